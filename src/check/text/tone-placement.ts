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

const TONES = /[\u0300\u0301\u0303\u0309\u0323]/;

/**
 * The two ways of placing a tone, mixed in one article: one finding, at the first word of the rarer way.
 * Names keep the spelling of those who bear them, so a capital letter counts only where it is none's.
 */
export function checkTonePlacement({ text }: Prose, { tones, isVietnamese }: Scan): TextFinding[] {
  if (tones.length === 0 || !isVietnamese) return [];
  const places = tones.filter((at) => isOpen(text, at));
  if (new Set(places.map((at) => styleAt(text, at))).size < 2) return [];
  const choices = places.flatMap((at) => choiceAt(text, at));
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

function choiceAt(text: string, at: number): Choice[] {
  const { start, end } = wordAt(text, at);
  const word = text.slice(start, end);
  if (isName(text, start, word) || isCited(text, start, end) || !isSyllable(word)) return [];
  return [{ start, end, word, style: styleAt(text, at) }];
}

/** Of the words with a capital only those that begin with the vowels are no name: `Ủy ban`, `Uỷ viên`. */
function isName(text: string, start: number, word: string): boolean {
  if (!isCapital(word.charAt(0))) return false;
  if (!/^[uủ]/i.test(word)) return true;
  return !/^ \p{Ll}/u.test(text.slice(start + word.length, start + word.length + 2));
}

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
