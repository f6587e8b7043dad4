import type { TextFinding } from "./finding.ts";
import type { Prose } from "./prose.ts";
import type { Scan } from "./scan.ts";

/**
 * Function words that never follow themselves. Many others do: by reduplication (`từ từ`), as the end of one
 * word and the beginning of the next (`hiện tại tại`, `bên trong trong`, `lý do do`, `công bằng bằng`).
 */
const VIETNAMESE =
  /(?<![\p{L}\p{M}\p{N}])(các|của|và|những|nhưng|hoặc|rằng|đang|cũng|sẽ|nếu|bởi)[ \n]+\1(?![\p{L}\p{M}])/giu;
const ENGLISH = /(?<![\p{L}\p{M}\p{N}])(the|of|and|an|for|with|from)[ \n]+\1(?![\p{L}\p{M}])/gu;

export function checkRepeatedWords({ text }: Prose, { isVietnamese }: Scan): TextFinding[] {
  const findings: TextFinding[] = [];
  for (const { index: start, 0: words, 1: word = "" } of text.matchAll(isVietnamese ? VIETNAMESE : ENGLISH)) {
    findings.push({ rule: "text/repeated-word", start, end: start + words.length, parameters: { word } });
  }
  return findings;
}
