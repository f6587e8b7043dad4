import { HERE } from "../draft.ts";
import { kind, silent } from "../kind.ts";
import { addSentence, BLANK, inBody, replaceOne } from "../passages.ts";

const INVISIBLE = [
  "\u200b",
  "\u200c",
  "\u200d",
  "\u00ad",
  "\ufeff",
  "\u2060",
  "\u200e",
  "\u200f",
  "\u202a",
  "\u202c",
  "\u2063",
];
const BLANKS = ["\u00a0", "\u00a0", "\u2003", "\u2009", "\u202f", "\u3000", "\u00a0 ", " \u00a0"];

/** Words in other encodings, the first sign of which is behind the bar. */
const MOJIBAKE = [
  "M|á»™t Ä‘oáº¡n vÄƒn",
  "n|á»™i dung",
  "ch|Ã­nh sÃ¡ch",
  "Vi|á»‡t Nam",
  "Ch|Ãºng tÃ´i",
  "V|�n bản",
  "c|¸c ®¬n vÞ",
  "|ViÖt Nam, Hµ Néi",
  "|Uûy ban nhaân daân",
  "Hội ngh|�",
];
const TELEX = [
  "ddang",
  "ddeens",
  "tieengs",
  "vieejt",
  "nguwowif",
  "nhuwng",
  "ddoongf",
  "truwowngf",
  "hoocj",
  "d9a6y",
];

/** What nobody sees, and what a keyboard or another encoding makes of words. */
export const unseenKinds = [
  kind("characters without width within a word", "text/invisible", (draft, dice) =>
    replaceOne(draft, dice, /(?<=\p{L})(?=\p{L})/gu, () => HERE + dice.pick(INVISIBLE)),
  ),
  kind("characters without width beside a word", "text/invisible", (draft, dice) =>
    replaceOne(
      draft,
      dice,
      dice.pick([
        /(?<=\p{L})(?= \p{L})/gu,
        /(?<=\p{L} )(?=\p{L})/gu,
        /(?<=\p{L})(?=[.,])/gu,
        /(?<=^)(?=\p{L})/gu,
        /(?<=\p{L})$/gu,
      ]),
      () => HERE + dice.pick(INVISIBLE),
    ),
  ),
  kind("blanks that are not the ordinary one", "text/invisible", (draft, dice) =>
    replaceOne(draft, dice, /(?<=\p{Ll}) (?=\p{Ll})/gu, () => HERE + dice.pick(BLANKS)),
  ),
  kind("a no-break space behind a mark", "text/invisible", (draft, dice) =>
    replaceOne(draft, dice, /(?<=\p{Ll}[,;:.]) (?=\p{L})/gu, () => HERE + dice.pick(["\u00a0", "\u00a0 "])),
  ),
  kind("garbled letters", "text/mojibake", (draft, dice) =>
    addSentence(draft, dice, `Có ${dice.pick(MOJIBAKE).replace("|", HERE)} trong câu này.`),
  ),
  kind("typed with the input method off", "text/typing-keys", (draft, dice) =>
    addSentence(draft, dice, `Có ${HERE}${dice.pick(TELEX)} trong câu này.`),
  ),
  silent("blanks that hold together", "text/invisible", (draft, dice) =>
    addSentence(
      draft,
      dice,
      dice.pick([
        "Dài 10\u00a0km và nặng 5\u00a0kg.",
        "Ông P.\u00a0Thử nói.",
        "Cờ 👨‍👩‍👧 và 🏳️‍🌈.",
        "Tổng 1\u202f000\u202f000 đồng.",
        "Ngày 2\u00a0tháng\u00a0Chín.",
      ]),
    ),
  ),
  silent("foreign words that look like keys", "text/typing-keys", (draft, dice) =>
    addSentence(
      draft,
      dice,
      dice.pick([
        "Anh ấy dùng app google.",
        "Hãng oppo ra mắt xe.",
        "Đi bus và taxi.",
        "Nhóm beef steak ngon.",
        "Đội Leeds gặp Spurs.",
        "Công ty ddos.",
      ]),
    ),
  ),
  silent("no-break space in code", "text/invisible", (draft, dice) =>
    replaceOne(draft, dice, BLANK, () => " `a\u00a0b` ", inBody),
  ),
];
