import { join } from "node:path";
import type { Browser } from "playwright-core";
import { writeBetweenMarks } from "../table.ts";
import { circumstances } from "../versions.ts";
import { Workplace } from "../workplace.ts";
import { type EngineName, parseSearchBenchArguments } from "./arguments.ts";
import { launchBrowser } from "./browser.ts";
import { type Article, readCorpus } from "./corpus.ts";
import type { SearchEngine } from "./engines/engine.ts";
import { Ours } from "./engines/ours.ts";
import { Pagefind } from "./engines/pagefind.ts";
import { Sqlite } from "./engines/sqlite.ts";
import { askAll, type OrderRow, type SetRow } from "./measure.ts";
import { buildNewsroom } from "./newsroom.ts";
import { querySets } from "./queries.ts";
import { type CostRow, costTable, orderTable, setTables } from "./results.ts";

/** First searches whose bytes are counted, of five syllables of a title. */
const FIRST_SEARCHES = 21;

/** Asks the newsroom's search and others the same of one corpus: see docs/search.md. */
const args = process.argv.slice(2);
const request = parseSearchBenchArguments(args);
const workplace = new Workplace();
process.once("SIGINT", () => process.exit(130));
process.once("exit", () => workplace.remove());

const articles = await readCorpus(request.corpus, request.articles);
const sets = querySets(articles, request.queries);
const firstSearches =
  sets.find(({ name }) => name === "title, 5 syllables")?.queries.slice(0, FIRST_SEARCHES) ?? [];
const rows: SetRow[] = [];
const orders: OrderRow[] = [];
const costs: CostRow[] = [];

const browser = await launchBrowser();
try {
  for (const name of request.engines) await measureEngine(name, browser);
} finally {
  await browser.close();
}
const report = reportOf(browser.version());
console.log(report);
if (request.write) writeBetweenMarks(join(import.meta.dirname, "../../docs/search.md"), "search", report);

async function measureEngine(name: EngineName, browser: Browser): Promise<void> {
  const start = performance.now();
  const engine = await openEngine(name, articles, browser);
  tell(`${engine.name}: ready after ${((performance.now() - start) / 1000).toFixed(1)} s`);
  const { rows: answered, order } = await askAll(engine, sets, articles, ({ set, typing, quality }) =>
    tell(
      `${engine.name}: ${set}, ${typing}: s@1 ${quality.first.toFixed(2)}, s@10 ${quality.ten.toFixed(2)}`,
    ),
  );
  rows.push(...answered);
  orders.push(order);
  if (engine.visits) {
    const longestTask = (await engine.longestTask?.()) ?? 0;
    const visits = await engine.visits(firstSearches.map(({ text }) => text));
    costs.push({ engine: engine.name, visits, longestTask });
  }
  await engine.close();
}

async function openEngine(name: EngineName, articles: Article[], browser: Browser): Promise<SearchEngine> {
  const folder = join(workplace.folder, name);
  if (name === "sqlite") return new Sqlite(`${folder}.db`, articles);
  if (name === "pagefind") return Pagefind.open(folder, articles, browser);
  const { seconds } = await buildNewsroom(folder, articles);
  tell(`newsroom built in ${seconds.toFixed(1)} s`);
  return Ours.open(join(folder, "_site"), browser);
}

function reportOf(chromium: string): string {
  const versions = [`Chromium ${chromium}`, `SQLite ${process.versions.sqlite}`];
  return [
    circumstances("bench:search", args, versions),
    `${articles.length.toLocaleString("en")} articles.`,
    "",
    setTables(rows),
    "",
    orderTable(orders),
    ...(costs.length > 0 ? ["", costTable(costs)] : []),
  ].join("\n");
}

/** Progress goes to standard error; standard output holds the tables alone. */
function tell(line: string): void {
  process.stderr.write(`${line}\n`);
}
