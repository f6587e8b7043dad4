import { isSyllable } from "../../search/syllables.ts";
import type { TextFinding } from "./finding.ts";
import { HIDDEN, type Prose } from "./prose.ts";
import type { Scan } from "./scan.ts";
import { isLetter, wordAt } from "./words.ts";

const OPENING = "(“«";
const CLOSING = ")”»";
/** What stands in parentheses to be chosen or looked up: `(s)`, `(1)`. */
const OPTION = /^(?:\p{L}|\d{1,3})$/u;

/** Blanks around parentheses and quotation marks: none outside, or one inside. Straight marks say not which they are. */
export function checkEnclosing({ text }: Prose, { pairs, isVietnamese }: Scan): TextFinding[] {
  if (!isVietnamese) return [];
  const findings: TextFinding[] = [];
  for (const at of pairs) {
    const mark = text.charAt(at);
    // Most are written as they should be, and those are passed by without a look at the words around them.
    if (OPENING.includes(mark)) {
      if (isLetter(text, at - 1)) findings.push(...noBlankBefore(text, at, mark));
      else if (text[at + 1] === " ") findings.push(...blankAfter(text, at, mark));
    } else if (CLOSING.includes(mark) && isLetter(text, at + 1))
      findings.push(...noBlankBehind(text, at, mark));
  }
  return findings;
}

/** `nước(NHNN)` */
function noBlankBefore(text: string, at: number, mark: string): TextFinding[] {
  if (!/[\p{L}\p{N}]/u.test(text.charAt(at + 1))) return [];
  const word = syllableAt(text, at - 1);
  const next = /^[^\s()“”«»\ufffc]+/u.exec(text.slice(at + 1, at + 30))?.[0] ?? "";
  if (!word || OPTION.test(next)) return [];
  const parameters = { mark, word, next };
  return [{ rule: "text/no-space-before-mark", start: at, end: at + 1, parameters, replacement: ` ${mark}` }];
}

/** `( tỉnh Lào Cai)`; not the mouth of a face. */
function blankAfter(text: string, at: number, mark: string): TextFinding[] {
  if (!/^[\s(“]?$/.test(text.charAt(at - 1)) && text.charAt(at - 1) !== HIDDEN) return [];
  let end = at + 1;
  while (text[end] === " ") end++;
  if (!/[\p{L}\p{N}]/u.test(text.charAt(end))) return [];
  return [{ rule: "text/space-after-mark", start: at, end, parameters: { mark }, replacement: mark }];
}

/** `(tự chọn)có`, `“xót xa”chiều` */
function noBlankBehind(text: string, at: number, mark: string): TextFinding[] {
  if (!/[^\s\ufffc]/.test(text.charAt(at - 1))) return [];
  const next = syllableAt(text, at + 1);
  const opened = text.lastIndexOf(OPENING.charAt(CLOSING.indexOf(mark)), at);
  if (!next || next !== next.toLowerCase() || opened === -1) return [];
  const inside = text.slice(opened + 1, at);
  if (inside.length > 300 || /[\n()“”«»]/.test(inside) || OPTION.test(inside)) return [];
  const { start } = wordAt(text, at - 1);
  const parameters = { mark, word: text.slice(start, at), next };
  return [{ rule: "text/no-space-after-mark", start: at, end: at + 1, parameters, replacement: `${mark} ` }];
}

/** @returns the word at `at` where it is Vietnamese: not of `f(x)`, `Ca(OH)2` */
function syllableAt(text: string, at: number): string | undefined {
  const { start, end } = wordAt(text, at);
  const word = text.slice(start, end);
  return word.length > 1 && !/^[A-Z][A-Za-z]$/.test(word) && isSyllable(word) ? word : undefined;
}
