import { isDeepStrictEqual } from "node:util";
import {
  isAlias,
  isCollection,
  isMap,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  parseDocument,
  type YAMLMap,
} from "yaml";
import { parseYaml } from "../read/front-matter.ts";
import { isMissing, type Proposal, type WrittenRecord } from "./proposal.ts";
import { type Edit, edited, lineEnd } from "./text-edits.ts";
import { keyLine, keysInBraces, recordLines, valueText } from "./yaml-lines.ts";

/** Front matter is written in a way that only a person can add to, such as with anchors. */
export class NotEditable extends Error {}

/**
 * Writes proposals into the front matter of a source; every other byte stays as it is.
 *
 * @param raw the source as it is on disk, without byte order mark
 * @param altComment what a new record without an alternative text says in its place
 * @throws NotEditable where what would be read afterwards is not what was read before and the proposals
 */
export function withProposals(raw: string, proposals: readonly Proposal[], altComment: string): string {
  const start = raw.indexOf("\n") + 1;
  const close = /^---[ \t]*\r?$/gm;
  close.lastIndex = start;
  const end = close.exec(raw)?.index ?? raw.length;
  const yaml = raw.slice(start, end);
  const eol = raw.includes("\r\n") ? "\r\n" : "\n";
  const after = edited(yaml, editsOf(yaml, proposals, altComment), eol);
  const read = readOrNothing(after);
  if (!isDeepStrictEqual(read, expected(parseYaml(yaml), proposals))) throw new NotEditable();
  return raw.slice(0, start) + after + raw.slice(end);
}

function readOrNothing(yaml: string): unknown {
  try {
    return parseYaml(yaml);
  } catch {
    return undefined;
  }
}

function expected(data: unknown, proposals: readonly Proposal[]): unknown {
  const matter = structuredClone(data ?? {}) as { photos?: WrittenRecord[] | null };
  for (const { index, values } of proposals) {
    if (index !== undefined) Object.assign(matter.photos?.[index] ?? {}, values);
  }
  const added = proposals.filter(({ index }) => index === undefined);
  if (added.length > 0) {
    matter.photos = [...(matter.photos ?? []), ...added.map(({ src, values }) => ({ src, ...values }))];
  }
  return matter;
}

function editsOf(yaml: string, proposals: readonly Proposal[], altComment: string): Edit[] {
  const root = parseDocument(yaml).contents;
  if (root !== null && !(isMap(root) && !root.flow)) throw new NotEditable();
  const pair = root?.items.find(({ key }) => isScalar(key) && key.value === "photos");
  const list = pair?.value;
  const edits = proposals.flatMap((proposal) => {
    if (proposal.index === undefined) return [];
    const record = isSeq(list) ? list.items[proposal.index] : undefined;
    if (!isMap(record)) throw new NotEditable();
    return keyEdits(yaml, record, proposal);
  });
  const added = proposals.filter(({ index }) => index === undefined);
  if (added.length > 0)
    edits.push(...newRecords(yaml, pair as Pair<Node, Node> | undefined, added, altComment));
  return edits;
}

/** Missing keys of a record that is there: into empty ones, and the others behind its last. */
function keyEdits(yaml: string, record: YAMLMap, { values }: Proposal): Edit[] {
  const edits: Edit[] = [];
  const more: [string, string | string[]][] = [];
  for (const [key, value] of Object.entries(values)) {
    const pair = record.items.find((item) => isScalar(item.key) && item.key.value === key);
    if (pair) edits.push(intoEmpty(yaml, pair as Pair<Node, Node>, valueText(value)));
    else more.push([key, value]);
  }
  if (more.length === 0) return edits;
  if (record.flow) return [...edits, beforeClosing(yaml, record, keysInBraces(Object.fromEntries(more)))];
  const first = (record.items[0]?.key as Node | undefined)?.range?.[0];
  if (first === undefined) throw new NotEditable();
  const column = columnOf(yaml, first);
  const lines = more.map(([key, value]) => " ".repeat(column) + keyLine(key, value));
  return [...edits, { ...lineEnd(yaml, endOf(record), column), lines }];
}

/** `photos` may not be there, empty, in brackets, or a list of lines. */
function newRecords(
  yaml: string,
  pair: Pair<Node, Node | null> | undefined,
  added: readonly Proposal[],
  altComment: string,
): Edit[] {
  const list = pair?.value;
  const linesAt = (column: number) =>
    added.flatMap((proposal) => recordLines(proposal, altComment)).map((line) => " ".repeat(column) + line);
  if (!pair) return [{ ...lineEnd(yaml, yaml.length), lines: ["photos:", ...linesAt(2)] }];
  if (isSeq(list) && list.items.length > 0) {
    if (list.flow) {
      const records = added.map(({ src, values }) => `{${keysInBraces({ src, ...values })}}`);
      return [beforeClosing(yaml, list, records.join(", "))];
    }
    const column = columnOf(yaml, list.range?.[0] ?? 0);
    return [{ ...lineEnd(yaml, endOf(list), column + 1), lines: linesAt(column) }];
  }
  const isEmpty = !list || (isScalar(list) && isMissing(list.value)) || isSeq(list);
  if (!isEmpty) throw new NotEditable();
  const place = emptyPlace(yaml, pair);
  return [
    { ...place, text: "" },
    { ...lineEnd(yaml, place.end), lines: linesAt(2) },
  ];
}

/** A key without a value, or with an empty one. */
function intoEmpty(yaml: string, pair: Pair<Node, Node | null>, text: string): Edit {
  if (isAlias(pair.value)) throw new NotEditable();
  return { ...emptyPlace(yaml, pair), text: ` ${text}` };
}

/** From behind the colon to the end of the empty value, such as `""`; one that is not written has no end of its own. */
function emptyPlace(yaml: string, { key, value }: Pair<Node, Node | null>): { start: number; end: number } {
  const start = yaml.indexOf(":", key.range?.[1]) + 1;
  if (start === 0) throw new NotEditable();
  const isWritten = value !== null && !(isScalar(value) && !value.source && value.value === null);
  return { start, end: isWritten ? (value.range?.[1] ?? start) : start };
}

/** Into brackets or braces, behind what is there. */
function beforeClosing(yaml: string, collection: Node & { items: unknown[] }, text: string): Edit {
  const closing = (collection.range?.[1] ?? 0) - 1;
  const before = yaml.slice(0, closing).trimEnd();
  const comma = collection.items.length === 0 ? "" : before.endsWith(",") ? " " : ", ";
  return { start: before.length, end: before.length, text: comma + text };
}

/** Where the last value in a block of lines ends; what its own end includes may be blank lines and comments. */
function endOf(node: Node): number {
  const last = isCollection(node) && !node.flow ? node.items.at(-1) : undefined;
  if (last === undefined) return node.range?.[1] ?? 0;
  if ("range" in (last as Node)) return endOf(last as Node);
  const { key, value } = last as Pair<Node, Node | null>;
  return Math.max(key.range?.[1] ?? 0, value ? endOf(value) : 0);
}

const columnOf = (yaml: string, at: number): number => at - (yaml.lastIndexOf("\n", at - 1) + 1);
