import type { Dice } from "../../random.ts";
import { type Draft, HERE } from "../draft.ts";
import { kind, silent } from "../kind.ts";
import { addBlock, addSentence, BLANK, type Passage, replaceOne } from "../passages.ts";

const PAIRS = ["“”", "“”", "“”", '""', "«»", "‘’", "„“", "''", "‹›", "＂＂", "「」"];
const QUOTES = /["“”«»‘’„]/;

const isPlain = ({ text }: Passage): boolean => !/["“”«»‘’„()]/.test(text);

/** A sentence in which something is quoted, and the mark that stays when the other one is left out. */
function quotedWithout(draft: Draft, dice: Dice, missing: "opening" | "closing", pairs: string[]): boolean {
  const [open = "", close = ""] = dice.pick(pairs);
  const [before, after] = missing === "closing" ? [HERE + open, ""] : ["", HERE + close];
  const end = dice.pick([".", ".", "", ",", "!"]);
  const sentence = dice.pick([
    `Ông nói: ${before}Chúng tôi đã làm xong việc này${end}${after}`,
    `Phong trào ${before}Sạch làng tốt ruộng${after} đã lan rộng.`,
    `${before}Đây là việc chung${after}, bà cho biết.`,
    `Cuộc thi (tên là ${before}Tìm hiểu${after}) đã mở.`,
    `Ông nói ${before}chúng tôi đã làm ${dice.pick(["xong", "được", "rồi"])}${after}.`,
  ]);
  if (dice.number(2)) {
    addBlock(draft, dice, sentence);
    // What is quoted may go on in the next paragraphs, which close it.
    return draft.body.every((text) => text.includes(HERE) || !QUOTES.test(text));
  }
  return draft.body.every((text) => !QUOTES.test(text)) && addSentence(draft, dice, sentence);
}

/** Takes one mark of a real quotation away. */
function takeAway(draft: Draft, dice: Dice, pattern: RegExp, keep: "opening" | "closing"): boolean {
  const others = draft.body.filter((text) => /[“”"«»]/.test(text)).length;
  if (others > 1) return false;
  return replaceOne(draft, dice, pattern, ([whole]) =>
    keep === "opening" ? HERE + whole.slice(0, -1) : whole.slice(1, -1) + HERE + whole.slice(-1),
  );
}

/** Quotation marks and parentheses without their other half. */
export const quoteKinds = [
  kind("quotation not closed", "text/unbalanced-quote", (draft, dice) =>
    quotedWithout(draft, dice, "closing", PAIRS.slice(0, 7)),
  ),
  kind("quotation not opened", "text/unbalanced-quote", (draft, dice) =>
    quotedWithout(draft, dice, "opening", PAIRS.slice(0, 6)),
  ),
  kind("quotation of rarer marks not closed", ["text/unbalanced-quote", "text/look-alike"], (draft, dice) =>
    quotedWithout(draft, dice, "closing", PAIRS.slice(7)),
  ),
  kind("mark taken from a real quotation", "text/unbalanced-quote", (draft, dice) =>
    takeAway(draft, dice, /“[^“”]{3,60}”/gu, dice.pick(["opening", "closing"])),
  ),
  kind("quotation closed with another mark", "text/unbalanced-quote", (draft, dice) => {
    const [open, close] = dice.pick([
      ["“", '"'],
      ['"', "”"],
      ["«", "”"],
      ["“", "»"],
      ["“", "“"],
      ["”", "”"],
      ["‘", '"'],
    ] as const);
    const isClosing = open !== "”";
    return (
      draft.body.every((text) => !QUOTES.test(text)) &&
      addSentence(
        draft,
        dice,
        `Phong trào ${isClosing && open !== close ? "" : HERE}${open}Sạch làng${isClosing && open !== close ? HERE : ""}${close} đã lan rộng.`,
      )
    );
  }),
  kind("quotation in a title, a lead or a caption not closed", "text/unbalanced-quote", (draft, dice) =>
    replaceOne(
      draft,
      dice,
      BLANK,
      () => ` ${HERE}${dice.pick(["“", '"', "«"])}`,
      (one) => one.where !== "body" && isPlain(one),
    ),
  ),
  kind("parenthesis without its other half", "text/unbalanced-bracket", (draft, dice) =>
    dice.number(2)
      ? replaceOne(draft, dice, BLANK, () => ` ${HERE}(`, isPlain)
      : replaceOne(draft, dice, /(?<=\p{L}{3}) (?=\p{L})/gu, () => `${HERE}) `, isPlain),
  ),
  silent("quotations that are whole", "text/unbalanced-quote", (draft, dice) => {
    const [open = "", close = ""] = dice.pick(PAIRS.filter((pair) => pair !== "''"));
    addBlock(
      draft,
      dice,
      ...dice.pick([
        [`Ông nói: ${open}Việc này xong.${close}`],
        [`${open}Việc này xong.`, `${open}Việc kia cũng xong${close}, ông nói.`],
        [`Ông nói: ${open}Việc này ‘xong’ rồi${close}.`],
        [`Màn hình 24" và ống 1,5".`],
        ["Nhạc rock 'n' roll, thập niên ’90."],
        [`Mã \`${open}\`.`],
      ]),
    );
    return draft.body.filter((text) => !text.includes(open)).every((text) => !QUOTES.test(text));
  }),
  silent("parentheses that are whole, numbers and faces", "text/unbalanced-bracket", (draft, dice) =>
    addBlock(
      draft,
      dice,
      dice.pick([
        "Mục a) và b) đã xong.",
        "Vui quá :)",
        "Ông (sinh năm 1970 (tuổi Tuất)) nói.",
        "1) Việc một.",
        "Xem `(`.",
        "Vui =))",
      ]),
    ),
  ),
];
