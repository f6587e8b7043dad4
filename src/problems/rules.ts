import type { Language } from "../language/language.ts";
import type { RuleParameters } from "./phrases.ts";
import { approvalRules } from "./rules/approval.ts";
import { bodyRules } from "./rules/body.ts";
import { dateRules } from "./rules/dates.ts";
import { frontMatterRules } from "./rules/front-matter.ts";
import { historyRules } from "./rules/history.ts";
import { linkRules } from "./rules/links.ts";
import { peopleRules } from "./rules/people.ts";
import { photoRules } from "./rules/photos.ts";
import { referenceRules } from "./rules/references.ts";
import type { Rule, Sentences, Severity } from "./rules/rule.ts";
import { textRules } from "./rules/text.ts";
import { timeRules } from "./rules/time.ts";

export type { RuleParameters, Severity };

/** Every rule: its severity and its sentences in each language. */
export const rules = {
  ...frontMatterRules,
  ...referenceRules,
  ...peopleRules,
  ...dateRules,
  ...photoRules,
  ...bodyRules,
  ...linkRules,
  ...historyRules,
  ...approvalRules,
  ...textRules,
  ...timeRules,
};

export type RuleName = keyof typeof rules;

/** @returns the sentences of `rule` in `language`. */
export function sentencesOf(rule: RuleName, parameters: RuleParameters, language: Language): Sentences {
  return (rules[rule] as Rule)[language](parameters);
}
