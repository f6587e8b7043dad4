import type { Kind, ShardEntry } from "./shard-entry.ts";
import type { Shard } from "./shards.ts";

/** Below the published folder. */
export const SEARCH_FOLDER = "pagefind";
/** Below the search folder; the one file that a reader's browser must ask for anew. */
export const MANIFEST = "shards.json";

/** @returns the folder of a shard: `2025-02` for articles, `photos-2025-02`, `people` */
export function folderOf(kind: Kind, name: string): string {
  if (kind === "person") return "people";
  return kind === "photo" ? `photos-${name}` : name;
}

/**
 * @param shard its name is that of its folder
 * @param digest of the shard's records, see `digestOf`
 */
export function shardEntry(kind: Kind, language: string, shard: Shard, digest: string): ShardEntry {
  const { name, first, last, urls } = shard;
  return { name, kind, language, first, last, records: urls.length, tag: digest.slice(0, 8) };
}

const kinds: Kind[] = ["article", "photo", "person"];

const descending = (a: string, b: string): number => (a < b ? 1 : a > b ? -1 : 0);

/** @returns the manifest's text: articles, photos, people, each newest first. */
export function manifestOf(entries: readonly ShardEntry[]): string {
  const sorted = entries.toSorted(
    (a, b) =>
      kinds.indexOf(a.kind) - kinds.indexOf(b.kind) ||
      descending(a.last, b.last) ||
      descending(a.name, b.name),
  );
  return `${JSON.stringify(sorted)}\n`;
}
