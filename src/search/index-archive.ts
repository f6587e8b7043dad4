import type { SearchDocument } from "./index-shard.ts";
import { folderOf, manifestOf, shardEntry } from "./manifest.ts";
import type { Kind, ShardEntry } from "./shard-entry.ts";
import { ARTICLES, digestOf, PHOTOS, type ShardSizes, type Story, shardsOf } from "./shards.ts";

/** Something to be found. Its copy is made when its shard is indexed. */
export interface SearchRecord extends Story {
  /** Of everything that the copy is made from. */
  digest: number;
  /** True where its source is broken, so that the copy is made from what is left of the last good page. */
  isKept?: boolean;
  document: () => SearchDocument;
}

export type SearchRecords = Record<Kind, SearchRecord[]>;

/** People are one shard, however many they are. */
const SIZES: Record<Kind, ShardSizes> = {
  article: ARTICLES,
  photo: PHOTOS,
  person: { whole: Number.POSITIVE_INFINITY, limit: Number.POSITIVE_INFINITY },
};

/** A shard as it should be: its folder, what it is made from, and how to make it. */
export interface PlannedShard {
  /** Below the search folder. */
  folder: string;
  /** Changes with everything that its files are made from. */
  digest: string;
  records: number;
  /** True where a record's source is broken: the files are then not those of the digest alone. */
  isKept: boolean;
  entry: ShardEntry;
  documents: () => SearchDocument[];
}

/**
 * Cuts the records into shards.
 *
 * @param made the site's language, the version of Pagefind, and a digest of the templates of copies
 * @param sizes where archives are cut
 */
export function shardPlan(
  records: SearchRecords,
  made: { language: string; pagefind: string; templates: number },
  sizes: Record<Kind, ShardSizes> = SIZES,
): PlannedShard[] {
  return (["article", "photo", "person"] as const).flatMap((kind) => {
    const byUrl = new Map(records[kind].map((record) => [record.url, record]));
    return shardsOf(records[kind], sizes[kind]).map((shard): PlannedShard => {
      const members = shard.urls.map((url) => byUrl.get(url) as SearchRecord);
      const digests = members.map(({ url, digest }) => ({ url, digest: String(digest) }));
      const digest = digestOf(digests, {
        language: made.language,
        pagefind: `${made.pagefind} ${made.templates}`,
      });
      const entry = shardEntry(kind, shard, digest);
      return {
        folder: `${folderOf(kind, shard.name)}/`,
        digest,
        records: members.length,
        isKept: members.some((record) => record.isKept),
        entry,
        documents: () =>
          members.map((record) => ({
            url: record.url,
            // One after the other: a shard's copies together are a hundred megabytes.
            get html() {
              return record.document().html;
            },
          })),
      };
    });
  });
}

/** @returns the manifest that tells the browser of the shards */
export const manifestText = (shards: PlannedShard[]): string => manifestOf(shards.map(({ entry }) => entry));
