import type { Language } from "../language/language.ts";
import type { RuleParameters } from "./phrases.ts";
import type { Sentences } from "./rules/rule.ts";
import { type RuleName, sentencesOf } from "./rules.ts";

/** Stands for whatever a sentence is about; there is no near word, so that what to write is said in general. */
const anything = new Proxy<RuleParameters>({}, { get: (_target, name) => (name === "near" ? "" : "…") });

/** @returns the sentences of a rule about nothing in particular, with an ellipsis where they name something */
export function aboutRule(rule: RuleName, language: Language): Sentences {
  return sentencesOf(rule, anything, language);
}
