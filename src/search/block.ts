import { readNumber } from "./postings.ts";

/** One spelling of a term in a block. */
export interface BlockEntry {
  /** 16 bits of the term's hash. */
  fingerprint: number;
  /** `variantOf` the first and the second word; 0 where it has no diacritics, or there is none. */
  first: number;
  second: number;
  postings: Uint8Array;
}

/** Fingerprint, two variants, then the length of the postings and these. */
const HEAD = 4;

/** @returns a block of entries, as `entriesOf` reads it */
export function blockOf(entries: readonly BlockEntry[]): Uint8Array {
  const size = entries.reduce(
    (sum, { postings }) => sum + HEAD + lengthSize(postings.length) + postings.length,
    0,
  );
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const { fingerprint, first, second, postings } of entries) {
    bytes[at++] = fingerprint & 0xff;
    bytes[at++] = fingerprint >>> 8;
    bytes[at++] = first;
    bytes[at++] = second;
    let rest = postings.length;
    for (; rest > 0x7f; rest >>>= 7) bytes[at++] = (rest & 0x7f) | 0x80;
    bytes[at++] = rest;
    bytes.set(postings, at);
    at += postings.length;
  }
  return bytes;
}

/** @returns the spellings of a term in a block */
export function entriesOf(block: Uint8Array, fingerprint: number): BlockEntry[] {
  const found: BlockEntry[] = [];
  for (let at = 0; at + HEAD < block.length; ) {
    const known = (block[at] as number) | ((block[at + 1] as number) << 8);
    const { value: length, next } = readNumber(block, at + HEAD);
    if (known === fingerprint) {
      const [first, second] = [block[at + 2] as number, block[at + 3] as number];
      found.push({ fingerprint, first, second, postings: block.subarray(next, next + length) });
    }
    at = next + length;
  }
  return found;
}

function lengthSize(length: number): number {
  return length < 0x80 ? 1 : length < 0x4000 ? 2 : length < 0x200000 ? 3 : 4;
}
