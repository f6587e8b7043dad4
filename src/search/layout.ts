import type { Kind } from "./shard-entry.ts";

/** Below a shard's folder. */
export const TABLE = "table.bin";
/** Its words by frequency, for who misspells one. */
export const WORDS = "words.bin";

/** So many files share a folder. */
const IN_A_FOLDER = 100;

export const blockPath = (block: number): string => `t/${Math.floor(block / IN_A_FOLDER)}/${block}.bin`;
export const fragmentPath = (doc: number): string => `d/${Math.floor(doc / IN_A_FOLDER)}/${doc}.bin`;

/**
 * Blocks for each record: their size is then about 4 KB for articles of 500 words. It follows from the
 * number of records alone, so that a browser need not ask for it.
 */
const BLOCKS_A_RECORD: Record<Kind, number> = { article: 1 / 2, photo: 1 / 12, person: 1 / 12 };

/** @returns how many files a shard has */
export const fileCount = (kind: Kind, records: number): number => records + blockCount(kind, records) + 2;

export const blockCount = (kind: Kind, records: number): number =>
  Math.max(1, Math.ceil(records * BLOCKS_A_RECORD[kind]));
