import { createRequire } from "node:module";
import type { LineCounter, Node } from "yaml";
import type { Position } from "../problems/problem.ts";

/** Loaded with the first problem: most files have none. */
const reader = (): typeof import("yaml") => createRequire(import.meta.url)("yaml");

export type KeyPath = readonly (string | number)[];

/**
 * Finds where keys stand in a YAML text. The text is parsed a second time, by a reader that keeps
 * positions, so this is asked only once a problem is known (nine times the cost, facts.md).
 */
export class Positions {
  readonly #yaml = reader();
  readonly #lines: LineCounter;
  readonly #root: Node | null;
  readonly #firstLine: number;

  /** @param firstLine the line of the file on which `yaml` starts, from 1 */
  constructor(yaml: string, firstLine: number) {
    this.#lines = new this.#yaml.LineCounter();
    this.#root = this.#yaml.parseDocument(yaml, { lineCounter: this.#lines }).contents;
    this.#firstLine = firstLine;
  }

  /** @returns the place of the key or item at `path`, or of the nearest one above it that exists. */
  of(path: KeyPath): Position {
    const { isMap, isScalar, isSeq } = this.#yaml;
    let node: Node | null = this.#root;
    let offset = node?.range?.[0] ?? 0;
    for (const step of path) {
      if (isMap(node)) {
        const pair = node.items.find((item) => isScalar(item.key) && String(item.key.value) === String(step));
        if (!pair) break;
        offset = (pair.key as Node).range?.[0] ?? offset;
        node = pair.value as Node | null;
      } else if (isSeq(node)) {
        const item = node.items[Number(step)] as Node | undefined;
        if (!item) break;
        offset = item.range?.[0] ?? offset;
        node = item;
      } else break;
    }
    const { line, col } = this.#lines.linePos(offset);
    return { line: line + this.#firstLine - 1, column: col };
  }
}

/** @returns `photos[2].alt` for `["photos", 2, "alt"]`. */
export function keyOf(path: KeyPath): string {
  return path.reduce<string>(
    (key, step) => (typeof step === "number" ? `${key}[${step}]` : key ? `${key}.${step}` : step),
    "",
  );
}
