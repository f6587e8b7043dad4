import { Document, isMap, isScalar, isSeq, parse, parseDocument, visit } from "yaml";
import { isGroup, type Values } from "./form-values.ts";

/** A key of a written YAML with the lines that hold it. */
interface Block {
  key: string;
  /** Comments and empty lines before the key. */
  before: string;
  text: string;
}

/** What YAML is written for. */
export interface Rewriting {
  /** What the values of a form were read from. */
  written: string;
  /** What a form makes of a file's values, unchanged: equal values may be written in several ways. */
  normal: (values: Values) => Values;
  /** Whether the order of the keys says something. */
  isOrdered: boolean;
}

/**
 * Writes YAML anew where values have changed; keys whose values are the same keep their lines to the letter,
 * and every comment between keys stays.
 *
 * @param values as `normal` has them
 * @returns YAML that holds `values`, with a line break at its end
 */
export function rewrite(values: Values, rewriting: Rewriting): string {
  const kept = rewriteBlocks(values, rewriting);
  // What refers to another key, as `*alias` does, cannot be kept without it.
  return holds(kept, values, rewriting) ? kept : plain(values);
}

/** @returns `values` as YAML in the house's style, with a line break at its end */
export const plain = (values: Values): string =>
  Object.entries(values)
    .map(([key, value]) => yamlOf(key, value))
    .join("");

/** @throws where `yaml` is none, or no group of keys */
export function groupIn(yaml: string): Values {
  const values: unknown = parse(yaml, { schema: "core" }) ?? {};
  if (!isGroup(values)) throw new Error("The file holds no keys with values.");
  return values;
}

function holds(yaml: string, values: Values, { normal, isOrdered }: Rewriting): boolean {
  try {
    const found = normal(groupIn(yaml));
    const inOrder = !isOrdered || String(Object.keys(found)) === String(Object.keys(values));
    return inOrder && sameValue(found, values);
  } catch {
    return false;
  }
}

function rewriteBlocks(values: Values, { written, normal, isOrdered }: Rewriting): string {
  const { blocks, rest } = blocksOf(written === "" || written.endsWith("\n") ? written : `${written}\n`);
  const before = normal(groupIn(written));
  const lines = blocks.map((block): Block => {
    const value = values[block.key];
    if (sameValue(value, before[block.key])) return block;
    return { ...block, text: value === undefined ? "" : yamlOf(block.key, value) };
  });
  let at = 0;
  for (const [key, value] of Object.entries(values)) {
    const known = lines.findIndex((block) => block.key === key);
    if (known === -1) lines.splice(at++, 0, { key, before: "", text: yamlOf(key, value) });
    else at = known + 1;
  }
  if (isOrdered) sortLike(Object.keys(values), lines);
  return lines.map((block) => block.before + block.text).join("") + rest;
}

/** Of a key that is gone, what stood before it comes first. */
function sortLike(keys: string[], blocks: Block[]): void {
  const places = new Map(keys.map((key, index) => [key, index]));
  blocks.sort((a, b) => (places.get(a.key) ?? -1) - (places.get(b.key) ?? -1));
}

/** Cuts block-style YAML at its top-level keys; anything else counts as nothing that could be kept. */
function blocksOf(written: string): { blocks: Block[]; rest: string } {
  const { contents, errors } = parseDocument(written, { schema: "core" });
  if (errors.length > 0 || !isMap(contents) || contents.flow) return { blocks: [], rest: "" };
  const starts = contents.items.map(({ key }) => {
    const offset = key.range?.[0] ?? 0;
    return { key: isScalar(key) ? String(key.value) : "", offset };
  });
  const blocks: Block[] = [];
  let before = written.slice(0, starts[0]?.offset ?? 0);
  for (const [index, { key, offset }] of starts.entries()) {
    const text = written.slice(offset, starts[index + 1]?.offset);
    const after = trailing(text);
    blocks.push({ key, before, text: text.slice(0, text.length - after.length) });
    before = after;
  }
  return { blocks, rest: before };
}

/** Empty lines and comments at the margin that end `text`: what is indented belongs to a value. */
function trailing(text: string): string {
  const lines = text.split(/(?<=\n)/);
  let from = lines.length;
  while (from > 1 && /^(?:#.*|\s*)$/.test((lines[from - 1] ?? "").trimEnd())) from--;
  return lines.slice(from).join("");
}

function yamlOf(key: string, value: unknown): string {
  const document = new Document({ [key]: value }, { schema: "core" });
  // Short lists of ids and words stand in one line, as editors write them.
  visit(document, {
    Seq: (_, list) => {
      if (isSeq(list) && list.items.every((item) => isScalar(item) && String(item.value).length < 60))
        list.flow = true;
    },
  });
  return document.toString({ lineWidth: 0, flowCollectionPadding: false });
}

/** Groups are the same in any order of their keys. */
function sameValue(a: unknown, b: unknown): boolean {
  if (Array.isArray(a) && Array.isArray(b))
    return a.length === b.length && a.every((item, index) => sameValue(item, b[index]));
  if (!isGroup(a) || !isGroup(b)) return a === b;
  const keys = Object.keys(a);
  return keys.length === Object.keys(b).length && keys.every((key) => sameValue(a[key], b[key]));
}
