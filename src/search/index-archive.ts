import type { SearchDocument } from "./fields.ts";
import { folderOf, manifestOf, shardEntry } from "./manifest.ts";
import type { Kind, ShardEntry } from "./shard-entry.ts";
import { ARTICLES, digestOf, PHOTOS, type ShardSizes, type Story, shardsOf } from "./shards.ts";

/** Something to be found. Its copy is made when its shard is indexed. */
export interface SearchRecord extends Story {
  /** Milliseconds since 1970; 0 for people. */
  ms: number;
  /** Its language tag. */
  lang: string;
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
  /** True where a record's source is broken: the files are then not those of the digest alone. */
  isKept: boolean;
  entry: ShardEntry;
  /** Oldest first. */
  records: readonly SearchRecord[];
}

/**
 * Cuts the records into shards: each language has its own.
 *
 * @param language the site's
 * @param code digest of what indexes
 * @param sizes where archives are cut
 */
export function shardPlan(
  records: SearchRecords,
  made: { language: string; code: number },
  sizes: Record<Kind, ShardSizes> = SIZES,
): PlannedShard[] {
  return (["article", "photo", "person"] as const).flatMap((kind) =>
    [...Map.groupBy(records[kind], ({ lang }) => primaryLanguage(lang))].flatMap(([language, members]) => {
      const byUrl = new Map(members.map((record) => [record.url, record]));
      const prefix = language === primaryLanguage(made.language) ? "" : `${language}-`;
      return shardsOf(members, sizes[kind]).map((shard): PlannedShard => {
        const sorted = shard.urls.map((url) => byUrl.get(url) as SearchRecord).sort(oldestFirst);
        const digest = digestOf(sorted, { language, code: made.code });
        const entry = shardEntry(
          kind,
          language,
          { ...shard, name: prefix + folderOf(kind, shard.name) },
          digest,
        );
        return {
          folder: `${entry.name}/`,
          digest,
          isKept: sorted.some((record) => record.isKept),
          entry,
          records: sorted,
        };
      });
    }),
  );
}

/** @returns `en` for `en-GB`: records of both are in one index */
export const primaryLanguage = (lang: string): string => lang.toLowerCase().split("-")[0] as string;

/** Records are numbered in this order, so that a new one changes no other's number. */
const oldestFirst = (a: SearchRecord, b: SearchRecord): number => a.ms - b.ms || (a.url < b.url ? -1 : 1);

/** @returns the manifest that tells the browser of the shards */
export const manifestText = (shards: PlannedShard[]): string => manifestOf(shards.map(({ entry }) => entry));
