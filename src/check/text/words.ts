import type { Range } from "./passages.ts";

const LETTER = /[\p{L}\p{M}]/u;

/** Whether a letter or a mark stands at `at`; a code unit alone, as no script that is read here needs two. */
export function isLetter(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code < 0x80) return (code > 0x60 && code < 0x7b) || (code > 0x40 && code < 0x5b);
  // Latin letters that Unicode has whole: most of those that are asked for, and no regular expression is needed.
  if (code >= 0x1e00 && code <= 0x1eff) return true;
  return LETTER.test(text.charAt(at));
}

/** @returns the run of letters around `at` */
export function wordAt(text: string, at: number): Range {
  let [start, end] = [at, at];
  while (start > 0 && isLetter(text, start - 1)) start--;
  while (end < text.length && isLetter(text, end)) end++;
  return { start, end };
}

/** Whether a word begins with a capital letter. */
export function isCapital(letter: string): boolean {
  return letter !== letter.toLowerCase();
}
