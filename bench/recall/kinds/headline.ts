import type { Dice } from "../../random.ts";
import { type Draft, HERE } from "../draft.ts";
import { kind, silent } from "../kind.ts";

/** Sentences of the body, joined until they are longer than `least`. */
function wordsOf(draft: Draft, least: number): string {
  const text = draft.body.filter((block) => /^[\p{L}“]/u.test(block) && !/[\\["]/.test(block)).join(" ");
  return text
    .slice(0, text.indexOf(" ", least))
    .replace(/[\s.,;:]+$/u, "")
    .replaceAll("\n", " ");
}

const startOf = (draft: Draft): string => String(draft.keys.get("summary"));

function dressed(text: string, dice: Dice): string {
  return dice.pick([
    text,
    `**${text}**`,
    `${text.replace(/[.\s]+$/, "")}.`,
    text.normalize("NFD"),
    `*${text}*`,
    text.toUpperCase(),
    `## ${text}`,
    text.replace(" ", "  "),
  ]);
}

export const headlineKinds = [
  kind("summary too long", "summary/too-long", (draft, dice) => {
    const words = wordsOf(draft, 401 + dice.number(300));
    if (words.length <= 400) return false;
    draft.keys.set("summary", HERE + words);
    return true;
  }),
  kind("title too long", "title/too-long", (draft, dice) => {
    const words = wordsOf(draft, 111 + dice.number(80));
    if (words.length <= 110) return false;
    draft.keys.set("title", HERE + words);
    return true;
  }),
  kind("title in capitals", "title/capitals", (draft) => {
    const title = String(draft.keys.get("title"));
    if (title.replace(/\P{L}/gu, "").length < 16) return false;
    draft.keys.set("title", HERE + title.toUpperCase());
    return true;
  }),
  kind("title with a full stop", "title/full-stop", (draft) => {
    const title = String(draft.keys.get("title"));
    if (!/\p{Ll}{2}$/u.test(title)) return false;
    draft.keys.set("title", `${title}${HERE}.`);
    return true;
  }),
  kind("title once more at the head of the body", "title/repeated", (draft, dice) => {
    const words = dressed(String(draft.keys.get("title")), dice);
    draft.body.unshift(/^## /.test(words) ? words.replace("## ", `## ${HERE}`) : HERE + words);
  }),
  kind("summary once more at the head of the body", "summary/repeated", (draft, dice) => {
    if (startOf(draft).length < 60) return false;
    const words = dressed(startOf(draft).replace(/[*_[\]<>`#\\]/g, "\\$&"), dice);
    if (words.startsWith("## ")) return false;
    const rest = dice.pick(["", " Một câu nữa."]);
    draft.body.unshift(
      ...dice.pick([
        [`${HERE}${words}${rest}`],
        [`${HERE}${words}${rest}`],
        ["## Mục thử", `${HERE}${words}`],
      ]),
    );
    return true;
  }),
  silent("a summary as long as it may be", "summary/too-long", (draft) => {
    const words = wordsOf(draft, 380);
    draft.keys.set("summary", words.slice(0, 400));
  }),
  silent("titles that end in a short form, a number or a question", "title/full-stop", (draft, dice) =>
    draft.keys.set(
      "title",
      `Tiêu đề thử ${dice.pick(["v.v.", "ở U.S.", "là gì?", "năm 2025", "của Apple Inc.", "còn tiếp..."])}`,
    ),
  ),
  silent("titles with short forms in capitals", "title/capitals", (draft, dice) =>
    draft.keys.set("title", dice.pick(["UBND TP.HCM họp", "TP.HCM: GDP quý I", "WHO", "VN-INDEX"])),
  ),
];
