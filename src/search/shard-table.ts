import { unzlibSync } from "fflate";

/** What is known of a shard's records before any is shown. */
export interface ShardTable {
  /** Id and name of each section. */
  sections: [id: string, name: string][];
  /** Years, the oldest first, with the number of their records. */
  years: [year: string, records: number][];
  /** By record, the place of its section in `sections`. */
  sectionOf: Uint8Array;
  /** By record, its length as `lengthClass` has it. */
  lengthOf: Uint8Array;
}

const LONGEST = 63;

/** @returns four steps for each doubling of a number of words */
export const lengthClass = (words: number): number =>
  Math.min(LONGEST, Math.max(0, Math.round(4 * Math.log2(Math.max(1, words) / 8))));

/** @returns the number of words of a class */
export const wordsOfClass = (length: number): number => 8 * 2 ** (length / 4);

const HEAD_END = 0x0a;

/** @returns what `readTable` reads, before it is compressed */
export function tableBytes({ sections, years, sectionOf, lengthOf }: ShardTable): Uint8Array {
  const head = new TextEncoder().encode(`${JSON.stringify({ sections, years })}\n`);
  const bytes = new Uint8Array(head.length + sectionOf.length + lengthOf.length);
  bytes.set(head);
  bytes.set(sectionOf, head.length);
  bytes.set(lengthOf, head.length + sectionOf.length);
  return bytes;
}

/** @param compressed what `tableBytes` gave, by zlib */
export function readTable(compressed: Uint8Array): ShardTable {
  const bytes = unzlibSync(compressed);
  const end = bytes.indexOf(HEAD_END) + 1;
  const head = JSON.parse(new TextDecoder().decode(bytes.subarray(0, end))) as Pick<
    ShardTable,
    "sections" | "years"
  >;
  const records = (bytes.length - end) / 2;
  return { ...head, sectionOf: bytes.subarray(end, end + records), lengthOf: bytes.subarray(end + records) };
}
