import type { Dice } from "../../random.ts";
import { events, people, places, sections } from "../desk.ts";
import { type Draft, HERE, type Keys, mark, recordIn, rename, yaml } from "../draft.ts";
import { kind, silent } from "../kind.ts";
import { mistyped } from "./slips.ts";

const snake = (key: string): string => key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** What somebody writes for a key who does not know it by heart. */
const OTHER_WORDS: Record<string, string[]> = {
  title: ["headline", "tieuDe", "Title", "tiêu đề"],
  summary: ["sapo", "description", "Summary", "excerpt", "lead"],
  byline: ["author", "tacGia", "by", "Byline"],
  section: ["category", "chuyen-muc", "Section"],
  tags: ["tag", "keywords", "Tags"],
  places: ["place", "location"],
  photos: ["photo", "images", "anh"],
  speakers: ["speaker", "people"],
  src: ["file", "source", "Src"],
  alt: ["altText", "Alt"],
  caption: ["chuThich", "Caption", "captions"],
  credit: ["author", "photographer", "credits"],
};

function otherKey(keys: Keys, key: string, dice: Dice): void {
  const ways = [mistyped(key, dice), mistyped(key, dice), ...(OTHER_WORDS[key] ?? [])];
  if (snake(key) !== key) ways.push(snake(key), key.toLowerCase());
  rename(keys, key, HERE + dice.pick(ways));
}

const ids = (id: string, dice: Dice, draft: Draft, key: string): void => {
  const wrong = HERE + mistyped(id, dice);
  draft.keys.set(key, dice.number(2) ? yaml(`[${wrong}]`) : { yaml: `\n  - ${wrong}` });
};

export const frontMatterKinds = [
  kind("key of the article mistyped", "key/unknown", (draft, dice) => {
    const added = { publishAt: "2020-01-01", expireAt: "2030-01-01", translationOf: "2020/01/bai" };
    const [key, value] = dice.pick(Object.entries(added));
    if (dice.number(3) > 0) return otherKey(draft.keys, dice.pick([...draft.keys.keys()].slice(2)), dice);
    draft.keys.set(key, yaml(value));
    return otherKey(draft.keys, key, dice);
  }),
  kind("key of a photo mistyped", "key/unknown", (draft, dice) =>
    otherKey(recordIn(draft, "photos", dice.number(2)), dice.pick(["src", "alt", "caption", "credit"]), dice),
  ),
  kind("key of a speaker mistyped", "key/unknown", (draft, dice) => {
    const speaker: Keys = new Map([
      ["name", "Người Thử Bảy"],
      ["title", "Nông dân"],
      ["organisation", "Hợp tác xã thử"],
    ]);
    draft.keys.set("speakers", [speaker]);
    otherKey(speaker, dice.pick(["name", "title", "organisation"]), dice);
  }),
  kind("required key missing", "key/missing", (draft, dice) => {
    draft.keys.delete(dice.pick(["title", "date", "summary", "section"]));
    const [first = ""] = draft.keys.keys();
    mark(draft.keys, first);
  }),
  kind("value left empty", "key/empty", (draft, dice) => {
    const key = dice.pick(["title", "summary", "byline"]);
    draft.keys.set(key, yaml(dice.pick(["", '""', "''", '" "', "~", "null", "|"])));
    mark(draft.keys, key);
  }),
  kind("value of another kind", "key/type", (draft, dice) => {
    const [key, value] = dice.pick([
      ["places", "nhu-xuan"],
      ["tags", "Tin thử, Bài thử"],
      ["title", "2025"],
      ["title", "[Tin, thử]"],
      ["photos", "photos/anh-thu-1.jpg"],
      ["draft", "đúng"],
      ["summary", "{a: b}"],
    ] as const);
    draft.keys.set(key, yaml(value));
    mark(draft.keys, key);
  }),
  kind("section mistyped", "reference/unknown", (draft, dice) => {
    draft.keys.set("section", yaml(mistyped(dice.pick(sections), dice)));
    mark(draft.keys, "section");
  }),
  kind("place mistyped", "reference/unknown", (draft, dice) => ids(dice.pick(places), dice, draft, "places")),
  kind("event mistyped", "reference/unknown", (draft, dice) => {
    draft.keys.set("event", yaml(mistyped(dice.pick(events), dice)));
    mark(draft.keys, "event");
  }),
  kind("person mistyped", "reference/unknown", (draft, dice) => {
    const { id } = dice.pick(people);
    const where = dice.pick(["speakers", "byline", "photo", "record"]);
    if (where === "speakers" || where === "byline") return ids(id, dice, draft, where);
    if (where === "photo")
      return recordIn(draft, "photos").set("people", yaml(`[${HERE}${mistyped(id, dice)}]`));
    draft.keys.set("speakers", yaml(`\n  - ${HERE}person: ${mistyped(id, dice)}\n    title: Nông dân`));
    return true;
  }),
  kind("YAML that is none", "yaml/syntax", (draft, dice) => {
    const wrong = dice.pick([
      `Hỏi${HERE}: đáp về chính sách: mới`,
      `"Một câu "${HERE}trích" thử"`,
      `${HERE}'Một câu chưa đóng`,
      `${HERE}@ban-bien-tap viết`,
      `${HERE}[Tin thử`,
      `${HERE}% hộ nghèo giảm`,
      `${HERE}\`mã\` trong bài`,
    ]);
    draft.keys.set("title", yaml(wrong));
  }),
  kind("front matter missing or not closed", "front-matter/unclosed", (draft) => {
    draft.finish = (text) => HERE + text.replace(/\n---\n/, "\n");
  }),
  kind("tag in two spellings", "tag/spelling", (draft, dice) => {
    draft.keys.set("tags", yaml(`\n  - ${HERE}${dice.pick(["TIN THỬ", "tin thử", "Tin Thử", "tin thu"])}`));
  }),
  kind("conflict of Git left", "text/conflict", (draft, dice) => {
    const at = dice.number(draft.body.length);
    draft.body[at] =
      `${HERE}<<<<<<< HEAD\n${draft.body[at]}\n=======\n${draft.body[at]} Thêm.\n>>>>>>> nhanh-thu`;
  }),
  kind("placeholder left", "text/placeholder", (draft, dice) => {
    const [keys, key] = dice.pick([
      [draft.keys, "title"],
      [draft.keys, "summary"],
      [draft.keys, "byline"],
      [recordIn(draft, "photos"), "alt"],
      [recordIn(draft, "photos", 1), "caption"],
      [recordIn(draft, "photos"), "credit"],
    ] as const);
    keys.set(key, yaml("…"));
    mark(keys, key);
  }),
  silent("keys, ids and values that are right", "key/unknown", (draft, dice) => {
    const [key, value] = dice.pick([
      ["event", events[0] as string],
      ["kicker", "Một: hai".replace(":", "")],
      ["aliases", "[/tin/cu-1.aspx]"],
      ["lang", "vi"],
      ["draft", "false"],
      ["genre", "Tin"],
    ] as const);
    draft.keys.set(key, yaml(value));
  }),
];
