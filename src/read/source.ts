import type { Position, Problems, Severity } from "../problems/problem.ts";
import { type RuleName, type RuleParameters, rules } from "../problems/rules.ts";
import { type KeyPath, keyOf, Positions } from "./positions.ts";

/** A YAML text in a file, and the way to report problems at its keys. */
export class Source {
  readonly file: string;
  readonly #yaml: string;
  readonly #firstLine: number;
  readonly #problems: Problems;
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

  /** Reports a problem at a key. */
  report(rule: RuleName, path: KeyPath, parameters: RuleParameters = {}): void {
    this.#positions ??= new Positions(this.#yaml, this.#firstLine);
    this.reportAt(rule, this.#positions.of(path), parameters, keyOf(path));
  }

  /** Reports a problem at a line and column of the file. */
  reportAt(rule: RuleName, at: Position, parameters: RuleParameters = {}, key = ""): void {
    const severity: Severity = rules[rule].severity;
    this.#problems.add({ file: this.file, ...at, rule, severity, key, parameters });
  }
}
