import type { Layout, Passage } from "./passages.ts";

/** What stands before a block's words: quote marks, then a list's marker. */
const MARKERS = /[ \t>]*(?:(?:[-*+]|\d{1,9}[.)])(?:[ \t]+|(?=\r?$))(?:\[[ xX]\][ \t]+)?)?/my;
const HEADING = /(#{1,6})(?:[ \t]+|(?=\r?$))/my;
const FENCE = /`{3,}|~{3,}/y;
const RULE = /^(?:-[ \t]*){3,}$|^(?:\*[ \t]*){3,}$|^(?:_[ \t]*){3,}$/;
const UNDERLINE = /^(?:=+|-+)$/;
/** Of a link by reference; a footnote is prose. */
const DEFINITION = /^\[[^\]^][^\]]*\]:[ \t]*\S/;
const CLOSING_MARKS = /(?:^|[ \t]+)#+$/;

/** Most lines begin with a letter, and those are prose. */
const startsWithLetter = (code: number): boolean =>
  (code > 0x40 && code < 0x5b) || (code > 0x60 && code < 0x7b) || code > 0xbf || code === 0x22;

/**
 * Reads a Markdown body by its lines into blocks of prose; code is hidden. The Markdown reader has no
 * offsets within a line, and takes longer than all rules together.
 */
export function readBlocks(text: string, start: number, layout: Layout): void {
  new BlockReader(text, layout).read(start);
}

class BlockReader {
  readonly #text: string;
  readonly #layout: Layout;
  #open: Passage | undefined;
  #fence: { mark: string; start: number } | undefined;
  #afterBlank = true;
  #inList = false;

  constructor(text: string, layout: Layout) {
    this.#text = text;
    this.#layout = layout;
  }

  read(start: number): void {
    const text = this.#text;
    for (let at = start; at < text.length; ) {
      const next = text.indexOf("\n", at);
      const lineEnd = next === -1 ? text.length : next;
      this.#line(at, text.charCodeAt(lineEnd - 1) === 0x0d && lineEnd > at ? lineEnd - 1 : lineEnd);
      at = lineEnd + 1;
    }
    if (this.#fence) this.#hide(this.#fence.start, text.length);
  }

  #line(start: number, end: number): void {
    const text = this.#text;
    if (end > start && !this.#fence && startsWithLetter(text.charCodeAt(start))) {
      if (this.#afterBlank) this.#inList = false;
      this.#afterBlank = false;
      this.#extend(start, end);
      return;
    }
    MARKERS.lastIndex = start;
    MARKERS.test(text);
    const content = Math.min(Math.max(MARKERS.lastIndex, start), end);
    const markers = text.slice(start, content);
    if (this.#readFence(start, end, content)) return;
    if (content >= end) {
      this.#open = undefined;
      this.#afterBlank = true;
      if (content > start) this.#hide(start, content);
      return;
    }
    const isItem = /[-*+.)\]]/.test(markers);
    const indent = markers.search(/[^ ]/) === -1 ? markers.length : markers.search(/[^ ]/);
    const isCode = this.#afterBlank && !this.#inList && (indent >= 4 || markers.startsWith("\t"));
    if (isCode) {
      this.#hide(start, end);
      return;
    }
    if (isItem) this.#inList = true;
    else if (this.#afterBlank && indent < 2) this.#inList = false;
    this.#afterBlank = false;
    if (content > start) this.#hide(start, content);
    this.#block(start, end, content, isItem);
  }

  #block(start: number, end: number, content: number, isItem: boolean): void {
    const text = this.#text;
    HEADING.lastIndex = content;
    const marks = HEADING.exec(text)?.[1];
    const short = end - content < 200 ? text.slice(content, end).trimEnd() : "";
    const isTableRow = text[content] === "|";
    if (marks && HEADING.lastIndex <= end) this.#heading(start, end, content, marks.length);
    else if (this.#open?.kind === "paragraph" && !isItem && UNDERLINE.test(short))
      this.#underline(content, end, short.startsWith("=") ? 1 : 2);
    // A rule, which may look like an item (`- - -`); or where a link by reference leads.
    else if (
      RULE.test(short) ||
      RULE.test(text.slice(start, Math.min(end, start + 200)).trim()) ||
      DEFINITION.test(short)
    ) {
      this.#open = undefined;
      this.#hide(start, end);
    } else {
      if (isItem || isTableRow) this.#open = undefined;
      this.#extend(content, end, isItem ? "item" : "paragraph");
      if (isTableRow) this.#open = undefined;
    }
  }

  /** One more line of the block that is open, or the first of another. */
  #extend(start: number, end: number, kind: Passage["kind"] = "paragraph"): void {
    if (this.#open) {
      this.#open.end = end;
      return;
    }
    this.#open = { start, end, kind, key: "" };
    this.#layout.passages.push(this.#open);
  }

  /** The paragraph above turns out to be a heading. */
  #underline(content: number, end: number, level: number): void {
    const heading = this.#open as Passage;
    const words = { start: heading.start, end: heading.end };
    this.#layout.headings.push({ ...words, level, words });
    heading.kind = "heading";
    this.#open = undefined;
    this.#hide(content, end);
  }

  #heading(start: number, end: number, content: number, level: number): void {
    const closing = CLOSING_MARKS.exec(this.#text.slice(HEADING.lastIndex, end).trimEnd());
    const wordsStart = Math.min(HEADING.lastIndex, end);
    const words = { start: wordsStart, end: closing ? wordsStart + closing.index : end };
    this.#layout.headings.push({ start: content, end, level, words });
    this.#hide(start, words.start);
    if (words.end > words.start) this.#layout.passages.push({ ...words, kind: "heading", key: "" });
    if (words.end < end) this.#hide(words.end, end);
    this.#open = undefined;
    this.#afterBlank = true;
  }

  /** @returns whether the line belongs to a fenced block of code */
  #readFence(start: number, end: number, content: number): boolean {
    FENCE.lastIndex = content;
    const mark = FENCE.exec(this.#text)?.[0];
    if (this.#fence) {
      const rest = mark ? this.#text.slice(content, end).trim() : "";
      if (mark && rest === mark && mark.startsWith(this.#fence.mark)) {
        this.#hide(this.#fence.start, end);
        this.#fence = undefined;
        this.#afterBlank = true;
      }
      return true;
    }
    if (!mark || (mark.startsWith("`") && this.#text.slice(content + mark.length, end).includes("`")))
      return false;
    this.#open = undefined;
    this.#fence = { mark, start };
    return true;
  }

  #hide(start: number, end: number): void {
    this.#layout.hidden.push({ start, end });
  }
}
