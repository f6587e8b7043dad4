import type { Language } from "../language/language.ts";
import { formatText, showsColours } from "./format.ts";
import type { Problem } from "./problem.ts";
import { SourceLines } from "./source-lines.ts";

/** Tells of problems on standard error, for the people who can mend them. */
export function tellProblems(problems: Problem[], language: Language): void {
  if (problems.length === 0) return;
  const manner = { lines: new SourceLines(process.cwd()), colour: showsColours(process.stderr) };
  process.stderr.write(`${formatText(problems, language, manner)}\n`);
}
