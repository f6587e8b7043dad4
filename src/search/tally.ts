import type { BlockEntry } from "./block.ts";
import { ABOUT, SUMMARY, TITLE } from "./fields.ts";
import { MOST, readPostings } from "./postings.ts";

/** Which of the asked terms each record of a shard holds; bit i stands for term i. */
export class Tally {
  readonly held: Uint32Array;
  /** In its title; in its summary, captions and the like. */
  readonly inTitle: Uint32Array;
  readonly inLead: Uint32Array;
  /** How often the rarest of them stands in the record. */
  readonly counts: Uint8Array;

  constructor(records: number) {
    this.held = new Uint32Array(records);
    this.inTitle = new Uint32Array(records);
    this.inLead = new Uint32Array(records);
    this.counts = new Uint8Array(records).fill(MOST);
  }

  /** @param spellings of term number `term` @returns how many records hold it that were not counted yet */
  add(term: number, spellings: readonly BlockEntry[]): number {
    const bit = (1 << term) >>> 0;
    let met = 0;
    for (const { postings } of spellings) {
      readPostings(postings, (doc, fields, count) => {
        if (((this.held[doc] as number) & bit) === 0) {
          met++;
          this.held[doc] = (this.held[doc] as number) | bit;
          this.counts[doc] = Math.min(this.counts[doc] as number, count);
        }
        if (fields & TITLE) this.inTitle[doc] = (this.inTitle[doc] as number) | bit;
        if (fields & (SUMMARY | ABOUT)) this.inLead[doc] = (this.inLead[doc] as number) | bit;
      });
    }
    return met;
  }
}

/** @returns how many bits are set */
export function bitsIn(mask: number): number {
  let bits = 0;
  for (let rest = mask; rest !== 0; rest &= rest - 1) bits++;
  return bits;
}

/** @returns a mask of the first `count` bits, of at most 31 */
export const firstBits = (count: number): number => 2 ** count - 1;
