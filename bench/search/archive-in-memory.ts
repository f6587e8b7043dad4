import { setImmediate } from "node:timers/promises";
import { type SearchRecord, shardPlan } from "../../src/search/index-archive.ts";
import { ShardWriter } from "../../src/search/index-shard.ts";
import { Searcher } from "../../src/search/searcher.ts";
import type { ShardEntry } from "../../src/search/shard-entry.ts";

/** Articles cut and indexed as a build does it, and read as a browser does: each file once, none before the loop has turned. */
export class ArchiveInMemory {
  readonly #entries: ShardEntry[];
  readonly #files: Map<string, ReadonlyMap<string, Uint8Array>>;
  /** What the reader who came last was sent. */
  bytes = 0;
  requests = 0;

  constructor(articles: SearchRecord[], language: string) {
    const shards = shardPlan({ article: articles, photo: [], person: [] }, { language, code: 0 });
    this.#entries = shards.map(({ entry }) => entry);
    this.#files = new Map(
      shards.map(({ entry, records }) => {
        const writer = new ShardWriter("article", language);
        for (const record of records) writer.add(record.document());
        return [entry.name, writer.finish()];
      }),
    );
  }

  get shards(): number {
    return this.#entries.length;
  }

  /** @returns the search of a reader with an empty cache */
  reader(language: string): Searcher {
    this.bytes = 0;
    this.requests = 0;
    return new Searcher(this.#entries, language, async ({ name }, path) => {
      await setImmediate();
      const file = this.#files.get(name)?.get(path);
      if (!file) throw new Error(`The index has no file ${name}/${path}.`);
      this.bytes += file.length;
      this.requests++;
      return file;
    });
  }
}
