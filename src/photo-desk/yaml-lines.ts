import { Document, isMap, isSeq } from "yaml";
import type { Proposal } from "./proposal.ts";

type Values = Record<string, string | string[]>;

/** One line, whatever its length; lists in brackets. */
const FORM = { lineWidth: 0, flowCollectionPadding: false };

/** @returns `key: value` */
export function keyLine(key: string, value: string | string[]): string {
  const document = new Document({ [key]: value });
  const list = document.get(key, true);
  if (isSeq(list)) list.flow = true;
  return document.toString(FORM).trimEnd();
}

/** @returns `key: value, key: value`, as it stands between braces */
export function keysInBraces(values: Values): string {
  const document = new Document(values);
  if (isMap(document.contents)) document.contents.flow = true;
  return document.toString(FORM).trim().slice(1, -1);
}

/** @returns the value of `keyLine` */
export const valueText = (value: string | string[]): string => keyLine("a", value).slice("a:".length).trim();

/** @returns a new record, a line a key; without an alternative text, a comment where it belongs */
export function recordLines({ src, values }: Proposal, altComment: string): string[] {
  const [first, ...rest] = [
    keyLine("src", src),
    ...Object.entries(values).map(([key, value]) => keyLine(key, value)),
  ];
  const alt = values.alt ? [] : [`# ${altComment}`];
  return [`- ${first}`, ...[...alt, ...rest].map((line) => `  ${line}`)];
}
