import type { Language } from "../language/language.ts";
import type { Problem } from "./problem.ts";
import { sentencesOf } from "./rules.ts";

/** A problem with its sentences, as `check --format json` prints it. */
export interface ProblemReport {
  file: string;
  line: number;
  column: number;
  rule: string;
  severity: string;
  key: string;
  message: string;
  remedy: string;
}

/** @returns `problem` with what is wrong and what to write instead, in `language`. */
export function reportOf(problem: Problem, language: Language): ProblemReport {
  const [message, remedy] = sentencesOf(problem.rule, problem.parameters, language);
  const { file, line, column, rule, severity, key } = problem;
  return { file, line, column, rule, severity, key, message, remedy };
}

/** @returns one paragraph a problem, then a line that counts them. */
export function formatText(problems: Problem[], language: Language): string {
  const words = { vi: { error: "lỗi", warning: "cảnh báo" }, en: { error: "error", warning: "warning" } };
  const paragraphs = problems.map((problem) => {
    const { file, line, column, rule, severity, key, message, remedy } = reportOf(problem, language);
    const kind = words[language][severity as "error" | "warning"];
    return `${file}:${line}:${column} ${kind}${key ? ` ${key}:` : ":"} ${message}\n    → ${remedy} [${rule}]`;
  });
  return `${paragraphs.join("\n")}${paragraphs.length > 0 ? "\n" : ""}${countLine(problems, language)}`;
}

/** @returns workflow commands that put each problem beside its line in a pull request. */
export function formatGithub(problems: Problem[], language: Language): string {
  return problems
    .map((problem) => {
      const { file, line, column, rule, severity, message, remedy } = reportOf(problem, language);
      return `::${severity} file=${escapeProperty(file)},line=${line},col=${column},title=${rule}::${escapeData(`${message} ${remedy}`)}`;
    })
    .join("\n");
}

/** @returns how many errors and warnings there are, as a sentence. */
export function countLine(problems: Problem[], language: Language): string {
  const errors = problems.filter((problem) => problem.severity === "error").length;
  const warnings = problems.length - errors;
  return language === "vi"
    ? `${errors} lỗi, ${warnings} cảnh báo.`
    : `${errors} ${errors === 1 ? "error" : "errors"}, ${warnings} ${warnings === 1 ? "warning" : "warnings"}.`;
}

/** The escapes of GitHub's workflow commands: https://docs.github.com/actions/reference/workflow-commands-for-github-actions */
const escapeData = (text: string): string =>
  text.replace(/%/g, "%25").replace(/\r/g, "%0D").replace(/\n/g, "%0A");
const escapeProperty = (text: string): string => escapeData(text).replace(/:/g, "%3A").replace(/,/g, "%2C");
