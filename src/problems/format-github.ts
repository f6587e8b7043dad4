import type { Language } from "../language/language.ts";
import { reportOf } from "./format.ts";
import type { Problem } from "./problem.ts";

/** @returns workflow commands that put each problem beside its line in a pull request. */
export function formatGithub(problems: Problem[], language: Language): string {
  return problems
    .map((problem) => {
      const { file, line, column, rule, severity, message, remedy } = reportOf(problem, language);
      return `::${severity} file=${escapeProperty(file)},line=${line},col=${column},title=${rule}::${escapeData(`${message} ${remedy}`)}`;
    })
    .join("\n");
}

/** The escapes of GitHub's workflow commands: https://docs.github.com/actions/reference/workflow-commands-for-github-actions */
const escapeData = (text: string): string =>
  text.replace(/%/g, "%25").replace(/\r/g, "%0D").replace(/\n/g, "%0A");
const escapeProperty = (text: string): string => escapeData(text).replace(/:/g, "%3A").replace(/,/g, "%2C");
