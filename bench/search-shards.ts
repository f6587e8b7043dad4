import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { gzipSync } from "node:zlib";
import { engineFiles, indexShard, pagefindVersion, type SearchFiles } from "../src/search/index-shard.ts";
import { type Archive, makeArchive } from "./search-archive.ts";

/**
 * `node bench/search-shards.ts --articles 5000 [--shards 1,2,3,4] [--corpus <ndjson.gz>]`: what it takes to
 * index an archive as so many shards, and what a reader's first search of five syllables then transfers.
 */
const { values } = parseArgs({
  options: {
    articles: { type: "string", default: "1000" },
    shards: { type: "string", default: "1,2,3,4" },
    corpus: { type: "string" },
    queries: { type: "string", default: "21" },
  },
});

const RESULTS = 10;

interface Instance {
  search: (words: string) => Promise<{ results: { score: number; data: () => Promise<unknown> }[] }>;
  filters: () => Promise<unknown>;
}

const articles = Number(values.articles);
const archive = makeArchive(articles, 10, values.corpus);
const engine = await engineFiles("vi");
const { createInstance } = await importEngine(engine);
const program = ["pagefind.js", "pagefind-worker.js"].map((name) => gzipSync(engine.get(name) ?? "").length);
const wasm = engine.get("wasm.unknown.pagefind")?.length ?? 0;

process.stdout.write(
  `${articles} articles (${values.corpus ? "dealt from a corpus" : "drawn"}); Node ${process.version}, Pagefind ${pagefindVersion()}, ${cpus().length} cores; engine ${kilobytes(program.reduce((a, b) => a + b, wasm))} KB, in no column\n`,
);
process.stdout.write(
  "| shards | seconds | processor seconds | Pagefind MB | Node MB | index MB on disk | files | first results KB | settled KB |\n",
);
for (const count of values.shards.split(",").map(Number)) await measure(count);

async function measure(count: number): Promise<void> {
  const size = Math.ceil(articles / count);
  const newestFirst = archive.stories.toReversed();
  const shards: SearchFiles[] = [];
  const watch = watchPagefind();
  const start = performance.now();
  for (let from = 0; from < articles; from += size) {
    const documents = newestFirst.slice(from, from + size).map(({ url }) => archive.documentOf(url));
    shards.push(await indexShard(documents, "vi"));
  }
  const seconds = (performance.now() - start) / 1000;
  const { peak, processor } = watch();
  const bytes = shards.flatMap((files) => [...files.values()].map(({ length }) => length));
  const transfers = await transfersOf(shards, archive);
  const node = Math.round(process.resourceUsage().maxRSS / 1024);
  const total = (bytes.reduce((a, b) => a + b, 0) / 1e6).toFixed(0);
  process.stdout.write(
    `| ${count} | ${seconds.toFixed(1)} | ${processor.toFixed(1)} | ${Math.round(peak)} | ${node} | ${total} | ${bytes.length} | ${kilobytes(median(transfers.map(({ first }) => first)))} | ${kilobytes(median(transfers.map(({ settled }) => settled)))} |\n`,
  );
}

/** Bytes of first searches, each by a reader who has nothing in the cache. */
async function transfersOf(shards: SearchFiles[], { queryOf }: Archive) {
  const transfers: { first: number; settled: number }[] = [];
  for (let query = 0; query < Number(values.queries); query++) {
    const words = queryOf(Math.floor(((query + 0.5) * articles) / Number(values.queries)));
    transfers.push(await transferOf(shards, words));
  }
  return transfers;
}

async function transferOf(shards: SearchFiles[], words: string) {
  const meter = serve(new Map(shards.map((files, index) => [`shard-${index}`, files])));
  await createInstance({ basePath: "/pagefind/" }).filters();
  meter.bytes = 0;
  let first = 0;
  const results: Awaited<ReturnType<Instance["search"]>>["results"] = [];
  for (const index of shards.keys()) {
    const instance = createInstance({ basePath: `/pagefind/shard-${index}/`, metaCacheTag: "0" });
    results.push(...(await instance.search(words)).results);
    if (index > 0) continue;
    await Promise.all(results.slice(0, RESULTS).map((result) => result.data()));
    first = meter.bytes;
  }
  results.sort((a, b) => b.score - a.score);
  await Promise.all(results.slice(0, RESULTS).map((result) => result.data()));
  return { first, settled: meter.bytes };
}

/** Answers what Pagefind fetches, and counts the bytes; the engine's own are counted apart. */
function serve(folders: Map<string, SearchFiles>): { bytes: number } {
  const meter = { bytes: 0 };
  globalThis.fetch = async (address) => {
    const [, , ...path] = new URL(String(address), "http://localhost").pathname.split("/");
    const file =
      path.length === 1
        ? engine.get(path[0] as string)
        : folders.get(path[0] as string)?.get(path.slice(1).join("/"));
    if (!file) return new Response("", { status: 404 });
    if (path.length > 1) meter.bytes += file.length;
    return new Response(Buffer.from(file));
  };
  return meter;
}

async function importEngine(files: SearchFiles) {
  const folder = mkdtempSync(join(tmpdir(), "newsroom-pagefind-"));
  writeFileSync(join(folder, "pagefind.mjs"), files.get("pagefind.js") ?? "");
  const module = (await import(pathToFileURL(join(folder, "pagefind.mjs")).href)) as {
    createInstance: (options: { basePath: string; metaCacheTag?: string }) => Instance;
  };
  rmSync(folder, { recursive: true });
  return module;
}

/** Watches the processes that this one starts, by Linux's /proc; elsewhere it sees nothing. */
function watchPagefind(): () => { peak: number; processor: number } {
  let peak = 0;
  const ticks = new Map<string, number>();
  const look = (): void => {
    for (const child of childrenOf(process.pid)) {
      try {
        const status = readFileSync(`/proc/${child}/status`, "utf8");
        peak = Math.max(peak, Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024);
        const fields = readFileSync(`/proc/${child}/stat`, "utf8").split(" ");
        ticks.set(child, Number(fields[13]) + Number(fields[14]));
      } catch {
        // It ended between the two looks.
      }
    }
  };
  const timer = setInterval(look, 50);
  return () => {
    clearInterval(timer);
    return { peak, processor: [...ticks.values()].reduce((a, b) => a + b, 0) / 100 };
  };
}

function childrenOf(pid: number): string[] {
  try {
    const threads = readdirSync(`/proc/${pid}/task`);
    return threads.flatMap((thread) =>
      readFileSync(`/proc/${pid}/task/${thread}/children`, "utf8").split(" ").filter(Boolean),
    );
  } catch {
    return [];
  }
}

function kilobytes(bytes: number): number {
  return Math.round(bytes / 1000);
}

function median(numbers: number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;
}
