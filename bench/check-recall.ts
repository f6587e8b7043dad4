import { join } from "node:path";
import { parseArgs } from "node:util";
import { corpusLines } from "./corpus-text.ts";
import { Dice } from "./random.ts";
import { draftOf } from "./recall/corpus-draft.ts";
import type { Draft } from "./recall/draft.ts";
import type { Kind, Silent } from "./recall/kind.ts";
import { kinds } from "./recall/kinds/index.ts";
import { checked } from "./recall/newsroom.ts";
import { type Case, judge, printMisses, tables } from "./recall/score.ts";
import { Workplace } from "./workplace.ts";

/**
 * `node bench/check-recall.ts --corpus <file.ndjson.gz> [--articles 2644] [--rounds 1] [--seed 1] [--kind <words>] [--misses]`:
 * how many mistakes `newsroom check` sees. Each real article is given one mistake of a known kind; the check
 * is asked before and after. Every round deals the kinds to the articles anew.
 */
const { values } = parseArgs({
  options: {
    corpus: { type: "string" },
    articles: { type: "string", default: "2644" },
    rounds: { type: "string", default: "1" },
    seed: { type: "string", default: "1" },
    kind: { type: "string", multiple: true, default: [] },
    misses: { type: "boolean", default: false },
  },
});
const workplace = new Workplace();
process.once("exit", () => workplace.remove());

const lines = await corpusLines(values.corpus);
const asked = kinds.filter(
  ({ name }) => values.kind.length === 0 || values.kind.some((words) => name.includes(words)),
);
if (asked.length === 0)
  throw new Error(`--kind is a part of one of: ${kinds.map(({ name }) => name).join("; ")}.`);
const count = Math.min(Number(values.articles), lines.length);
const cases: Case[] = [];
for (let round = 0; round < Number(values.rounds); round++) {
  const seed = Number(values.seed) * 1000 + round;
  const whole = articles(seed);
  const harmed = articles(seed);
  const dealt = harmed.map((draft, index) => deal(draft, index + round, new Dice(seed * 100_000 + index)));
  const before = await checked(join(workplace.folder, `${round}-before`), whole, new Dice(seed));
  const after = await checked(join(workplace.folder, `${round}-after`), harmed, new Dice(seed));
  for (const [index, kind] of dealt.entries()) {
    const [one, other] = [before[index], after[index]];
    if (kind && one && other) cases.push(...judge(kind, one.problems, other.written, other.problems));
  }
}
console.log(tables(asked, cases));
if (values.misses) printMisses(cases);

/** Articles spread evenly over the corpus; the same seed gives the same ones. */
function articles(seed: number): Draft[] {
  const dice = new Dice(seed);
  return Array.from({ length: count }, (_, at) => Math.floor((at * lines.length) / count)).flatMap(
    (place, index) => draftOf(lines[place] ?? {}, index, dice) ?? [],
  );
}

/** @returns the kind of mistake that was made in the article: the next one in turn for which it has a place */
function deal(draft: Draft, turn: number, dice: Dice): Kind | Silent | undefined {
  for (let next = 0; next < asked.length; next++) {
    const kind = asked[(turn + next) % asked.length] as Kind;
    if (kind.make(draft, dice)) return kind;
  }
  return undefined;
}
