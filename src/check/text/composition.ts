import type { TextFinding } from "./finding.ts";
import { HIDDEN, type Prose } from "./prose.ts";
import type { Scan } from "./scan.ts";

const WORD_WITH_MARKS = /[\p{L}\p{M}]*[\u0300-\u036f][\p{L}\p{M}]*/gu;

/** A tone written before the circumflex or breve of its letter, which no normal form puts right. */
const TONE_FIRST = /([aeo])([\u0300\u0301\u0303\u0309])([\u0302\u0306])/giu;

/** Letters whose marks stand loose behind them, or in the wrong order. */
export function checkComposition({ text, passages }: Prose, { hasMarks }: Scan): TextFinding[] {
  if (!hasMarks) return [];
  return passages.flatMap(({ start, end }) => compositionOf(text.slice(start, end), start));
}

/** One finding for loose marks that follow one another: a text written so has them in every word. */
function compositionOf(passage: string, offset: number): TextFinding[] {
  const findings: TextFinding[] = [];
  const runs: { start: number; end: number; word: string }[] = [];
  for (const { index: start, 0: word } of passage.matchAll(WORD_WITH_MARKS)) {
    const end = start + word.length;
    const ordered = word.normalize("NFD").replace(TONE_FIRST, "$1$3$2").normalize("NFC");
    const composed = word.normalize("NFC");
    if (ordered !== composed) {
      const at = { start: offset + start, end: offset + end };
      const parameters = { word, wanted: ordered };
      findings.push({ rule: "text/mark-order", ...at, parameters, replacement: ordered });
    } else if (composed !== word) {
      const loose = runs.at(-1);
      if (loose && !passage.slice(loose.end, start).includes(HIDDEN)) loose.end = end;
      else runs.push({ start, end, word });
    }
  }
  for (const { start, end, word } of runs) {
    const at = { start: offset + start, end: offset + end };
    const replacement = passage.slice(start, end).normalize("NFC");
    findings.push({ rule: "text/not-nfc", ...at, parameters: { word: word.normalize("NFC") }, replacement });
  }
  return findings;
}
