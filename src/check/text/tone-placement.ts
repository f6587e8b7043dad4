import { isSyllable } from "../../search/syllables.ts";
import type { TextFinding } from "./finding.ts";
import type { Prose } from "./prose.ts";
import type { Scan } from "./scan.ts";
import { isCapital, isLetter, wordAt } from "./words.ts";

/** A word whose tone may stand on either of its two last vowels: `hòa` (first) or `hoà` (second). */
interface Choice {
  start: number;
  end: number;
  word: string;
  style: "first" | "second";
}

/** The same vowels with the tone as a loose mark behind one of them. */
const LOOSE =
  /(?<![qQ])(?:(?:o([\u0300\u0301\u0303\u0309\u0323])[ae]|u([\u0300\u0301\u0303\u0309\u0323])y)|o[ae][\u0300\u0301\u0303\u0309\u0323]|uy[\u0300\u0301\u0303\u0309\u0323])(?![\p{L}\p{M}])/giu;

const TONES = /[\u0300\u0301\u0303\u0309\u0323]/;

/**
 * The two ways of placing a tone, mixed in one article: one finding, at the first word of the rarer way.
 * Names keep the spelling of those who bear them, so a capital letter counts only where it is none's.
 */
export function checkTonePlacement({ text }: Prose, { tones, hasMarks, isVietnamese }: Scan): TextFinding[] {
  const loose = hasMarks ? [...text.matchAll(LOOSE)] : [];
  if (tones.length + loose.length === 0 || !isVietnamese) return [];
  const places = [
    ...tones.filter((at) => isOpen(text, at)).map((at) => ({ at, style: styleAt(text, at) })),
    ...loose.map(({ index: at, 1: o, 2: u }) => ({
      at,
      style: (o ?? u) ? ("first" as const) : ("second" as const),
    })),
  ].sort((a, b) => a.at - b.at);
  if (new Set(places.map(({ style }) => style)).size < 2) return [];
  const choices = places.flatMap(({ at, style }) => choiceAt(text, at, style));
  const first = choices.filter(isFirst);
  const second = choices.filter((choice) => !isFirst(choice));
  const rarer =
    second.length > first.length || (second.length === first.length && startOf(first) > startOf(second))
      ? first
      : second;
  const example = rarer[0];
  if (!example || first.length === 0 || second.length === 0) return [];
  const { start, end, word } = example;
  const parameters = {
    count: rarer.length,
    word,
    wanted: otherWay(word),
    usual: choices.length - rarer.length,
  };
  return [{ rule: "text/tone-placement", start, end, parameters }];
}

const isFirst = ({ style }: Choice): boolean => style === "first";

const startOf = (choices: Choice[]): number => choices[0]?.start ?? 0;

/** More letters follow (`hoàn`), or a q stands before (`quý`): then there is one place only. */
const isOpen = (text: string, at: number): boolean =>
  !isLetter(text, at + 2) && (text.charCodeAt(at - 1) | 0x20) !== 0x71;

/** The letter at `at` is the first of the two: it is plain where the other one bears the tone. */
const styleAt = (text: string, at: number): Choice["style"] =>
  text.charCodeAt(at) < 0x80 ? "second" : "first";

function choiceAt(text: string, at: number, style: Choice["style"]): Choice[] {
  const { start, end } = wordAt(text, at);
  const word = text.slice(start, end).normalize("NFC");
  if (isName(text, start, end, word) || isCited(text, start, end) || !isSyllable(word)) return [];
  return [{ start, end, word, style }];
}

/** Words that nobody is called: with a capital, they begin a sentence or stand among capitals. */
const NO_NAMES = new Set("hủy huỷ khóa khoá khỏe khoẻ thỏa thoả tòa toà tỏa toả xóa xoá xòe xoè".split(" "));
const BEGINS_SENTENCE = /(?:^|[.!?:…\n\ufffc])[\s“"(]*$/;

/** Of the words with a capital those that are no name go before a small letter, or among capitals: `Ủy ban`, `KHOÁ HỌC`. */
function isName(text: string, start: number, end: number, word: string): boolean {
  if (!isCapital(word.charAt(0))) return false;
  const isBody = /^[uủ]/i.test(word) || text.slice(end, end + 3) === " án";
  if (!isBody && !NO_NAMES.has(word.toLowerCase())) return true;
  if (/^ \p{Ll}/u.test(text.slice(end, end + 2)))
    return !isBody && !BEGINS_SENTENCE.test(text.slice(Math.max(0, start - 4), start));
  const isAmongCapitals = isUpper(text.slice(end, end + 3)) || isUpper(text.slice(start - 3, start));
  return !(word === word.toUpperCase() && isAmongCapitals);
}

/** Two capitals beside a word: `KHOÁ HỌC`. */
const isUpper = (beside: string): boolean => /^(?: \p{Lu}{2}|\p{Lu}{2} )$/u.test(beside.normalize("NFC"));

/** A word in quotation marks of its own may be there for its spelling. */
const isCited = (text: string, start: number, end: number): boolean =>
  /["“‘']/.test(text.charAt(start - 1)) && /["”’']/.test(text.charAt(end));

/** @returns the word with its tone on the other vowel */
function otherWay(word: string): string {
  const letters = word.normalize("NFD");
  const at = letters.search(TONES);
  const plain = letters.slice(0, at) + letters.slice(at + 1);
  const isLast = at === letters.length - 1;
  const place = isLast ? plain.length - 1 : plain.length;
  return (plain.slice(0, place) + letters.charAt(at) + plain.slice(place)).normalize("NFC");
}
