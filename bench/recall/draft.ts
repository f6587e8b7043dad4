import type { Dice } from "../random.ts";

/** Stands where a mistake is to be told; nothing of the kind stands in a text. */
export const HERE = "\ue000";

/** What stands behind a key. */
export type Value = string | Verbatim | Value[] | Keys;
export type Keys = Map<string, Value>;

/** YAML as it is: an id, a date, whatever a mistake makes of them. */
export interface Verbatim {
  yaml: string;
}

/** An article that is being written. */
export interface Draft {
  /** Relative to the newsroom: `content/articles/2020/10/01-bai-7`. */
  folder: string;
  /** The front matter. A value of words is written in any of YAML's ways. */
  keys: Keys;
  /** Paragraphs, headings and other blocks of Markdown. */
  body: string[];
  /** What lies in its folder, by path. */
  files: Map<string, Uint8Array | string>;
  /** What a mistake makes of the whole file in the end. */
  finish: (text: string) => string;
}

export const yaml = (text: string): Verbatim => ({ yaml: text });

/** @returns the first record of a list such as `photos`, or the one at `index` */
export const recordIn = (draft: Draft, list: string, index = 0): Keys =>
  (draft.keys.get(list) as Keys[])[index] as Keys;

/** Gives a key another name, in its place. */
export function rename(keys: Keys, from: string, to: string): void {
  const entries = [...keys].map(([key, value]): [string, Value] => [key === from ? to : key, value]);
  keys.clear();
  for (const [key, value] of entries) keys.set(key, value);
}

/** Puts the mark before a key, where what is said of its value is told. */
export const mark = (keys: Keys, key: string): void => rename(keys, key, HERE + key);

/** An article's file, and where in it the mistake is to be told. */
export interface Written {
  text: string;
  /** Undefined where no mistake is. Lines and columns count from 1, columns in units of the composed line. */
  place: { line: number; column: number } | undefined;
}

export function write({ keys, body, finish }: Draft, dice: Dice): Written {
  const marked = finish(`---\n${block(keys, "", dice)}---\n\n${body.join("\n\n")}\n`);
  const at = marked.indexOf(HERE);
  if (at === -1) return { text: marked, place: undefined };
  const lines = marked.slice(0, at).split("\n");
  const column = (lines.at(-1) as string).normalize("NFC").length + 1;
  return { text: marked.replaceAll(HERE, ""), place: { line: lines.length, column } };
}

function block(keys: Keys, indent: string, dice: Dice): string {
  let text = "";
  for (const [key, value] of keys) text += `${text && indent}${key}:${valueText(value, indent, dice)}\n`;
  return text;
}

function valueText(value: Value, indent: string, dice: Dice): string {
  if (typeof value === "string") return ` ${scalar(value, `${indent}  `, dice)}`;
  if (Array.isArray(value)) {
    if (value.length === 0) return " []";
    return value.map((item) => `\n${indent}  - ${itemText(item, `${indent}    `, dice)}`).join("");
  }
  if (value instanceof Map) return `\n${indent}  ${block(value, `${indent}  `, dice).trimEnd()}`;
  return value.yaml && ` ${value.yaml}`;
}

const itemText = (item: Value, indent: string, dice: Dice): string =>
  item instanceof Map ? block(item, indent, dice).trimEnd() : valueText(item, indent, dice).trim();

/** Words as a value: plain where YAML allows it, in either kind of quotes, folded or literal. */
function scalar(text: string, indent: string, dice: Dice): string {
  const ways = [`'${text.replaceAll("'", "''")}'`];
  // What an escape stands before is not where the mistake is.
  if (!/["\\]/.test(text)) ways.push(`"${text}"`);
  if (/^\p{L}[^:#]*[^:#\s]$/u.test(text) && !text.includes(`${HERE}:`)) ways.push(text);
  if (text.length > 80 && !/^\s|\s$|\n/.test(text)) ways.push(`>-\n${indent}${text}`, `|-\n${indent}${text}`);
  return dice.pick(ways);
}
