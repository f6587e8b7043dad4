import { styleText } from "node:util";
import type { Language } from "../language/language.ts";
import { excerptOf } from "./excerpt.ts";
import type { Problem } from "./problem.ts";
import { type RuleParameters, sentencesOf } from "./rules.ts";
import type { SourceLines } from "./source-lines.ts";

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
  const [message, remedy] = sentencesOf(problem.rule, shortened(problem.parameters), language);
  const { file, line, column, rule, severity, key } = problem;
  return { file, line, column, rule, severity, key, message, remedy };
}

/** Letters of a parameter that are printed; the longest list of what is allowed has fewer. */
const LONGEST = 400;

/** What editors wrote may be a whole text where a word is wanted. */
function shortened(parameters: RuleParameters): RuleParameters {
  return Object.fromEntries(
    Object.entries(parameters).map(([name, value]) => [
      name,
      typeof value === "string" ? short(value) : value,
    ]),
  );
}

const short = (text: string): string =>
  text.length > LONGEST ? `${text.slice(0, LONGEST).replace(/[\ud800-\udbff]$/, "")}…` : text;

/** How problems are shown to a person. */
export interface Manner {
  /** Where the lines come from; without, none are shown. */
  lines?: SourceLines | undefined;
  /** True on a terminal that shows colours. */
  colour?: boolean;
}

const words = { vi: { error: "lỗi", warning: "cảnh báo" }, en: { error: "error", warning: "warning" } };

/** @returns a paragraph a problem: the place, what is wrong, its line with a caret, what to write; then a line that counts them. */
export function formatText(problems: Problem[], language: Language, manner: Manner = {}): string {
  const paragraphs = problems.map((problem) => paragraphOf(problem, language, manner));
  return [...paragraphs, countLine(problems, language)].join("\n");
}

/** @returns whether `stream` is a terminal that shows colours: https://no-color.org */
export function showsColours(stream: NodeJS.WriteStream): boolean {
  return stream.isTTY === true && !process.env.NO_COLOR && process.env.TERM !== "dumb";
}

function paragraphOf(problem: Problem, language: Language, { lines, colour = false }: Manner): string {
  const { file, line, column, rule, severity, ...report } = reportOf(problem, language);
  const [key, message, remedy] = [report.key, report.message, report.remedy].map(inOneLine);
  const paint = (style: Parameters<typeof styleText>[0], text: string) =>
    colour ? styleText(style, text, { validateStream: false }) : text;
  const kind = words[language][severity as "error" | "warning"];
  const tone = severity === "error" ? "red" : "yellow";
  const text = [
    `${paint("bold", `${file}:${line}:${column}`)} ${paint(tone, kind)}${key ? ` ${key}:` : ":"} ${message}`,
  ];
  const source = lines?.of(file, line);
  if (source !== undefined && source.trim() !== "") {
    const excerpt = excerptOf(source, column);
    text.push(`    ${excerpt.line}`, `    ${excerpt.caret.replace("^", paint(tone, "^"))}`);
  }
  text.push(`    → ${remedy} ${paint("dim", `[${rule}]`)}`);
  return text.join("\n");
}

/** What an editor wrote may hold line breaks, or what moves a terminal's cursor. */
const inOneLine = (text: string): string => text.replace(/\s*[\n\r]\s*/g, " ").replace(/\p{Cc}/gu, "\ufffd");

/** @returns how many errors and warnings there are, as a sentence. */
export function countLine(problems: Problem[], language: Language): string {
  const errors = problems.filter((problem) => problem.severity === "error").length;
  const warnings = problems.length - errors;
  return language === "vi"
    ? `${errors} lỗi, ${warnings} cảnh báo.`
    : `${errors} ${errors === 1 ? "error" : "errors"}, ${warnings} ${warnings === 1 ? "warning" : "warnings"}.`;
}
