import { spawnSync } from "node:child_process";
import { existsSync, globSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { configure, generateSite, NOW } from "./newsroom.ts";
import { waitedSeconds } from "./process-tree.ts";
import { tableOf, writeBetweenMarks } from "./table.ts";
import { circumstances } from "./versions.ts";
import { Workplace } from "./workplace.ts";

/**
 * `npm run bench:check -- [--articles 10000] [--photos 500] [--runs 5] [--site <folder>] [--built] [--write]`:
 * what `newsroom check` takes of a generated newsroom. `--site` measures a site that is there; `--built`
 * runs the code that is published (`npm run build:package` first), which Node need not strip of types.
 */
const args = process.argv.slice(2);
const { values } = parseArgs({
  args,
  options: {
    articles: { type: "string", default: "10000" },
    photos: { type: "string", default: "500" },
    runs: { type: "string", default: "5" },
    site: { type: "string" },
    built: { type: "boolean", default: false },
    write: { type: "boolean", default: false },
  },
});
const project = dirname(dirname(fileURLToPath(import.meta.url)));
const program = join(project, values.built ? "dist/commands/newsroom.js" : "src/commands/newsroom.ts");
if (!existsSync(program)) throw new Error(`There is no ${program}. Run: npm run build:package`);
const runs = Number(values.runs);
const workplace = new Workplace();
process.once("SIGINT", () => process.exit(130));
process.once("exit", () => workplace.remove());

const site = values.site ?? join(workplace.folder, "newsroom");
if (!values.site) {
  const size = { articles: Number(values.articles), photos: Number(values.photos), people: 300, words: 700 };
  await generateSite(site, size);
  // As Git's own commands leave it: what was written a moment ago is looked at again and again.
  spawnSync("git", ["update-index", "-q", "--refresh"], { cwd: site });
}
configure(site, { search: true }, values.built);
const cache = join(site, ".cache/newsroom");
const articles = globSync("content/articles/**/index.md", { cwd: site }).sort();
const article = articles[Math.floor(articles.length / 2)];
if (article === undefined) throw new Error(`${site} has no article.`);

const rows = [
  row("everything, cold", () => rmSync(cache, { recursive: true, force: true })),
  row("everything, warm", () => {}),
  row("everything, one article saved", () => writeFileSync(join(site, article), "\n", { flag: "a" })),
  row("one article", () => {}, article),
  timed("Node alone", runs, ["--eval", "0"], () => {}),
];
const heading = circumstances("bench:check", args, []);
const table = tableOf(
  [`${articles.length} articles`, "best s", "median s", "processor s"],
  rows.map(({ name, seconds, processor }) => [
    name,
    ...[...seconds, processor].map((time) => time.toFixed(3)),
  ]),
);
console.log(`${heading}\n\n${table}`);
if (values.write)
  writeBetweenMarks(
    join(project, "docs/check.md"),
    values.built ? "check-built" : "check",
    `${heading}\n\n${table}`,
  );

/** What a command took: the best and the median of its runs in seconds of wall time, the least of the processor's. */
interface Row {
  name: string;
  seconds: [best: number, median: number];
  processor: number;
}

function row(name: string, before: () => void, ...paths: string[]): Row {
  return timed(name, runs, [program, "check", ...paths], before);
}

function timed(name: string, count: number, command: string[], before: () => void): Row {
  const times: number[] = [];
  let processor = Number.POSITIVE_INFINITY;
  for (let run = 0; run < count; run++) {
    before();
    const waited = waitedSeconds();
    const start = performance.now();
    const { status, stderr } = spawnSync(process.execPath, command, {
      cwd: site,
      env: { ...process.env, NEWSROOM_NOW: NOW },
      encoding: "utf8",
      maxBuffer: 1 << 30,
    });
    times.push((performance.now() - start) / 1000);
    if (status !== 0 && status !== 1) throw new Error(`${name} ended with ${status}.\n${stderr}`);
    processor = Math.min(processor, waitedSeconds() - waited);
  }
  times.sort((a, b) => a - b);
  return { name, seconds: [times[0] ?? 0, times[Math.floor(times.length / 2)] ?? 0], processor };
}
