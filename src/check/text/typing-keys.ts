import { decodeTyping } from "../../search/telex.ts";
import type { TextFinding } from "./finding.ts";
import type { Prose } from "./prose.ts";
import type { Scan } from "./scan.ts";
import { isLetter } from "./words.ts";

/** A word of keys with strokes of Telex or VNI that no Vietnamese word has, in lower case. */
const STROKES =
  /(?<![\p{L}\p{M}\p{N}\ufffc'’.-])(?=[a-z]*(?:aa|ee|oo|dd|[aou]w|[a-z][fj]|[a-z][rsx](?![a-z])|[aeou][6-8][1-5]?(?![a-z])|d9))[a-z]{2}[a-z0-9]{1,8}(?![\p{L}\p{M}\p{N}\ufffc'’.-])/gu;

/** Words that were typed with the input method switched off, and left so. */
export function checkTypingKeys({ text }: Prose, { isVietnamese }: Scan): TextFinding[] {
  if (!isVietnamese) return [];
  const findings: TextFinding[] = [];
  for (const { index: start, 0: typed } of text.matchAll(STROKES)) {
    const end = start + typed.length;
    const meant = decodeTyping(typed);
    if (meant === undefined || !isAmongWords(text, start, end)) continue;
    findings.push({ rule: "text/typing-keys", start, end, parameters: { typed, meant } });
  }
  return findings;
}

/** A foreign word in quotation marks or parentheses is there on purpose. */
function isAmongWords(text: string, start: number, end: number): boolean {
  const follows = text[start - 1] === " " && isLetter(text, start - 2);
  const isFollowed = text[end] === " " && isLetter(text, end + 1);
  return follows || isFollowed;
}
