import type { Rule } from "./rules/rule.ts";
import { type RuleName, rules, type Severity } from "./rules.ts";

/** What a newsroom makes of rules, where that is not what they come with. */
export type Severities = Readonly<Record<string, Severity | "off">>;

export const choices = ["off", "warning", "error"] as const satisfies (Severity | "off")[];

/** @returns how bad it is where `rule` is broken; "off" where nobody wants to know */
export function severityOf(rule: RuleName, severities: Severities): Severity | "off" {
  const { severity, isOnRequest } = rules[rule] as Rule;
  return severities[rule] ?? (isOnRequest ? "off" : severity);
}

export const isRule = (name: string): name is RuleName => Object.hasOwn(rules, name);

/** True for a rule that stays an error whatever a newsroom wishes. */
export const isEssential = (rule: RuleName): boolean => (rules[rule] as Rule).essential === true;
