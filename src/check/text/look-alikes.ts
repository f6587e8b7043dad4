import { isSyllable } from "../../search/syllables.ts";
import type { TextFinding } from "./finding.ts";
import type { Prose } from "./prose.ts";
import type { Scan } from "./scan.ts";

/** Letters of Iceland and of West Africa that look like đ. */
const ETHS: Record<string, string> = { Ð: "Đ", ð: "đ", Ɖ: "Đ", ɖ: "đ" };
const ETH = /[ÐðƉɖ]/g;

/**
 * Cyrillic and Greek letters that are printed like Latin ones. Science writes α, β, γ, μ, ν and others beside
 * Latin letters and means them, so those are none.
 */
const LATIN: Record<string, string> = Object.fromEntries(
  [
    ["АВЕЗКМНОРСТУХІЈЅЁаеорсухіјѕһԁԛԝё", "ABE3KMHOPCTYXIJSËaeopcyxijshdqwë"],
    ["ΑΒΕΖΗΙΚΜΝΟΡΤΥΧο", "ABEZHIKMNOPTYXo"],
  ].flatMap(([alike = "", latin = ""]) => [...alike].map((letter, at) => [letter, latin.charAt(at)])),
);
const WORD = /[\p{L}\p{M}]*[ÐðƉɖ\u0370-\u052f][\p{L}\p{M}]*/gu;
const OTHER_SCRIPT = /[\u0370-\u052f]/g;
const LATIN_LETTER = /\p{Script=Latin}/u;

/** Letters that only look like those of the word that they stand in, so that no search finds it. */
export function checkLookAlikes({ text }: Prose, { hasLookAlikes, isVietnamese }: Scan): TextFinding[] {
  if (!hasLookAlikes) return [];
  const findings: TextFinding[] = [];
  for (const { index: start, 0: word } of text.matchAll(WORD)) {
    const phonetic = /[/[]/.test(text.charAt(start - 1));
    const wanted = phonetic ? undefined : (withBar(word, isVietnamese) ?? inLatin(word));
    if (wanted === undefined) continue;
    const letters = [...new Set(word.match(/[ÐðƉɖ\u0370-\u052f]/g))].map(codePoint).join(", ");
    const finding: TextFinding = {
      rule: "text/look-alike",
      start,
      end: start + word.length,
      parameters: { word, letters, wanted },
    };
    if (wanted) finding.replacement = wanted;
    findings.push(finding);
  }
  return findings;
}

const codePoint = (letter: string): string =>
  `${letter} (U+${letter.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")})`;

/**
 * The word with đ, where that is what was meant. In Vietnamese đ only begins a syllable, and no other
 * language begins a word with ð that Vietnamese news would quote; an acronym has it anywhere (QĐ, HĐND).
 */
function withBar(word: string, isVietnamese: boolean): string | undefined {
  if (!ETHS[word.match(ETH)?.[0] ?? ""] || word === "ð" || word === "ɖ") return undefined;
  const meant = word.replace(ETH, (eth) => ETHS[eth] as string).normalize("NFC");
  if (isSyllable(meant)) return isVietnamese || /[ăơư\u1ea0-\u1ef9]/i.test(meant) ? meant : undefined;
  const isAcronym = meant === meant.toUpperCase() && !/[AEIOUY]/.test(meant);
  const begins = /^[Ðð]\p{L}*$/u.test(word) && /[ăơư\u1ea0-\u1ef9]/i.test(meant);
  return isVietnamese && (isAcronym || begins) ? meant : undefined;
}

/** The word in Latin letters alone; empty where it mixes scripts and no letter stands for another for certain. */
function inLatin(word: string): string | undefined {
  if (!LATIN_LETTER.test(word)) return undefined;
  const others = word.match(OTHER_SCRIPT) ?? [];
  if (!others.some((letter) => LATIN[letter] !== undefined)) return undefined;
  // More letters of the other script than of Latin: then the Latin one is the stranger, and which is not known.
  const meant = word.replace(OTHER_SCRIPT, (letter) => LATIN[letter] ?? letter).normalize("NFC");
  return OTHER_SCRIPT.test(meant) || others.length * 2 > word.length ? "" : meant;
}
