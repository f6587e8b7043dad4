import { HIDDEN } from "./prose.ts";

/** What one look at every letter of a text finds; the rules then look only where there is something. */
export interface Scan {
  /** Whether it is written in Vietnamese: letters that only Vietnamese has, and many of them. */
  isVietnamese: boolean;
  hasMarks: boolean;
  hasLookAlikes: boolean;
  hasInvisible: boolean;
  hasGarbage: boolean;
  /** Quotation marks and parentheses. */
  pairs: number[];
  /** The first of two blanks or more. */
  blanks: number[];
  /** `,` `.` `;` `:` `!` `?` `)` `”` `»` after a blank, or with no blank after it. */
  stops: number[];
  /** The first letter of `oa`, `oe`, `uy` with a tone on one of the two. */
  tones: number[];
  /** The first letter of a word that a blank and the same word follow. */
  twice: number[];
  /** The first letter, after a blank, of a word with letters that Vietnamese does not have there. */
  foreign: number[];
}

const MARK = 1;
const LOOK_ALIKE = 2;
const INVISIBLE = 4;
const GARBAGE = 8;
const PAIR = 16;
const STOP = 32;
const TONE_O = 64;
const TONE_U = 128;
const TONE_AFTER_O = 256;
const TONE_AFTER_U = 512;
const VIETNAMESE = 1024;
const FOREIGN = 2048;
const FOREIGN_AT_END = 4096;

const KINDS = new Uint16Array(0x10000);
const set = (kind: number, from: number, to = from) => {
  for (let code = from; code <= to; code++) KINDS[code] = (KINDS[code] as number) | kind;
};
const setAll = (kind: number, letters: string) => {
  for (const letter of letters) set(kind, letter.charCodeAt(0));
};
set(MARK, 0x300, 0x36f);
setAll(LOOK_ALIKE, "ÐðƉɖ");
set(LOOK_ALIKE, 0x370, 0x52f);
// Full-width forms, ligatures, and the first half of a letter of mathematics.
set(LOOK_ALIKE, 0xff01, 0xff5e);
set(LOOK_ALIKE, 0xfb00, 0xfb06);
set(LOOK_ALIKE, 0xd835);
set(INVISIBLE, 0, 8);
set(INVISIBLE, 9);
set(INVISIBLE, 0xb, 0xc);
set(INVISIBLE, 0xe, 0x1f);
set(INVISIBLE, 0x7f, 0xa0);
set(INVISIBLE, 0xad);
set(INVISIBLE, 0x2000, 0x200f);
set(INVISIBLE, 0x2028, 0x202f);
set(INVISIBLE, 0x205f, 0x2064);
set(INVISIBLE, 0x2066, 0x2069);
set(INVISIBLE, 0x3000);
set(INVISIBLE, 0xfeff);
setAll(GARBAGE, "·•▪◦‣●■➢❖○◆►▶➤✓✔❑★¡¢£¤¥¦§¨©ª«¬®¯±´µ¶¸º»¼½¾¿°‘ƒ€™œ\uFFFDñø");
set(GARBAGE, 0xf020, 0xf0ff);
setAll(PAIR, "\"'“”„«»‘’()");
setAll(STOP, ",.;:!?)”»");
setAll(TONE_O, "òóỏõọÒÓỎÕỌ");
setAll(TONE_U, "ùúủũụÙÚỦŨỤ");
setAll(TONE_AFTER_O, "àáảãạÀÁẢÃẠèéẻẽẹÈÉẺẼẸ");
setAll(TONE_AFTER_U, "ỳýỷỹỵỲÝỶỸỴ");
setAll(VIETNAMESE, "ăđơưĂĐƠƯ");
set(VIETNAMESE, 0x1ea0, 0x1ef9);
setAll(FOREIGN, "fjw6789");
setAll(FOREIGN_AT_END, "rsx");

const TONES = TONE_O | TONE_U | TONE_AFTER_O | TONE_AFTER_U;

/** Vietnamese has such letters in every eighth place; a foreign text that names Vietnamese people has few. */
const VIETNAMESE_SHARE = 25;

const BLANK = 0x20;
const COVERED = HIDDEN.charCodeAt(0);

const isBlank = (code: number) => code === BLANK || code === 0x0a || code === 0x0d || Number.isNaN(code);
const isSmallLetter = (code: number) => (code > 0x60 && code < 0x7b) || code > 0xbf;

/** @param text prose, covered where it is none */
export function scan(text: string): Scan {
  const places = { pairs: [], blanks: [], stops: [], tones: [], twice: [], foreign: [] } as Record<
    "pairs" | "blanks" | "stops" | "tones" | "twice" | "foreign",
    number[]
  >;
  let [seen, vietnamese, letters, word, foreign] = [0, 0, 0, 0, -1];
  let before = BLANK;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === BLANK || code === 0x0a) {
      if (code === BLANK && before !== BLANK && text.charCodeAt(at + 1) === BLANK) places.blanks.push(at);
      if (at > word && followsItself(text, word, at)) places.twice.push(word);
      word = at + 1;
      before = code;
      continue;
    }
    // What is covered ends no word, but one may begin behind it.
    if (code === COVERED) {
      word = at + 1;
      before = code;
      continue;
    }
    if (code > 0x40) letters++;
    const kind = KINDS[code] as number;
    if (kind !== 0) {
      seen |= kind;
      if (kind & VIETNAMESE) vietnamese++;
      if (kind & PAIR) places.pairs.push(at);
      if (kind & STOP && (before === BLANK || !isBlank(text.charCodeAt(at + 1)))) places.stops.push(at);
      if (kind & TONES) {
        const first = toneStart(text, at, kind, before | 0x20);
        if (first !== -1) places.tones.push(first);
      }
    }
    const isForeign = kind & FOREIGN || (kind & FOREIGN_AT_END && !isSmallLetter(text.charCodeAt(at + 1)));
    if ((isForeign || (code === before && isDoubled(code))) && foreign !== word) {
      places.foreign.push(word);
      foreign = word;
    }
    before = code;
  }
  return {
    ...places,
    isVietnamese: vietnamese * VIETNAMESE_SHARE > letters,
    hasMarks: (seen & MARK) !== 0,
    hasLookAlikes: (seen & LOOK_ALIKE) !== 0,
    hasInvisible: (seen & INVISIBLE) !== 0,
    hasGarbage: (seen & GARBAGE) !== 0,
  };
}

/** `aa`, `dd`, `ee`, `oo`: how Telex makes other letters. */
const isDoubled = (code: number): boolean => code === 0x61 || code === 0x64 || code === 0x65 || code === 0x6f;

/** Whether the word from `start` to the blank at `end` stands once more behind it. */
function followsItself(text: string, start: number, end: number): boolean {
  const length = end - start;
  if (length < 2 || length > 8) return false;
  for (let at = length - 1; at > 0; at--)
    if (text.charCodeAt(start + at) !== text.charCodeAt(end + 1 + at)) return false;
  return (text.charCodeAt(start) | 0x20) === (text.charCodeAt(end + 1) | 0x20);
}

/** @returns where `oa`, `oe` or `uy` begins, of which the letter at `at` bears the tone; -1 where there is none */
function toneStart(text: string, at: number, kind: number, before: number): number {
  if (kind & TONE_AFTER_O) return before === 0x6f ? at - 1 : -1;
  if (kind & TONE_AFTER_U) return before === 0x75 ? at - 1 : -1;
  const next = text.charCodeAt(at + 1) | 0x20;
  if (kind & TONE_O) return next === 0x61 || next === 0x65 ? at : -1;
  return next === 0x79 ? at : -1;
}
