import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { close, createIndex } from "pagefind";
import { byUrl } from "./shards.ts";

/** A record to be searched: the address that it opens, and its indexed copy. */
export interface SearchDocument {
  url: string;
  html: string;
}

/** Path → bytes. */
export type SearchFiles = Map<string, Uint8Array>;

/**
 * Indexes the records of one shard.
 *
 * Pagefind's process keeps the memory of an index that is deleted, so it ends with each shard; shards
 * that are asked for at once wait for each other. The memory needed is that of the largest.
 *
 * @param language of the site: all records stand in one index, whatever their own
 * @param signal ends the work between two records
 * @returns the files below the shard's folder; none of the engine, which all shards share
 * @throws where Pagefind refuses a record; the message names it
 */
export function indexShard(
  documents: readonly SearchDocument[],
  language: string,
  signal?: AbortSignal,
): Promise<SearchFiles> {
  return inTurn(async () => {
    const files = await indexed(documents, language, signal);
    const own = [...files].filter(([path]) => !isEngine(path) && !isInterface(path));
    return new Map(own.map(([path, bytes]) => [path, path === ENTRY ? withSharedEngine(bytes) : bytes]));
  });
}

/**
 * The program that answers in the browser, to be published once, one folder above the shards.
 *
 * It stands beside an index of one blank record: Pagefind loads no engine without an index, and the
 * engine must have been loaded once before shards are opened (see docs/search.md).
 */
export function engineFiles(language: string): Promise<SearchFiles> {
  return inTurn(async () => {
    const files = await indexed([{ url: "/", html: "<html><body>0</body></html>" }], language);
    return new Map([...files].filter(([path]) => !isInterface(path) && !/^(?:fragment|index)\//.test(path)));
  });
}

/** @returns `1.6.0`. The package exports no file that says it. */
export function pagefindVersion(): string {
  const manifest = new URL("../package.json", import.meta.resolve("pagefind"));
  return (JSON.parse(readFileSync(fileURLToPath(manifest), "utf8")) as { version: string }).version;
}

const ENTRY = "pagefind-entry.json";

const isEngine = (path: string): boolean => /^(?:pagefind(?:-worker)?\.js$|wasm\.)/.test(path);

/** The search page has an interface of its own, so Pagefind's are not published. */
const isInterface = (path: string): boolean =>
  /^pagefind-(?:ui|modular-ui|component-ui|highlight)\b/.test(path);

/** Only one process of Pagefind's runs, and `close` ends it for everybody. */
let last: Promise<unknown> = Promise.resolve();

function inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
  const result = last.then(work);
  last = result.catch(() => {});
  return result;
}

async function indexed(
  documents: readonly SearchDocument[],
  language: string,
  signal?: AbortSignal,
): Promise<SearchFiles> {
  const { index, errors } = await createIndex({ forceLanguage: language }).catch((error) => {
    throw new Error(`Pagefind did not start: ${String(error)}`, { cause: error });
  });
  if (!index) throw new Error(`Pagefind did not start: ${errors.join("; ")}`);
  try {
    for (const { url, html } of byUrl(documents)) {
      signal?.throwIfAborted();
      const added = await index.addHTMLFile({ url, content: html });
      if (added.errors.length > 0) throw new Error(`Pagefind refused ${url}: ${added.errors.join("; ")}`);
    }
    const { files, errors: faults } = await index.getFiles();
    if (faults.length > 0) throw new Error(`Pagefind could not finish its index: ${faults.join("; ")}`);
    return new Map(
      files
        .map(({ path, content }): [string, Uint8Array] => [path, content])
        .sort(([a], [b]) => (a < b ? -1 : 1)),
    );
  } finally {
    await index.deleteIndex().catch(() => {});
    await close();
  }
}

/**
 * Names the engine one folder above in a shard's entry. Pagefind asks for `<shard>/wasm.<name>.pagefind`,
 * so the name leads out of a folder that need not exist, and then out of the shard's.
 */
function withSharedEngine(bytes: Uint8Array): Uint8Array {
  const entry = JSON.parse(new TextDecoder().decode(bytes)) as {
    languages: Record<string, { wasm: string | null }>;
  };
  for (const index of Object.values(entry.languages))
    index.wasm = `shared/../../wasm.${index.wasm ?? "unknown"}`;
  return new TextEncoder().encode(JSON.stringify(entry));
}
