import type { Position, Problems } from "../../problems/problem.ts";
import { checkText } from "./check-text.ts";

/**
 * Reports what the rules on prose find.
 *
 * @param raw the file's text as it is on disk
 * @param file relative to the project
 */
export function reportText(raw: string, file: string, problems: Problems): void {
  const found = checkText(raw);
  if (found.length === 0) return;
  const lines = new Lines(raw);
  for (const { rule, start, parameters } of found) {
    const { line, column } = lines.placeOf(start);
    problems.add({ file, line, column, rule, key: lines.keyAt(line), parameters });
  }
}

const KEY = /^([A-Za-z]\w*)\s*:/;

/** A text's lines, with the keys of its front matter. */
class Lines {
  readonly #raw: string;
  /** Where each line begins. */
  readonly #starts: number[] = [0];
  /** The line that ends the front matter; 0 where there is none. */
  readonly #fence: number;

  constructor(raw: string) {
    this.#raw = raw;
    for (const { index, 0: end } of raw.matchAll(/\r\n?|\n/g)) this.#starts.push(index + end.length);
    const isFence = (at: number) => /^---[ \t]*$/.test(this.#text(at).trimEnd());
    const second = this.#starts.findIndex((_start, at) => at > 0 && isFence(at));
    this.#fence = raw.startsWith("---") ? second + 1 : 0;
  }

  /** Columns count in composed text, as all others do. */
  placeOf(offset: number): Position {
    const next = this.#starts.findIndex((start) => start > offset);
    const line = next === -1 ? this.#starts.length : next;
    const before = this.#raw.slice(this.#starts[line - 1], offset);
    return { line, column: before.normalize("NFC").length + 1 };
  }

  /** @returns the key of the first level that holds a line; empty in the body */
  keyAt(line: number): string {
    if (line >= this.#fence) return "";
    for (let at = line - 1; at > 0; at--) {
      const key = KEY.exec(this.#text(at))?.[1];
      if (key !== undefined) return key;
    }
    return "";
  }

  /** @param at counts from 0 */
  #text(at: number): string {
    return this.#raw.slice(this.#starts[at], this.#starts[at + 1]);
  }
}
