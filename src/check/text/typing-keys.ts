import { decodeTyping } from "../../search/telex.ts";
import type { TextFinding } from "./finding.ts";
import type { Prose } from "./prose.ts";
import type { Scan } from "./scan.ts";
import { isLetter } from "./words.ts";

/** A word of keys alone, in lower case: with a capital it may be anybody's name. */
const KEYS = /[a-z][a-z0-9]{2,9}(?=[\s.,;:!?…)”"]|$)/y;

/** Strokes of Telex or VNI: deciding what was meant takes longer than finding none of them. */
const STROKES = /aa|ee|oo|dd|[aou]w|[aeiouycghmnpt][fjrsx]|[aeou][6-8]|d9/;

/** Words that were typed with the input method switched off, and left so. */
export function checkTypingKeys({ text }: Prose, { foreign, isVietnamese }: Scan): TextFinding[] {
  if (!isVietnamese) return [];
  return foreign.flatMap((start): TextFinding[] => {
    KEYS.lastIndex = start;
    const typed = KEYS.exec(text)?.[0];
    const meant = typed && STROKES.test(typed) ? decodeTyping(typed) : undefined;
    if (!typed || !meant) return [];
    const end = start + typed.length;
    // A foreign word in quotation marks or parentheses, or alone, is there on purpose.
    const stands =
      (text[start - 1] === " " && isLetter(text, start - 2)) ||
      (text[end] === " " && isLetter(text, end + 1));
    return stands ? [{ rule: "text/typing-keys", start, end, parameters: { typed, meant } }] : [];
  });
}
