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
