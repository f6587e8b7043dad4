import type { RuleParameters } from "../phrases.ts";

export type Severity = "error" | "warning";

/** What is wrong, and what to write instead. */
export type Sentences = [message: string, remedy: string];

/** How bad it is where a rule is broken, unless the newsroom says otherwise, and how it is said. */
export interface Rule {
  severity: Severity;
  /** Where it is broken there is nothing to publish, or nothing that may be: no newsroom can make less of it. */
  essential?: true;
  /** Nobody is told of it but where the newsroom asks for it. */
  isOnRequest?: true;
  vi: (p: RuleParameters) => Sentences;
  en: (p: RuleParameters) => Sentences;
}
