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
/** Those that science means, where a syllable comes of them: `νà`, `liệυ`. */
const SMALL: Record<string, string> = { α: "a", ν: "v", ι: "i", υ: "u", ρ: "p", κ: "k", γ: "y" };
const WORD = /[\p{L}\p{M}]*[ÐðƉɖ\u0370-\u052f][\p{L}\p{M}]*/gu;
const OTHER_SCRIPT = /[\u0370-\u052f]/g;
const LATIN_LETTER = /\p{Script=Latin}/u;

/**
 * Letters and signs in the form of other lines: of Chinese keyboards, of ligatures in a PDF, and the letters of
 * mathematics, with which social networks make bold and italics.
 */
const OTHER_FORM =
  /[\uff01-\uff5e]+|[\p{L}\p{M}]*[\ufb00-\ufb06][\p{L}\p{M}]*|[\p{L}\p{M}\p{N}]*[\u{1d400}-\u{1d7ff}][\p{L}\p{M}\p{N}]*/gu;
const OTHER_FORMS = /[\uff01-\uff5e\ufb00-\ufb06\u{1d400}-\u{1d7ff}]/gu;
const IN_OTHER_FORM = new RegExp(OTHER_FORMS.source, "u");
/** Among them the full-width forms are at home. */
const EAST_ASIAN = /[\u3000-\u30ff\u3400-\u9fff\uac00-\ud7a3]/;

/** Letters that only look like those of the word that they stand in, so that no search finds it. */
export function checkLookAlikes({ text }: Prose, { hasLookAlikes, isVietnamese }: Scan): TextFinding[] {
  if (!hasLookAlikes) return [];
  const findings = isVietnamese && IN_OTHER_FORM.test(text) ? otherForms(text) : [];
  for (const { index: start, 0: word } of text.matchAll(WORD)) {
    const phonetic = /[/[]/.test(text.charAt(start - 1));
    const wanted = phonetic ? undefined : (withBar(word, isVietnamese) ?? inLatin(word));
    if (wanted === undefined) continue;
    const letters = named(word.match(/[ÐðƉɖ\u0370-\u052f]/g));
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

/** One letter of mathematics alone is a variable. */
function otherForms(text: string): TextFinding[] {
  return Array.from(text.matchAll(OTHER_FORM)).flatMap(({ index: start, 0: word }): TextFinding[] => {
    const end = start + word.length;
    const others = word.match(OTHER_FORMS);
    const isVariable = others?.length === 1 && others[0].length === 2;
    if (isVariable || EAST_ASIAN.test(text.charAt(start - 1) + text.charAt(end))) return [];
    const wanted = word.normalize("NFKC");
    const parameters = { word, letters: named(others), wanted };
    return [{ rule: "text/look-alike", start, end, parameters, replacement: wanted }];
  });
}

/** @returns each letter once with its code, the first three of them */
function named(letters: string[] | null): string {
  const all = [...new Set(letters)];
  return all.slice(0, 3).map(codePoint).join(", ") + (all.length > 3 ? ", …" : "");
}

const codePoint = (letter: string): string =>
  `${letter} (U+${letter.codePointAt(0)?.toString(16).toUpperCase().padStart(4, "0")})`;

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

/**
 * The word with its small Greek letters as Latin ones, where a syllable comes of them that is no formula: with
 * letters of Vietnamese, or of three letters and more of which one is Greek.
 */
function vietnameseOf(word: string): string | undefined {
  const meant = word.replace(OTHER_SCRIPT, (letter) => SMALL[letter] ?? letter).normalize("NFC");
  // Within a longer word there is no formula either: `Ukraιne`.
  if (
    /^\p{L}\p{Ll}*[a-z][ινυ][a-z]\p{Ll}*$/u.test(word) &&
    word.length > 4 &&
    word.match(OTHER_SCRIPT)?.length === 1
  )
    return meant;
  const isWord = word.length > 2 && word.match(OTHER_SCRIPT)?.length === 1 && !/\p{Lu}/u.test(word.slice(1));
  return (isWord || /[\u00c0-\u01b0\u1ea0-\u1ef9]/.test(word)) && isSyllable(meant) ? meant : undefined;
}

/** The word in Latin letters alone; empty where it mixes scripts and no letter stands for another for certain. */
function inLatin(word: string): string | undefined {
  if (!LATIN_LETTER.test(word)) return undefined;
  const others = word.match(OTHER_SCRIPT) ?? [];
  if (!others.some((letter) => LATIN[letter] !== undefined)) return vietnameseOf(word);
  // More letters of the other script than of Latin: then the Latin one is the stranger, and which is not known.
  const meant = word.replace(OTHER_SCRIPT, (letter) => LATIN[letter] ?? letter).normalize("NFC");
  return OTHER_SCRIPT.test(meant) || others.length * 2 > word.length ? "" : meant;
}
