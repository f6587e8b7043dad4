import { createHash } from "node:crypto";
import {
  engineFiles,
  indexShard,
  pagefindVersion,
  type SearchDocument,
  type SearchFiles,
} from "./index-shard.ts";
import { folderOf, MANIFEST, manifestOf, SEARCH_FOLDER, shardEntry } from "./manifest.ts";
import type { Kind, ShardEntry } from "./shard-entry.ts";
import { ARTICLES, digestOf, PHOTOS, type ShardSizes, type Story, shardsOf } from "./shards.ts";

/** Something to be found. Its copy is made when its shard is indexed. */
export interface SearchRecord extends Story {
  document: () => SearchDocument;
}

export type SearchRecords = Record<Kind, SearchRecord[]>;

/** People are one shard, however many they are. */
const SIZES: Record<Kind, ShardSizes> = {
  article: ARTICLES,
  photo: PHOTOS,
  person: { whole: Number.POSITIVE_INFINITY, limit: Number.POSITIVE_INFINITY },
};

/**
 * Indexes everything: the engine, each shard, and the manifest that tells the browser of them.
 *
 * @param write publishes a file; its path is relative to the published folder
 * @param sizes where archives are cut
 */
export async function indexArchive(
  records: SearchRecords,
  language: string,
  write: (path: string, content: Uint8Array | string) => void,
  sizes: Record<Kind, ShardSizes> = SIZES,
): Promise<{ shards: number; records: Record<Kind, number> }> {
  const publish = (folder: string, files: SearchFiles): void => {
    for (const [path, bytes] of files) write(`${SEARCH_FOLDER}/${folder}${path}`, bytes);
  };
  publish("", await engineFiles(language));
  const entries: ShardEntry[] = [];
  for (const kind of ["article", "photo", "person"] as const) {
    const byUrl = new Map(records[kind].map((record) => [record.url, record]));
    for (const shard of shardsOf(records[kind], sizes[kind])) {
      const documents = shard.urls.map((url) => (byUrl.get(url) as SearchRecord).document());
      publish(`${folderOf(kind, shard.name)}/`, await indexShard(documents, language));
      entries.push(shardEntry(kind, shard, digestOfDocuments(documents, language)));
    }
  }
  write(`${SEARCH_FOLDER}/${MANIFEST}`, manifestOf(entries));
  const { article, photo, person } = records;
  return {
    shards: entries.length,
    records: { article: article.length, photo: photo.length, person: person.length },
  };
}

function digestOfDocuments(documents: SearchDocument[], language: string): string {
  const digests = documents.map(({ url, html }) => ({
    url,
    digest: createHash("sha256").update(html).digest("base64"),
  }));
  return digestOf(digests, { language, pagefind: pagefindVersion() });
}
