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
 * @returns none where the article broke the rule already, so that nobody can say which of the two was seen
 */
export function judge(kind: Kind | Silent, before: Problem[], written: Written, after: Problem[]): Case[] {
  if (before.some(({ rule }) => rule === kind.rule)) return [];
  const known = before.map(saying);
  const told = after.filter((problem) => {
    const at = known.indexOf(saying(problem));
    if (at !== -1) known.splice(at, 1);
    return at === -1;
  });
  const own = told.filter(({ rule }) => rule === kind.rule);
  const { line = 0, column = 0 } = written.place ?? {};
  const inLine = own.filter((problem) => problem.line === line);
  return [
    {
      kind,
      written,
      isTold: own.length > 0,
      isInLine: inLine.length > 0,
      isInPlace: inLine.some((problem) => problem.column === column),
      others: told.filter(({ rule }) => rule !== kind.rule),
    },
  ];
}

const saying = ({ rule, key, parameters }: Problem): string => JSON.stringify([rule, key, parameters]);

const isRight = (kind: Kind | Silent): kind is Silent => "isRight" in kind;

/** Of each kind, how many mistakes were seen; then how many of what is right was held to be wrong. */
export function tables(cases: Case[]): string {
  const byKind = [...Map.groupBy(cases, ({ kind }) => kind)];
  const mistakes = byKind.filter(([kind]) => !isRight(kind));
  const right = byKind.filter(([kind]) => isRight(kind));
  const counted = (list: Case[], is: (one: Case) => boolean) => list.filter(is).length;
  const share = (part: number, whole: number) => (whole === 0 ? "–" : (part / whole).toFixed(2));
  const rowOf = (name: string, rule: string, list: Case[]) => {
    const numbers = [
      list.length,
      counted(list, (one) => one.isTold),
      counted(list, (one) => one.isInLine),
      counted(list, (one) => one.isInPlace),
    ];
    return [name, rule, ...numbers.map(String), share(numbers[1] ?? 0, list.length), othersOf(list)];
  };
  const all = mistakes.flatMap(([, list]) => list);
  return [
    tableOf(
      ["mistake", "rule", "made", "told", "line", "place", "recall", "told besides"],
      [...mistakes.map(([{ name, rule }, list]) => rowOf(name, rule, list)), rowOf("all", "", all)],
    ),
    tableOf(
      ["what is right", "rule", "made", "false alarms", "told besides"],
      right.map(([{ name, rule }, list]) => [
        name,
        rule,
        `${list.length}`,
        `${counted(list, (one) => one.isTold)}`,
        othersOf(list),
      ]),
    ),
  ].join("\n\n");
}

/** What was told besides, by rule. */
function othersOf(list: Case[]): string {
  const rules = Map.groupBy(
    list.flatMap(({ others }) => others),
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
      `${what}: ${kind.name} (${kind.rule})\n  ${JSON.stringify(shown)} ${others.map(({ rule }) => rule).join(" ")}`,
    );
  }
}
