import { MOST_SCORE, type Tier } from "./matches.ts";

/** More records than this are in no archive, and scores have so many steps: both and a tier are whole in a double. */
const AGES = 2 ** 24;
const SCORES = 2 ** 16;

/** @returns a number that is the greater, the better a record is; of equal tiers and scores, the newer it is */
export const keyOf = (age: number, tier: number, score: number): number =>
  (tier * SCORES + Math.floor((score / MOST_SCORE) * SCORES)) * AGES + (AGES - 1 - age);

const rankOf = (key: number): number => Math.floor(key / AGES);
const tierOf = (rank: number): Tier => Math.floor(rank / SCORES) as Tier;

/** @returns the least key of a tier */
export const leastOf = (tier: number): number => tier * SCORES * AGES;

/** @returns the tier that a key was made of; `tiers.none` for 0 */
export const tierOfKey = (key: number): Tier => tierOf(rankOf(key));

/** @returns what a key was made of; the score to its step */
export function partsOf(key: number): { age: number; tier: Tier; score: number } {
  const rank = rankOf(key);
  return {
    age: AGES - 1 - (key % AGES),
    tier: tierOf(rank),
    score: ((rank % SCORES) * MOST_SCORE) / SCORES,
  };
}
