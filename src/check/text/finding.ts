import type { RuleName, RuleParameters } from "../../problems/rules.ts";

/** One thing that a rule found in a text. */
export interface TextFinding {
  rule: RuleName;
  /** Where it stands: UTF-16 offsets in the file's text, from `start` up to `end`. */
  start: number;
  end: number;
  parameters: RuleParameters;
  /** What `--fix` writes there; only where it is certain. */
  replacement?: string;
}
