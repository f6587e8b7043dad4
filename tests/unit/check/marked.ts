import { join } from "node:path";
import { checkNewsroom } from "../../../src/check/newsroom.ts";
import { parseOptions } from "../../../src/options.ts";
import { jpeg } from "../../sites/content.ts";
import { temporaryFolder, writeFiles } from "../newsroom-folder.ts";
import { type Files, person } from "./rule-fixture.ts";

/** An article with `¦rule¦` before each place where the rule is to be told. */
export interface Marked {
  text: string;
  /** Files beside it. */
  files?: Files;
}

/** The smallest newsroom, with one person who was somebody else's deputy before. */
const desk: Files = {
  "_data/site.yaml": "name: Tòa soạn thử\naddress: https://toa-soan.example\nzone: Asia/Ho_Chi_Minh\n",
  "_data/sections.yaml": "tin-tuc:\n  name: Tin tức\n",
  "_data/places.yaml": "nhu-xuan:\n  name: Như Xuân\n",
  "content/people/nguoi-thu.md": person(
    [
      "name: Người Thử Một",
      "offices:",
      "  - {title: Phó Chủ tịch UBND huyện Như Xuân, to: 2025-01-31}",
      "  - {title: Chủ tịch UBND huyện Như Xuân, from: 2025-02-01}",
    ].join("\n"),
  ),
};

/** What says that an article is Vietnamese. */
const VIETNAMESE = "\n\nỞ đây những người được đưa về đều vui, đường đã mở lại.\n";

/**
 * @param keys lines of front matter that come behind those that every article has
 * @param head values of those that every article has
 */
export function marked(body: string, keys = "", head: Record<string, string> = {}): string {
  const values = {
    title: "Tiêu đề thử",
    date: "2025-02-10 08:00",
    summary: "Tóm tắt thử.",
    section: "tin-tuc",
    byline: "Ban biên tập",
    ...head,
  };
  const lines = Object.entries(values).map(([key, value]) => `${key}: ${value}\n`);
  return `---\n${lines.join("")}${keys}---\n\n${body}${VIETNAMESE}`;
}

/** @returns the text without its marks, and what they mark: `9:4 text/double-space`, in the order of places */
function unmarked(text: string): { text: string; places: string[] } {
  let rest = "";
  const places: string[] = [];
  for (const [index, part] of text.split("¦").entries()) {
    if (index % 2 === 0) rest += part;
    else {
      const lines = rest.replace(/^\ufeff/, "").split(/\r?\n/);
      places.push(`${lines.length}:${(lines.at(-1) as string).normalize("NFC").length + 1} ${part}`);
    }
  }
  return { text: rest, places: places.sort() };
}

/** By case, each place with its rule: `9:4 text/double-space`. */
type Places = Record<string, string[]>;

/**
 * Checks articles all at once, each in a folder of its own; `{photo}` is a photo's file.
 *
 * @returns what the cases mark, and what the check tells of them
 */
export async function compare(cases: Record<string, Marked>): Promise<{ marks: Places; told: Places }> {
  const project = temporaryFolder();
  writeFiles(project, desk);
  const picture = await jpeg();
  const sources = new Map<string, string>();
  const marks: Places = {};
  for (const [index, [name, { text, files = {} }]] of Object.entries(cases).entries()) {
    const folder = `content/articles/2025/02/10-bai-${index + 1}`;
    const article = unmarked(text);
    sources.set(`${folder}/index.md`, name);
    marks[name] = article.places;
    writeFiles(project, { [`${folder}/index.md`]: article.text });
    for (const [path, content] of Object.entries(files))
      writeFiles(project, { [`${folder}/${path}`]: content === "{photo}" ? picture : content });
  }
  const now = Date.parse("2025-06-01T00:00:00+07:00");
  const { problems } = await checkNewsroom(project, parseOptions({}), join(project, "_site"), now);
  const told: Places = Object.fromEntries([...sources.values()].map((name) => [name, []]));
  for (const { file, line, column, rule } of problems)
    told[sources.get(file) ?? ""]?.push(`${line}:${column} ${rule}`);
  for (const places of Object.values(told)) places.sort();
  return { marks, told };
}
