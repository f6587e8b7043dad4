import type { RuleName, RuleParameters, Severity } from "./rules.ts";
import { type Severities, severityOf } from "./severities.ts";

/** A place in a source file; line and column count from 1. */
export interface Position {
  line: number;
  column: number;
}

/**
 * One thing that is wrong with the content. It carries the rule and its parameters, not a sentence,
 * so that the same problem prints in any language.
 */
export interface Problem extends Position {
  /** Path relative to the project, with forward slashes. */
  file: string;
  rule: RuleName;
  severity: Severity;
  /** The key in front matter or data, such as `photos[2].alt`; empty for a place in the body. */
  key: string;
  parameters: RuleParameters;
}

/** A problem as a rule finds it; how bad it is, the newsroom decides. */
export type Finding = Omit<Problem, "severity">;

/** Collects problems while reading goes on, so that one run reports them all. */
export class Problems {
  readonly list: Problem[] = [];
  /** What the newsroom makes of rules. */
  readonly severities: Severities;
  errorCount = 0;

  constructor(severities: Severities = {}) {
    this.severities = severities;
  }

  /** @returns whether a rule is switched on: where it is broken is long to look for */
  wants(rule: RuleName): boolean {
    return severityOf(rule, this.severities) !== "off";
  }

  /** A rule that is switched off finds nothing. */
  add(finding: Finding): void {
    const severity = severityOf(finding.rule, this.severities);
    if (severity === "off") return;
    this.list.push({ ...finding, severity });
    if (severity === "error") this.errorCount++;
  }

  /** @returns the problems in the order of files, lines and columns. */
  sorted(): Problem[] {
    return this.list.toSorted(
      (a, b) => compare(a.file, b.file) || a.line - b.line || a.column - b.column || compare(a.rule, b.rule),
    );
  }

  /** @returns the files with at least one error. */
  get brokenFiles(): Set<string> {
    return new Set(
      this.list.filter((problem) => problem.severity === "error").map((problem) => problem.file),
    );
  }
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
