import type { Language } from "../language/language.ts";
import type { RuleParameters } from "./phrases.ts";
import { bodyRules } from "./rules/body.ts";
import { frontMatterRules } from "./rules/front-matter.ts";
import { photoRules } from "./rules/photos.ts";
import { referenceRules } from "./rules/references.ts";
import type { Rule, Sentences, Severity } from "./rules/rule.ts";
import { timeRules } from "./rules/time.ts";

export type { RuleParameters, Severity };

/** Every rule: its severity and its sentences in each language. */
export const rules = {
  ...frontMatterRules,
  ...referenceRules,
  ...photoRules,
  ...bodyRules,
  ...timeRules,
};

export type RuleName = keyof typeof rules;

/** @returns the sentences of `rule` in `language`. */
export function sentencesOf(rule: RuleName, parameters: RuleParameters, language: Language): Sentences {
  return (rules[rule] as Rule)[language](parameters);
}
