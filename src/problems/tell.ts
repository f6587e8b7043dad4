import type { Language } from "../language/language.ts";
import { formatText } from "./format.ts";
import type { Problem } from "./problem.ts";

/** Tells of problems on standard error, for the people who can mend them. */
export function tellProblems(problems: Problem[], language: Language): void {
  if (problems.length > 0) process.stderr.write(`${formatText(problems, language)}\n`);
}
