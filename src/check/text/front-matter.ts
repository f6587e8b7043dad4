import type { Layout } from "./passages.ts";

/** Keys whose values are read by people; every other one holds ids, dates, paths and addresses. */
const PROSE =
  /^(?:title|summary|kicker|caption|alt|credit|creator|copyright|text|name|honorific|organisation|byline)$/;

/** A key with its value, in a mapping or a list of mappings; the dash of a list belongs to the indentation. */
const KEY_LINE = /^([ \t]*(?:-[ \t]+)*)(["']?)([A-Za-z]+)\2[ \t]*:[ \t]+(?:&\S+[ \t]+)?(?=[^ \t\r\n])/;

/** A key with its value inside `{…}`. */
const FLOW_PAIR =
  /([{,]\s*["']?)([A-Za-z]+)["']?:[ \t]+("(?:[^"\\]|\\.)*"|'(?:[^']|'')*'|[^\s"',{}[\]][^,{}[\]\n]*)/g;

/** An item of `[…]`. */
const FLOW_ITEM = /([[,]\s*)("(?:[^"\\]|\\.)*"|'(?:[^']|'')*'|[^\s"',{}[\]][^,{}[\]\n]*)/g;

/** An item of a list of texts. */
const ITEM_LINE = /^[ \t]*-[ \t]+(?=[^\s{[])/;

/** An escape of YAML's double quotes, of which `\"` leaves its quotation mark to be seen. */
const ESCAPE = /\\(?:x[\da-f]{2}|u[\da-f]{4}|U[\da-f]{8}|["\n]|\r\n|.)/gi;

/**
 * Reads the prose of a front matter by its lines. YAML's own reader knows no offsets or takes longer than
 * all rules together (read/positions.ts), and what this one does not understand it leaves alone.
 *
 * @param start where the first key's line begins
 * @param end where the closing fence begins
 */
export function readValues(text: string, start: number, end: number, layout: Layout): void {
  let inTags = false;
  for (let at = start; at < end; ) {
    const lineEnd = endOfLine(text, at, end);
    const line = text.slice(at, lineEnd);
    const match = KEY_LINE.exec(line);
    if (match) {
      inTags = false;
      const [whole, indent = "", , key = ""] = match;
      const value = at + whole.length;
      const next = endOfValue(text, lineEnd, end, indent.length);
      if (PROSE.test(key)) addValue(text, value, next, indent === "" ? key : "", layout);
      else if (key === "tags") addFlowItems(text, value, next, layout);
      else addFlowPairs(text, value, next, layout);
      // A record's keys stand on lines of their own, so only what was taken whole is passed over.
      at = PROSE.test(key) ? next + 1 : lineEnd + 1;
    } else {
      if (/^tags[ \t]*:/.test(line)) inTags = true;
      else if (/^[^\s-]/.test(line)) inTags = false;
      const item = inTags ? ITEM_LINE.exec(line) : null;
      if (item) addValue(text, at + item[0].length, lineEnd, "", layout);
      else if (/^\s*-\s+\{/.test(line)) addFlowPairs(text, at, lineEnd, layout);
      at = lineEnd + 1;
    }
  }
}

function endOfLine(text: string, from: number, end: number): number {
  const at = text.indexOf("\n", from);
  return at === -1 || at > end ? end : at;
}

/** A value goes on over the lines that are indented deeper than its key, and blank ones between them. */
function endOfValue(text: string, firstLineEnd: number, end: number, indent: number): number {
  let valueEnd = firstLineEnd;
  for (let at = firstLineEnd + 1; at < end; ) {
    const lineEnd = endOfLine(text, at, end);
    let content = at;
    while (content < lineEnd && (text[content] === " " || text[content] === "\r")) content++;
    if (content < lineEnd) {
      if (content - at <= indent) break;
      valueEnd = lineEnd;
    }
    at = lineEnd + 1;
  }
  return valueEnd;
}

function addValue(text: string, start: number, end: number, key: string, layout: Layout): void {
  const opening = text[start];
  if (opening === "|" || opening === ">") {
    const firstLine = endOfLine(text, start, end);
    if (firstLine < end) add(text, firstLine + 1, end, key, layout);
  } else if (opening === '"') {
    const close = /"(?:[^"\\]|\\[\s\S])*"/y;
    close.lastIndex = start;
    if (!close.test(text) || close.lastIndex > end) return;
    add(text, start + 1, close.lastIndex - 1, key, layout);
    hideEscapes(text, start + 1, close.lastIndex - 1, layout);
  } else if (opening === "'") {
    const close = /'(?:[^']|'')*'/y;
    close.lastIndex = start;
    if (!close.test(text) || close.lastIndex > end) return;
    add(text, start + 1, close.lastIndex - 1, key, layout);
    for (let at = start + 1; ; at += 2) {
      at = text.indexOf("''", at);
      if (at === -1 || at >= close.lastIndex - 1) break;
      layout.hidden.push({ start: at, end: at + 1 });
    }
  } else if (opening === "{") addFlowPairs(text, start, end, layout);
  else if (opening !== "[" && opening !== "#" && opening !== "&" && opening !== "*") {
    const comment = text.slice(start, end).search(/[ \t]#/);
    add(text, start, comment === -1 ? end : start + comment, key, layout);
    // A remark has a blank behind its #; `#1` was meant to be read.
    if (comment !== -1 && /[^\s#]/.test(text.charAt(start + comment + 2)))
      layout.cuts.push({ start: start + comment + 1, end: endOfLine(text, start + comment, end) });
  }
}

function addFlowPairs(text: string, start: number, end: number, layout: Layout): void {
  const flow = text.slice(start, end);
  if (!flow.includes("{")) return;
  for (const { index, 0: pair, 2: key = "", 3: value = "" } of flow.matchAll(FLOW_PAIR)) {
    if (PROSE.test(key)) addValue(text, ...rangeOf(start + index, pair, value), "", layout);
  }
}

function addFlowItems(text: string, start: number, end: number, layout: Layout): void {
  for (const { index, 0: item, 2: value = "" } of text.slice(start, end).matchAll(FLOW_ITEM))
    addValue(text, ...rangeOf(start + index, item, value), "", layout);
}

/** @returns where the value stands that a match ends with */
function rangeOf(start: number, match: string, value: string): [start: number, end: number] {
  const end = start + match.length;
  return [end - value.length, end];
}

/** Blanks around a value are not part of it. */
function add(text: string, from: number, to: number, key: string, layout: Layout): void {
  let [start, end] = [from, to];
  while (start < end && /[ \t\r\n]/.test(text.charAt(start))) start++;
  while (end > start && /[ \t\r\n]/.test(text.charAt(end - 1))) end--;
  if (start < end) layout.passages.push({ start, end, kind: "value", key });
}

function hideEscapes(text: string, start: number, end: number, layout: Layout): void {
  if (text.indexOf("\\", start) === -1) return;
  for (const { index, 0: written } of text.slice(start, end).matchAll(ESCAPE)) {
    const length = written === '\\"' ? 1 : written.length;
    layout.hidden.push({ start: start + index, end: start + index + length });
  }
}
