import { paragraphsOf } from "../corpus-text.ts";
import type { Dice } from "../random.ts";
import type { Line } from "../search/corpus.ts";
import { people, pictures, places, sections } from "./desk.ts";
import { type Draft, type Keys, yaml } from "./draft.ts";

/** No headline of a newsroom is a paragraph, as some of the corpus are. */
const LONGEST_TITLE = 90;

/**
 * A real article with what a newsroom's articles have besides: two photos, of which the body places one,
 * somebody who speaks, a place and tags.
 *
 * @param index gives it a folder of its own
 * @returns undefined where there is nothing to publish
 */
export function draftOf(line: Partial<Line>, index: number, dice: Dice): Draft | undefined {
  const { title = "", summary = "", date = "" } = line;
  const body = paragraphsOf(line).filter(Boolean);
  if (!title.trim() || !summary.trim() || body.length < 4 || !/^\d{4}-\d{2}-\d{2}$/.test(date))
    return undefined;
  const [year, month, day] = date.split("-");
  body.splice(1 + dice.number(body.length - 1), 0, "![](photos/anh-thu-2.jpg)");
  return {
    folder: `content/articles/${year}/${month}/${day}-bai-${index}`,
    keys: new Map<string, Keys[] | string | ReturnType<typeof yaml>>([
      ["title", headline(title)],
      ["date", yaml(`${date} ${String(6 + dice.number(14)).padStart(2, "0")}:30`)],
      ["summary", summary.trim()],
      ["section", yaml(dice.pick(sections))],
      ["byline", "Ban biên tập"],
      ["places", yaml(`[${dice.pick(places)}]`)],
      ["tags", yaml("[Tin thử, Bài thử]")],
      ["speakers", yaml(`[${dice.pick(people).id}]`)],
      ["photos", [photo(1), photo(2)]],
    ]),
    body,
    files: new Map([
      ["photos/anh-thu-1.jpg", pictures.wide],
      ["photos/anh-thu-2.jpg", pictures.wide],
    ]),
    finish: (text) => text,
  };
}

const photo = (number: number): Keys =>
  new Map<string, string | ReturnType<typeof yaml>>([
    ["src", yaml(`photos/anh-thu-${number}.jpg`)],
    ["alt", "Ba người đứng trước một tấm bảng xanh"],
    ["caption", `Các đại biểu dự buổi làm việc, ảnh thử thứ ${number}`],
    ["credit", "Ban biên tập"],
  ]);

/** The first words of a long title, without what ends a sentence. */
function headline(title: string): string {
  const words = title.trim();
  const cut = words.length > LONGEST_TITLE ? words.slice(0, words.lastIndexOf(" ", LONGEST_TITLE)) : words;
  return cut.replace(/[\s.,;:]+$/u, "");
}
