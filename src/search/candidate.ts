import type { Tier } from "./matches.ts";
import type { ShardReader } from "./shard-reader.ts";

/** A record that answers, with what its place in the list depends on. */
export interface Candidate {
  reader: ShardReader;
  doc: number;
  tier: Tier;
  score: number;
  /** Shards from the newest, then records from the newest: what is older has a greater number. */
  age: number;
}

/** Of equal scores the newer comes first. */
export const byTier = (a: Candidate, b: Candidate): number =>
  b.tier - a.tier || b.score - a.score || a.age - b.age;

/** @returns the records of two lists, each in the order of tiers; of one tier, those of the first list come first */
export function merged(read: readonly Candidate[], others: readonly Candidate[]): Candidate[] {
  const all: Candidate[] = [];
  let at = 0;
  for (const candidate of read) {
    for (let other = others[at]; other && other.tier > candidate.tier; other = others[++at]) all.push(other);
    all.push(candidate);
  }
  return [...all, ...others.slice(at)];
}
