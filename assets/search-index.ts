import { Searcher } from "../src/search/searcher.ts";
import type { ShardEntry } from "../src/search/shard-entry.ts";

/** Where the index is published. */
export const INDEX = "/pagefind/";

const open = new Map<string, Promise<Map<string, Searcher>>>();

/**
 * Opens the index once for the page.
 *
 * @param base address of its folder, with a slash at the end
 * @param language of the records that are searched; default: the page's, or else the index's first
 * @throws where it cannot be had; the next call tries again
 */
export async function openIndex(base: string, language: string): Promise<Searcher> {
  const known = open.get(base) ?? load(base);
  open.set(base, known);
  known.catch(() => open.delete(base));
  const searchers = await known;
  const own = searchers.get(language.toLowerCase().split("-")[0] ?? "") ?? [...searchers.values()][0];
  return own ?? new Searcher([], language, () => Promise.reject(new Error("There is no such shard.")));
}

/** One for each language. */
async function load(base: string): Promise<Map<string, Searcher>> {
  const response = await fetch(`${base}shards.json`, { cache: "no-cache" });
  if (!response.ok) throw new Error(`${response.status} for ${response.url}`);
  const entries = (await response.json()) as ShardEntry[];
  const languages = new Set(entries.map(({ language }) => language));
  const searchers = [...languages].map((language): [string, Searcher] => {
    const own = entries.filter((entry) => entry.language === language);
    return [language, new Searcher(own, language, (shard, path) => fetchFile(base, shard, path))];
  });
  return new Map(searchers);
}

/** Files are asked for by their shard's tag, so that they can be cached for as long as it does not change. */
async function fetchFile(base: string, { name, tag }: ShardEntry, path: string): Promise<Uint8Array> {
  const response = await fetch(`${base}${name}/${path}?${tag}`);
  if (!response.ok) throw new Error(`${response.status} for ${response.url}`);
  return new Uint8Array(await response.arrayBuffer());
}
