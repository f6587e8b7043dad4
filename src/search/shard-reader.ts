import { unzlibSync } from "fflate";
import { type BlockEntry, entriesOf } from "./block.ts";
import type { Fragment } from "./fields.ts";
import { readFragment } from "./fragment.ts";
import { blockCount, blockPath, fragmentPath, TABLE, WORDS } from "./layout.ts";
import type { ShardEntry } from "./shard-entry.ts";
import { readTable, type ShardTable } from "./shard-table.ts";
import type { Term } from "./word-hash.ts";

/** @returns the bytes of a file below a shard's folder */
export type FetchFile = (shard: ShardEntry, path: string) => Promise<Uint8Array>;

/** One shard of an index; every file is fetched once. */
export class ShardReader {
  readonly entry: ShardEntry;
  readonly #fetch: FetchFile;
  readonly #blocks: number;
  readonly #files = new Map<string, Promise<unknown>>();

  constructor(entry: ShardEntry, fetch: FetchFile) {
    this.entry = entry;
    this.#fetch = fetch;
    this.#blocks = blockCount(entry.kind, entry.records);
  }

  table(): Promise<ShardTable> {
    return this.#file(TABLE, readTable);
  }

  /** @returns folded words that several records hold, the most frequent first */
  words(): Promise<string[]> {
    return this.#file(WORDS, (bytes) => new TextDecoder().decode(unzlibSync(bytes)).split("\n"));
  }

  fragment(doc: number): Promise<Fragment> {
    return this.#file(fragmentPath(doc), readFragment);
  }

  /** @returns the spellings of a term with their postings */
  async find({ hash, fingerprint }: Term): Promise<BlockEntry[]> {
    const block = await this.#file(blockPath(hash % this.#blocks), (bytes) => bytes);
    return entriesOf(block, fingerprint);
  }

  #file<Content>(path: string, read: (bytes: Uint8Array) => Content): Promise<Content> {
    const known = this.#files.get(path) as Promise<Content> | undefined;
    if (known) return known;
    const file = this.#fetch(this.entry, path).then(read);
    this.#files.set(path, file);
    // What could not be had is asked for again.
    file.catch(() => this.#files.delete(path));
    return file;
  }
}
