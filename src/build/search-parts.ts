import { digestOf } from "../cache/digest.ts";
import type { Manifest } from "../cache/manifest.ts";
import type { PublishedFolder } from "../publish/published-folder.ts";
import { manifestText, shardPlan } from "../search/index-archive.ts";
import type { SearchFiles } from "../search/index-shard.ts";
import { fileCount } from "../search/layout.ts";
import { SEARCH_FOLDER } from "../search/manifest.ts";
import { recordsOf } from "../search/records.ts";
import type { Start, Survey } from "./prepare.ts";

/** What of the index is made and kept as one: a shard. */
export interface SearchPart {
  /** Below the search folder. */
  folder: string;
  /** Digests that its published files may have been made from. */
  accepted: number[];
  /** What they are made from now. */
  made: number;
  records: number;
  /** How many files it has. */
  files: number;
  /** Begins to index it; see `startIndexing`. */
  start: (signal?: AbortSignal) => Promise<{ files: Promise<SearchFiles> }>;
}

/** The search index as it should be. */
export interface SearchPlan {
  parts: SearchPart[];
  /** What tells the browser of the shards. */
  manifest: string;
}

/** Says of what the search index consists, and how each part is made. */
export async function planSearch({
  context,
  published,
  frozen,
  layouts,
  pool,
}: Start & Survey): Promise<SearchPlan> {
  const { language } = context.catalogue.site;
  const { startIndexing } = await import("./index-shard.ts");
  const keptPage = (url: string): string => published.read(`${url}index.html`)?.toString("utf8") ?? "";
  const records = recordsOf(context, (url) => frozen.has(url), keptPage);
  const shards = shardPlan(records, { language, code: layouts.code });
  const parts = shards.map((shard): SearchPart => {
    const whole = digestOf(shard.digest);
    const kept = digestOf(`${shard.digest} kept`);
    return {
      folder: shard.folder,
      // Once the broken article is right again, what was indexed of its last good page has to go.
      made: shard.isKept ? kept : whole,
      accepted: shard.isKept ? [whole, kept] : [whole],
      records: shard.entry.records,
      files: fileCount(shard.entry.kind, shard.entry.records),
      start: (signal) => startIndexing(shard, pool, signal),
    };
  });
  return { parts, manifest: manifestText(shards) };
}

/** The published files of the search index, by the part that they belong to. */
export class PublishedSearch {
  readonly #before: Manifest;
  readonly #published: PublishedFolder;
  readonly #folders = new Map<string, string[]>();

  constructor(before: Manifest, published: PublishedFolder) {
    this.#before = before;
    this.#published = published;
    for (const path of before.paths) {
      if (!path.startsWith(`${SEARCH_FOLDER}/`)) continue;
      const folder = folderOf(path.slice(SEARCH_FOLDER.length + 1));
      const files = this.#folders.get(folder) ?? [];
      files.push(path);
      this.#folders.set(folder, files);
    }
  }

  /** @returns the paths of a part's files; undefined where they are not all there as they should be */
  filesOf({ folder, accepted, files }: SearchPart): string[] | undefined {
    const before = this.#before;
    const paths = (this.#folders.get(folder) ?? []).filter((path) =>
      accepted.includes(before.digest(path, 0) ?? -1),
    );
    // An interrupted build leaves some of which nobody can tell what they hold.
    if (paths.length !== files) return undefined;
    const isWhole = paths.every((path) => this.#published.isWhole(path, before.sizeOf(path)));
    return isWhole ? paths : undefined;
  }
}

/** @param path below the search folder */
const folderOf = (path: string): string => path.slice(0, path.indexOf("/") + 1);
