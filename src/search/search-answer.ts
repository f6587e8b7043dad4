import { passagesOf } from "./closeness.ts";
import { excerptOf, marked, type Piece } from "./excerpt.ts";
import type { Fragment } from "./fields.ts";
import type { FoundCounts } from "./filter-counts.ts";
import type { FilterGroup } from "./filters.ts";
import type { LazyList } from "./lazy-list.ts";
import type { AskedWord } from "./query.ts";
import type { Kind } from "./shard-entry.ts";
import type { ShardReader } from "./shard-reader.ts";
import type { Stem } from "./tokens.ts";

/** What is asked of an index. */
export interface SearchRequest {
  words: string;
  kind: Kind;
  /** All of them must leave a record. */
  filters: readonly FilterGroup[];
  byDate: boolean;
  /** True while the reader types: the last word may be the beginning of one. */
  isTyping?: boolean;
  /** True where `unfiltered` must tell of all shards: else those are not asked of which a year leaves nothing. */
  countsAll?: boolean;
}

/** One record that answers. */
export interface FoundRecord {
  /** The same for the same record in every answer. */
  id: string;
  /** Higher is better; only comparable within an answer. */
  score: number;
  /** @param length of the excerpt, in words */
  load: (length?: number) => Promise<ShownRecord>;
}

/** What is shown of a record: its texts, and the passage that answers. */
export interface ShownRecord {
  fragment: Fragment;
  title: Piece[];
  excerpt: Piece[];
}

/** What is known so far. */
export interface SearchAnswer extends FoundCounts {
  /** The best first. */
  records: LazyList<FoundRecord>;
  /** Words that stand in no record, as they were typed. */
  ignored: string[];
  /** True once nothing more will be found. */
  isSettled: boolean;
}

/** @returns a record as it is told of; what it shows is fetched when it is asked for */
export function recordOf(
  reader: ShardReader,
  doc: number,
  score: number,
  words: AskedWord[],
  stem: Stem | undefined,
): FoundRecord {
  return {
    id: idOf(reader, doc),
    score,
    load: async (length) => {
      const fragment = await reader.fragment(doc);
      const passages = passagesOf(fragment, stem);
      return { fragment, title: marked(passages.title, words), excerpt: excerptOf(passages, words, length) };
    },
  };
}

const idOf = ({ entry }: ShardReader, doc: number): string => `${entry.name}/${doc}`;
