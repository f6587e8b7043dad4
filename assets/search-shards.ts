import type { Kind, ShardEntry } from "../src/search/shard-entry.ts";

/** How many records have each value of each filter. */
export type Counts = Record<string, Record<string, number>>;

/** What one shard answers; its hits are in the order that was asked for. */
export interface ShardAnswer<Hit> {
  hits: Hit[];
  filters: Counts;
}

/**
 * @param year four digits, or empty for any
 * @returns the shards that can hold what is asked for, newest first
 */
export function shardsFor(shards: readonly ShardEntry[], kind: Kind, year: string): ShardEntry[] {
  return shards.filter(
    (shard) =>
      shard.kind === kind &&
      (!year || !shard.first || (shard.first.slice(0, 4) <= year && year <= shard.last.slice(0, 4))),
  );
}

/**
 * Joins the answers of shards.
 *
 * By date the shards stand one after the other, up to the first that has not answered: what a later one
 * says has its place behind. By relevance all stand together; the scores of two indexes are not quite
 * comparable, because each knows only how rare a word is among its own records.
 *
 * @param answers newest shard first; undefined where there is none yet
 */
export function mergeHits<Hit extends { score: number }>(
  answers: readonly (ShardAnswer<Hit> | undefined)[],
  byDate: boolean,
): Hit[] {
  if (!byDate) return answers.flatMap((answer) => answer?.hits ?? []).sort((a, b) => b.score - a.score);
  const missing = answers.indexOf(undefined);
  return answers.slice(0, missing < 0 ? answers.length : missing).flatMap((answer) => answer?.hits ?? []);
}

/** Adds up the counts of shards. */
export function sumCounts(answers: readonly (ShardAnswer<unknown> | undefined)[]): Counts {
  const sum: Counts = {};
  for (const answer of answers) {
    for (const [filter, values] of Object.entries(answer?.filters ?? {})) {
      const total = sum[filter] ?? {};
      sum[filter] = total;
      for (const [value, count] of Object.entries(values)) total[value] = (total[value] ?? 0) + count;
    }
  }
  return sum;
}
