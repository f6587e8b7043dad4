import type { Position, Problems } from "../problems/problem.ts";
import type { RuleName, RuleParameters } from "../problems/rules.ts";
import { type KeyPath, keyOf, Positions } from "./positions.ts";

/** A YAML text in a file, and the way to report problems at its keys. */
export class Source {
  readonly file: string;
  readonly #yaml: string;
  readonly #firstLine: number;
  readonly #problems: Problems;
  readonly #leftOut = new Map<string, number[]>();
  #positions: Positions | undefined;

  /**
   * @param file path relative to the project
   * @param firstLine the line of the file on which `yaml` starts, from 1
   */
  constructor(file: string, yaml: string, firstLine: number, problems: Problems) {
    this.file = file;
    this.#yaml = yaml;
    this.#firstLine = firstLine;
    this.#problems = problems;
  }

  /** Reports a problem at a key; the indices of lists are those of the values that were read. */
  report(rule: RuleName, path: KeyPath, parameters: RuleParameters = {}): void {
    if (!this.#problems.wants(rule)) return;
    this.reportAt(rule, this.placeOf(path), parameters, this.keyOf(path));
  }

  /** @returns where a key stands in the file */
  placeOf(path: KeyPath): Position {
    this.#positions ??= new Positions(this.#yaml, this.#firstLine);
    return this.#positions.of(this.#asWritten(path));
  }

  /** @returns a key as problems name it: `photos[2].alt` */
  keyOf(path: KeyPath): string {
    return keyOf(this.#asWritten(path));
  }

  /** Notes which items of the list `key`, as read so far, were left out: later items keep their own lines. */
  leaveOut(key: string, indices: number[]): void {
    const written = indices.map((index) => this.#asWritten([key, index])[1] as number);
    this.#leftOut.set(
      key,
      [...(this.#leftOut.get(key) ?? []), ...written].sort((a, b) => a - b),
    );
  }

  #asWritten(path: KeyPath): KeyPath {
    const [key, index, ...rest] = path;
    if (typeof key !== "string" || typeof index !== "number") return path;
    const leftOut = this.#leftOut.get(key) ?? [];
    return [key, leftOut.reduce((at, gap) => (gap <= at ? at + 1 : at), index), ...rest];
  }

  /** Reports a problem at a line and column of the file. */
  reportAt(rule: RuleName, at: Position, parameters: RuleParameters = {}, key = ""): void {
    this.#problems.add({ file: this.file, ...at, rule, key, parameters });
  }
}
