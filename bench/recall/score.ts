import type { Problem } from "../../src/problems/problem.ts";
import { tableOf } from "../table.ts";
import type { Written } from "./draft.ts";
import type { Kind, Silent } from "./kind.ts";

/** A mistake that was made, and what was told of it. */
export interface Case {
  kind: Kind | Silent;
  written: Written;
  /** Whether the rule told of it at all, in the right line, and at the right place of the line. */
  isTold: boolean;
  isInLine: boolean;
  isInPlace: boolean;
  /** What was told besides that the article had not before. */
  others: Problem[];
}

/**
 * @param before what was told of the article as it was
 * @param written the article with the mistake
 * @param after what is told of it then
 * @returns none where the article broke the rule already, so that nobody can say which of the two was seen, or
 *   where it could not be read
 */
export function judge(kind: Kind | Silent, before: Problem[], written: Written, after: Problem[]): Case[] {
  if (before.some(({ rule }) => kind.rules.includes(rule) || rule === "yaml/syntax")) return [];
  const known = before.map(saying);
  const told = after.filter((problem) => {
    const at = known.indexOf(saying(problem));
    if (at !== -1) known.splice(at, 1);
    return at === -1;
  });
  const own = told.filter(({ rule }) => kind.rules.includes(rule));
  const { line = 0, column = 0 } = written.place ?? {};
  const inLine = own.filter((problem) => problem.line === line);
  return [
    {
      kind,
      written,
      isTold: own.length > 0,
      isInLine: inLine.length > 0,
      isInPlace: inLine.some((problem) => problem.column === column),
      others: told.filter(({ rule }) => !kind.rules.includes(rule)),
    },
  ];
}

const saying = ({ rule, key, parameters }: Problem): string => JSON.stringify([rule, key, parameters]);

const isRight = (kind: Kind | Silent): kind is Silent => "isRight" in kind;

/** Of each kind, how many mistakes were seen; then how many of what is right was held to be wrong. */
export function tables(kinds: (Kind | Silent)[], cases: Case[]): string {
  const ofKind = Map.groupBy(cases, ({ kind }) => kind);
  const byKind = kinds.flatMap((kind): [Kind | Silent, Case[]][] => {
    const list = ofKind.get(kind);
    return list ? [[kind, list]] : [];
  });
  const mistakes = byKind.filter(([kind]) => !isRight(kind));
  const right = byKind.filter(([kind]) => isRight(kind));
  const all = mistakes.flatMap(([, list]) => list);
  return [
    tableOf(
      ["mistake", "rule", "made", "told", "in its line", "at its place", "recall"],
      [
        ...mistakes.map(([{ name, rules }, list]) => [name, rules.join(", "), ...recallOf(list)]),
        ["all", "", ...recallOf(all)],
      ],
    ),
    tableOf(
      ["what is right", "rule", "made", "false alarms"],
      right.map(([{ name, rules }, list]) => [
        name,
        rules.join(", "),
        `${list.length}`,
        `${list.filter(({ isTold }) => isTold).length}`,
      ]),
    ),
    `Told besides: ${othersOf(cases)}.`,
  ].join("\n\n");
}

function recallOf(list: Case[]): string[] {
  const counts = (["isTold", "isInLine", "isInPlace"] as const).map(
    (is) => list.filter((one) => one[is]).length,
  );
  return [list.length, ...counts].map(String).concat(((counts[0] ?? 0) / list.length).toFixed(2));
}

/** What was told besides, by rule. */
function othersOf(cases: Case[]): string {
  const rules = Map.groupBy(
    cases.flatMap(({ others }) => others),
    ({ rule }) => rule,
  );
  return [...rules]
    .map(([rule, { length }]) => `${rule} ${length}`)
    .sort()
    .join(", ");
}

/** Prints every line in which a mistake was not seen, or seen elsewhere, and every false alarm. */
export function printMisses(cases: Case[]): void {
  for (const { kind, written, isTold, isInPlace, others } of cases) {
    if (isRight(kind) ? !isTold : isInPlace) continue;
    const { line = 0, column = 0 } = written.place ?? {};
    const text = (written.text.split("\n")[line - 1] ?? "").normalize("NFC");
    const what = isRight(kind) ? "false alarm" : isTold ? "elsewhere" : "missed";
    const at = Math.max(0, column - 40);
    const shown = `${text.slice(at, column - 1)}⟦${text.slice(column - 1, column + 60)}`;
    console.log(
      `${what}: ${kind.name} (${kind.rules.join()})\n  ${JSON.stringify(shown)} ${others.map(({ rule }) => rule).join(" ")}`,
    );
  }
}
