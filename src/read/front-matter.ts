import matter from "gray-matter";
import { CORE_SCHEMA, load, YAMLException } from "js-yaml";
import type { Position, Problems } from "../problems/problem.ts";
import { UNCLOSED } from "../problems/reading-faults.ts";
import type { RuleName, RuleParameters } from "../problems/rules.ts";
import { conflictMarksIn } from "./conflict-marks.ts";

/** A Markdown source cut into its front matter and its body. */
export interface FrontMatter {
  /** Values of YAML's core schema: dates stay text. */
  data: unknown;
  /** The YAML between the fences, and the line of the file on which it starts (from 1). */
  yaml: string;
  yamlLine: number;
  body: string;
  /** The line of the file on which the body starts (from 1). */
  bodyLine: number;
}

const refuse = (): never => {
  throw new Error("only YAML is read");
};

/**
 * gray-matter executes `---js` front matter, and does so still when only its `yaml` engine is
 * replaced: every engine that it knows is named here (its `lib/engines.js`).
 */
const engines = {
  yaml: { parse: (yaml: string) => parseYaml(yaml) as object, stringify: refuse },
  json: { parse: refuse, stringify: refuse },
  javascript: { parse: refuse, stringify: refuse },
};

/** The blank lines before keys that stand behind the front matter, and before a fence that ends them. */
const SECOND =
  /^\s*?(?=(?:---[ \t]*\n)?[a-z][A-Za-z]*:(?:[ \t]\S[^\n]*)?\n(?:(?![ \t]*\n)[^\n]*\n){0,100}?---[ \t]*(?:\n|$))/;
/** Of a body, that is; a text's first paragraph is looked at, not all of it. */
const LONGEST_SECOND = 20_000;

/** A colon that is none to YAML: a wide one, or one before a blank that nobody sees (pasted from a page or from Word). */
const ODD_COLON = /\n[ \t]*(?:-[ \t]+)?[A-Za-z]+(：|:\u00a0)/;
/** What `problems/reading-faults.ts` knows it by. */
const ODD_REASON = "odd colon";

/** @returns what stands at the head of a file in the place of `---`, as its rule's sentences are named */
function insteadOfFence(source: string, first: string): "blank" | "dashes" | "nothing" {
  if (/^\s+---[ \t]*\n/.test(source)) return "blank";
  return /^[-–—]{1,8}$/.test(first) ? "dashes" : "nothing";
}

/** @returns whether `yaml` holds nothing but comments, which js-yaml takes for a fault. */
export function isEmptyYaml(yaml: string): boolean {
  return yaml.replace(/^\s*#.*$/gm, "").trim() === "";
}

/** @returns the values of `yaml`, null where it holds nothing but comments; throws `YAMLException` with a mark. */
export function parseYaml(yaml: string): unknown {
  if (isEmptyYaml(yaml)) return null;
  return load(yaml, { schema: CORE_SCHEMA });
}

/**
 * Cuts `source` (already NFC, no byte order mark) into front matter and body. What is wrong goes to
 * `problems`, and the answer is then undefined.
 */
export function readFrontMatter(source: string, file: string, problems: Problems): FrontMatter | undefined {
  const fail = (rule: RuleName, at: Position, parameters: RuleParameters = {}): undefined => {
    problems.add({ file, ...at, rule, key: "", parameters });
  };
  const first = source.slice(0, source.indexOf("\n") >>> 0).trimEnd();
  if (!first.startsWith("---") || first[3] === "-")
    return fail("front-matter/missing", { line: 1, column: 1 }, { found: insteadOfFence(source, first) });
  const language = first.slice(3).trim();
  if (language !== "" && language !== "yaml") {
    return fail("front-matter/language", { line: 1, column: 4 }, { language });
  }
  const close = /\n---[ \t]*(?:\r?\n|$)/.exec(source);
  if (!close) return fail("front-matter/unclosed", { line: 1, column: 1 });
  const bodyStart = close.index + close[0].length;
  try {
    // gray-matter looks its text up in a cache of its own, so a long body would cost it dearly.
    const parsed = matter(source.slice(0, bodyStart), { engines });
    const second = SECOND.exec(source.slice(bodyStart, bodyStart + LONGEST_SECOND));
    if (second) {
      const line = lineAt(source, bodyStart + second[0].length);
      fail("front-matter/twice", { line, column: 1 });
    }
    return {
      data: parsed.data,
      yaml: parsed.matter.replace(/^\r?\n/, ""),
      yamlLine: 2,
      body: source.slice(bodyStart),
      bodyLine: lineAt(source, bodyStart),
    };
  } catch (error) {
    const marks = conflictMarksIn(source);
    for (const { line, mark } of marks) fail("text/conflict", { line, column: 1 }, { mark });
    if (marks.length > 0) return undefined;
    const odd = ODD_COLON.exec(source.slice(0, close.index));
    if (odd) {
      const column = odd[0].length - (odd[1] as string).length + 1;
      return fail("yaml/syntax", { line: lineAt(source, odd.index + 1), column }, { reason: ODD_REASON });
    }
    return fail("yaml/syntax", yamlPosition(error, 1), { reason: yamlReason(error) });
  }
}

/** @returns the place of a YAML error in the file whose YAML starts after line `offset`. */
export function yamlPosition(error: unknown, offset: number): Position {
  const mark = error instanceof YAMLException ? error.mark : undefined;
  const { line, column } = (mark && openedAbove(yamlReason(error), mark)) ?? { line: 0, column: 0, ...mark };
  return { line: line + offset + (offset === 0 ? 1 : 0), column: column + 1 };
}

/** A value of a line that the line leaves open. */
const OPENED = /^([ \t-]*[\w"']+[ \t]*:[ \t]+|[ \t]*-[ \t]+)(?:"[^"]*|'[^']*|\[[^\]]*|\{[^}]*)$/;

/** @returns where the last value above begins that its own line leaves open; lines and columns count from 0 */
function openedAbove(
  reason: string,
  { buffer, line }: { buffer: string; line: number },
): Position | undefined {
  if (!UNCLOSED.test(reason)) return undefined;
  const lines = buffer.split(/\r?\n/);
  for (let at = line; at >= 0; at--) {
    const before = OPENED.exec(lines[at]?.replace(/\0.*/, "") ?? "")?.[1];
    if (before !== undefined) return { line: at, column: before.length };
  }
  return undefined;
}

/** @returns what the YAML reader says, without the snippet of the source. */
export function yamlReason(error: unknown): string {
  if (error instanceof YAMLException) return error.reason;
  return error instanceof Error ? error.message : String(error);
}

function lineAt(source: string, offset: number): number {
  let line = 1;
  for (let at = source.indexOf("\n"); at !== -1 && at < offset; at = source.indexOf("\n", at + 1)) line++;
  return line;
}
