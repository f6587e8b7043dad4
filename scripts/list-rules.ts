// Writes the list of rules into docs/check.md: `node scripts/list-rules.ts`.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { aboutRule } from "../src/problems/about-rule.ts";
import { type RuleName, rules } from "../src/problems/rules.ts";
import { isEssential } from "../src/problems/severities.ts";

const page = join(import.meta.dirname, "../docs/check.md");
const [BEGIN, END] = ["<!-- rules -->", "<!-- /rules -->"];

/** @returns `page` with the list of rules between its marks as the code has it */
export function withRules(text: string): string {
  const [begin, end] = [text.indexOf(BEGIN), text.indexOf(END)];
  if (begin < 0 || end < begin)
    throw new Error(`docs/check.md has no place for the rules: ${BEGIN} … ${END}.`);
  return `${text.slice(0, begin + BEGIN.length)}\n\n${listOfRules()}\n\n${text.slice(end)}`;
}

function listOfRules(): string {
  const groups = Map.groupBy(Object.keys(rules) as RuleName[], (rule) => rule.slice(0, rule.indexOf("/")));
  const items = [...groups.values()].flat().map((rule) => {
    const [message, remedy] = aboutRule(rule, "en");
    const severity = isEssential(rule) ? "error, always" : rules[rule].severity;
    return `- \`${rule}\` (${severity}): ${escaped(message)} ${escaped(remedy)}`;
  });
  return items.join("\n");
}

const escaped = (text: string): string => text.replace(/[<>[\]*_`]/g, "\\$&");

if (import.meta.main) writeFileSync(page, withRules(readFileSync(page, "utf8")));
