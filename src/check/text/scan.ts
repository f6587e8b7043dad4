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
  /** `,` `.` `;` `:` `!` `?` `)` after a blank, or with no blank after it. */
  stops: number[];
  /** The first letter of `oa`, `oe`, `uy` with a tone on one of the two. */
  tones: number[];
}

const MARK = 1;
const LOOK_ALIKE = 2;
const INVISIBLE = 4;
const GARBAGE = 8;
const PAIR = 16;
const STOP = 32;
const TONE = 64;
const VIETNAMESE = 128;

const KINDS = new Uint8Array(0x10000);
const set = (kind: number, from: number, to = from) => {
  for (let code = from; code <= to; code++) KINDS[code] = (KINDS[code] as number) | kind;
};
const setAll = (kind: number, letters: string) => {
  for (const letter of letters) set(kind, letter.charCodeAt(0));
};
set(MARK, 0x300, 0x36f);
setAll(LOOK_ALIKE, "ÐðƉɖ");
set(LOOK_ALIKE, 0x370, 0x52f);
set(INVISIBLE, 0, 8);
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
setAll(GARBAGE, "·•▪◦‣¡¢£¤¥¦§¨©ª¬®¯±´µ¶¸º»¼½¾¿°‘ƒ€™œ\uFFFDñø");
set(GARBAGE, 0xf020, 0xf0ff);
setAll(PAIR, '"“”„«»‘’()');
setAll(STOP, ",.;:!?)");
setAll(TONE, "òóỏõọÒÓỎÕỌàáảãạÀÁẢÃẠèéẻẽẹÈÉẺẼẸùúủũụÙÚỦŨỤỳýỷỹỵỲÝỶỸỴ");
setAll(VIETNAMESE, "ăđơưĂĐƠƯ");
set(VIETNAMESE, 0x1ea0, 0x1ef9);

/** Vietnamese has such letters in every eighth place; a foreign text that names Vietnamese people has few. */
const VIETNAMESE_SHARE = 25;

const isBlank = (code: number) => code === 0x20 || code === 0x0a || code === 0x0d || Number.isNaN(code);

/** @param text prose, covered where it is none */
export function scan(text: string): Scan {
  const found: Omit<Scan, "isVietnamese" | "hasMarks" | "hasLookAlikes" | "hasInvisible" | "hasGarbage"> = {
    pairs: [],
    blanks: [],
    stops: [],
    tones: [],
  };
  let seen = 0;
  let vietnamese = 0;
  let letters = 0;
  const covered = HIDDEN.charCodeAt(0);
  let before = 0x20;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code > 0x40 && code !== covered) letters++;
    if (code === 0x20) {
      if (text.charCodeAt(at + 1) === 0x20 && before !== 0x20) found.blanks.push(at);
    } else {
      const kind = KINDS[code] as number;
      if (kind !== 0) {
        seen |= kind;
        if (kind & VIETNAMESE) vietnamese++;
        if (kind & PAIR) found.pairs.push(at);
        if (kind & STOP && (before === 0x20 || !isBlank(text.charCodeAt(at + 1)))) found.stops.push(at);
        if (kind & TONE) {
          const first = toneStart(text, at, code, before);
          if (first !== -1) found.tones.push(first);
        }
      }
    }
    before = code;
  }
  return {
    ...found,
    isVietnamese: vietnamese * VIETNAMESE_SHARE > letters,
    hasMarks: (seen & MARK) !== 0,
    hasLookAlikes: (seen & LOOK_ALIKE) !== 0,
    hasInvisible: (seen & INVISIBLE) !== 0,
    hasGarbage: (seen & GARBAGE) !== 0,
  };
}

const FIRST = /[òóỏõọùúủũụ]/i;
const SECOND_AFTER_O = /[àáảãạèéẻẽẹ]/i;
const SECOND_AFTER_U = /[ỳýỷỹỵ]/i;

/** @returns where `oa`, `oe` or `uy` begins, of which the letter at `at` bears the tone; -1 where there is none */
function toneStart(text: string, at: number, code: number, before: number): number {
  const previous = before | 0x20;
  const letter = String.fromCharCode(code);
  if (previous === 0x6f) return SECOND_AFTER_O.test(letter) ? at - 1 : -1;
  if (previous === 0x75) return SECOND_AFTER_U.test(letter) ? at - 1 : -1;
  const next = text.charCodeAt(at + 1) | 0x20;
  if (next !== 0x61 && next !== 0x65 && next !== 0x79) return -1;
  return FIRST.test(letter) ? at : -1;
}
