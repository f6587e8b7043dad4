import { join } from "node:path";
import { setImmediate } from "node:timers/promises";
import { parseArgs } from "node:util";
import { fold } from "../../src/language/fold.ts";
import type { SearchRecord } from "../../src/search/index-archive.ts";
import { tableOf, writeBetweenMarks } from "../table.ts";
import { circumstances } from "../versions.ts";
import { ArchiveInMemory } from "./archive-in-memory.ts";
import { readCorpus } from "./corpus.ts";
import { dealtArchive } from "./dealt.ts";
import { quantile } from "./results.ts";

const LANGUAGE = "vi";
/** Results on a first page. */
const PAGE = 10;
const QUERIES = 100;

/** What a search of each kind is asked, out of a headline's words. */
const kinds: Record<string, (words: string[]) => string> = {
  "title, 5 syllables, no diacritics": (words) => fold(words.slice(1, 6).join(" ")),
  "title, 5 syllables, as written": (words) => words.slice(1, 6).join(" "),
  "two syllables, no diacritics": (words) => fold(words.slice(0, 2).join(" ")),
  "three syllables in another order": (words) => fold([words[2], words[0], words[1]].join(" ")),
  "one syllable, no diacritics": (words) => fold(words[0] ?? ""),
};

/** What one reader's first search took. */
interface Cost {
  /** Sent when ten results could be shown, and in all. */
  first: number;
  settled: number;
  requests: number;
  /** Milliseconds, at most, for which the thread did nothing else, when all was in the cache. */
  task: number;
}

/** Says what a first search transfers of archives that are larger than the corpus: see docs/search.md. */
const { values: asked } = parseArgs({
  options: {
    corpus: { type: "string" },
    articles: { type: "string", default: "34000,100000" },
    write: { type: "boolean", default: false },
  },
});
if (!asked.corpus) throw new Error("--corpus wants a gzipped file with an article a line.");
const corpus = await readCorpus(asked.corpus);
const lines: string[][] = [];
for (const count of asked.articles.split(",").map(Number)) {
  const articles = dealtArchive(corpus, count);
  const archive = new ArchiveInMemory(articles, LANGUAGE);
  const titles = titlesOf(articles);
  for (const [kind, queryOf] of Object.entries(kinds)) {
    const costs: Cost[] = [];
    for (const title of titles) costs.push(await costOf(archive, queryOf(title)));
    lines.push([count.toLocaleString("en"), String(archive.shards), kind, ...cellsOf(costs)]);
    process.stderr.write(`${lines.at(-1)?.join(" · ")}\n`);
  }
}
const head = "articles,shards,a first search,first ten KB,p95,settled KB,p95,files,longest task ms,p95".split(
  ",",
);
const report = [
  circumstances("bench:search-sizes", process.argv.slice(2), []),
  "",
  tableOf(head, lines),
].join("\n");
console.log(report);
if (asked.write) writeBetweenMarks(join(import.meta.dirname, "../../docs/search.md"), "search-sizes", report);

/** Headlines from all years, as words. */
function titlesOf(articles: SearchRecord[]): string[][] {
  const step = Math.floor(articles.length / QUERIES);
  return Array.from({ length: QUERIES }, (_, at) => articles[at * step]?.document().title.split(" ") ?? []);
}

async function costOf(archive: ArchiveInMemory, words: string): Promise<Cost> {
  const searcher = archive.reader(LANGUAGE);
  const request = { words, kind: "article", filters: [], byDate: false } as const;
  let first = 0;
  const search = async () => {
    for await (const { records, isSettled } of searcher.search(request)) {
      if (records.length < PAGE && !isSettled) continue;
      await Promise.all(records.slice(0, PAGE).map((record) => record.load()));
      first ||= archive.bytes;
    }
  };
  await search();
  const { bytes: settled, requests } = archive;
  const task = await longestTask(search);
  return { first, settled, requests, task };
}

/** @returns milliseconds between two turns of the loop while `work` goes on, at most */
async function longestTask(work: () => Promise<void>): Promise<number> {
  let longest = 0;
  let last = performance.now();
  let isOver = false;
  const turns = (async () => {
    while (!isOver) {
      await setImmediate();
      longest = Math.max(longest, performance.now() - last);
      last = performance.now();
    }
  })();
  await work();
  isOver = true;
  await turns;
  return longest;
}

function cellsOf(costs: Cost[]): string[] {
  const of = (key: keyof Cost, share: number, unit: number) =>
    (
      quantile(
        costs.map((cost) => cost[key]),
        share,
      ) / unit
    ).toFixed(0);
  return [
    of("first", 0.5, 1000),
    of("first", 0.95, 1000),
    of("settled", 0.5, 1000),
    of("settled", 0.95, 1000),
    of("requests", 0.5, 1),
    of("task", 0.5, 1),
    of("task", 0.95, 1),
  ];
}
