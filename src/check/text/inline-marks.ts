import type { Passage, Range } from "./passages.ts";

/** A Markdown link, not an image: `[words](target)` or `[words][reference]`. */
export interface Link extends Range {
  words: Range;
  /** Undefined where it goes by reference. */
  target: Range | undefined;
}

/** What may begin or end something that is no prose: code, an escape, a tag, a link, an address. */
const POINTS = /[`\\<\]@]|:\/\/|www\.|\.(?=[a-z]{2,4}\/)/g;
const ESCAPED = /[!-/:-@[-`{-~]/;
const TAG = /<(?:[a-z!/?][^<>]*|![\s\S]{0,2000}?--)>/iy;
const ADDRESS = /[^\s<>"“”«»[\]]*/y;
const AFTER_ADDRESS = /[.,;:!?)'*_\]’…]+$/;

/** What stands inside passages and is no prose. */
export interface Inline {
  hidden: Range[];
  links: Link[];
  images: Link[];
  /** What was meant for a link or an image, with a blank before its address or brackets within brackets. */
  apart: (Link & { target: Range })[];
  tags: Range[];
}

/** Finds what stands inside passages and is no prose; `passages` are in the order of the file. */
export function readInline(text: string, passages: Passage[], inline: Inline): void {
  POINTS.lastIndex = passages[0]?.start ?? text.length;
  let match = POINTS.exec(text);
  for (const passage of passages) {
    while (match && match.index < passage.end) {
      const isInside = match.index >= passage.start;
      const after = isInside ? readPoint(text, match.index, match[0], passage, inline) : passage.start;
      POINTS.lastIndex = Math.max(after, match.index + match[0].length);
      match = POINTS.exec(text);
    }
  }
}

/** @returns where what begins at `at` ends */
function readPoint(text: string, at: number, point: string, passage: Passage, inline: Inline): number {
  const { hidden } = inline;
  switch (point) {
    case "`":
      return hideCode(text, at, passage.end, hidden);
    case "\\":
      if (ESCAPED.test(text.charAt(at + 1))) hidden.push({ start: at, end: at + 1 });
      return at + 2;
    case "<": {
      TAG.lastIndex = at;
      if (!TAG.test(text) || TAG.lastIndex > passage.end) return at + 1;
      hidden.push({ start: at, end: TAG.lastIndex });
      inline.tags.push({ start: at, end: TAG.lastIndex });
      return TAG.lastIndex;
    }
    case "]":
      return hideLink(text, at, passage, inline);
    default:
      return hideAddress(text, at, passage, hidden);
  }
}

function hideCode(text: string, at: number, end: number, hidden: Range[]): number {
  let from = at;
  while (text[from] === "`") from++;
  const run = text.slice(at, from);
  for (let close = text.indexOf(run, from); close !== -1 && close < end; close = text.indexOf(run, close)) {
    let after = close;
    while (text[after] === "`") after++;
    if (after - close === run.length) {
      hidden.push({ start: at, end: after });
      return after;
    }
    close = after;
  }
  return from;
}

function hideLink(text: string, at: number, passage: Passage, inline: Inline): number {
  const { hidden, links, images } = inline;
  const next = text[at + 1];
  if (next !== "(" && next !== "[") return noteApart(text, at, passage, inline);
  const open = openingOf(text, at, passage.start);
  const close = closingOf(text, at + 1, passage.end);
  if (open === -1 || close === -1) return at + 1;
  const target = next === "(" ? { start: at + 2, end: close } : undefined;
  const words = { start: open + 1, end: at };
  if (open > passage.start && text[open - 1] === "!") {
    hidden.push({ start: open - 1, end: close + 1 });
    images.push({ start: open - 1, end: close + 1, words, target });
    return close + 1;
  }
  hidden.push({ start: open, end: open + 1 }, { start: at, end: close + 1 });
  links.push({ start: open, end: close + 1, words, target });
  return close + 1;
}

/** `![] (photos/a.jpg)` and `![[photos/a.jpg]]`, as other programs write it. */
function noteApart(text: string, at: number, passage: Passage, { apart }: Inline): number {
  const bracket =
    text.startsWith(" (", at + 1) || text[at + 1] === "]" ? openingOf(text, at, passage.start) : -1;
  if (bracket === -1) return at + 1;
  const isImage = text[bracket - 1] === "!";
  if (text[at + 1] === " ") {
    const close = closingOf(text, at + 2, passage.end);
    if (close === -1) return at + 1;
    const start = isImage ? bracket - 1 : bracket;
    const words = { start: bracket + 1, end: at };
    apart.push({ start, end: close + 1, words, target: { start: at + 3, end: close } });
  } else if (text.startsWith("![", bracket - 2)) {
    const target = { start: bracket + 1, end: at };
    apart.push({ start: bracket - 2, end: at + 2, words: { start: at, end: at }, target });
  }
  return at + 1;
}

/** @returns the bracket that the one at `at` closes, or -1 */
function openingOf(text: string, at: number, start: number): number {
  let depth = 0;
  for (let back = at - 1; back >= start; back--) {
    if (text[back] === "]") depth++;
    else if (text[back] === "[" && depth-- === 0) return text[back - 1] === "\\" ? -1 : back;
  }
  return -1;
}

/** @returns the bracket that closes the one at `at`, or -1 */
function closingOf(text: string, at: number, end: number): number {
  const [opening, closing] = text[at] === "(" ? ["(", ")"] : ["[", "]"];
  let depth = 0;
  for (let on = at; on < end; on++) {
    if (text[on] === "\\") on++;
    else if (text[on] === opening) depth++;
    else if (text[on] === closing && --depth === 0) return on;
  }
  return -1;
}

/** An address on the web or of mail, whole, without the marks of the sentence around it. */
function hideAddress(text: string, at: number, passage: Passage, hidden: Range[]): number {
  let start = at;
  while (start > passage.start && /[\w.+-]/.test(text.charAt(start - 1))) start--;
  ADDRESS.lastIndex = at;
  const written = ADDRESS.exec(text)?.[0] ?? "";
  // A parenthesis that the address did not open is the sentence's.
  const found = written.includes("(") ? written : (written.split(")")[0] as string);
  const length = found.length - (AFTER_ADDRESS.exec(found)?.[0].length ?? 0);
  const end = Math.min(at + Math.max(length, 1), passage.end);
  hidden.push({ start, end });
  return end;
}
