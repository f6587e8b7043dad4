import type { Candidate } from "./candidate.ts";
import { type FoundCounts, noCounts } from "./filter-counts.ts";
import type { ShardFilters } from "./filters.ts";
import { LazyList } from "./lazy-list.ts";
import { type ShardMatches, type Tier, tiers } from "./matches.ts";
import { keyOf, leastOf, partsOf, tierOfKey } from "./rank-key.ts";
import type { ShardReader } from "./shard-reader.ts";

/** Milliseconds of work after which the browser has a turn: on a slow phone it is several times as long. */
const BREATH = 8;

/** What passes the filters, the best first. */
export class Ranked {
  readonly #shards: readonly ShardReader[];
  /** See `keyOf`; numbers are sorted without a call for each pair. */
  readonly #keys: Float64Array;
  /** How many hold the words together, as they were typed. */
  readonly typed: number;
  readonly counts: FoundCounts;

  /**
   * @param shards newest first
   * @param matches of these shards; undefined of one that has not answered yet
   * @param rarity of each word, where records that lack some may answer, too
   */
  static async of(
    shards: readonly ShardReader[],
    matches: readonly (ShardMatches | undefined)[],
    filters: readonly ShardFilters[],
    { byDate, rarity }: { byDate: boolean; rarity?: readonly number[] | undefined },
  ): Promise<Ranked> {
    const counts = noCounts();
    const keys: number[] = [];
    let typed = 0;
    let newer = 0;
    let breath = performance.now();
    for (const [place, { entry }] of shards.entries()) {
      const filter = filters[place] as ShardFilters;
      const own = filter.counts();
      const newest = newer + entry.records - 1;
      matches[place]?.forEach((doc, tier, score) => {
        if (!filter.passes(doc, own)) return;
        if (tier === tiers.typedPhrase) typed++;
        keys.push(keyOf(newest - doc, byDate ? 0 : tier, byDate ? 0 : score));
      }, rarity);
      own.addTo(counts);
      newer += entry.records;
      if (performance.now() - breath < BREATH) continue;
      await new Promise((done) => setTimeout(done));
      breath = performance.now();
    }
    return new Ranked(shards, Float64Array.from(keys).sort().reverse(), typed, counts);
  }

  private constructor(
    shards: readonly ShardReader[],
    keys: Float64Array,
    typed: number,
    counts: FoundCounts,
  ) {
    this.#shards = shards;
    this.#keys = keys;
    this.typed = typed;
    this.counts = counts;
  }

  get length(): number {
    return this.#keys.length;
  }

  /** @returns the tier of the record at a place, `tiers.none` where there is none */
  tierAt(place: number): Tier {
    return tierOfKey(this.#keys[place] ?? 0);
  }

  candidateAt(place: number): Candidate {
    const { age, tier, score } = partsOf(this.#keys[place] as number);
    return { ...recordOfAge(this.#shards, age), age, tier, score };
  }

  candidates(from: number, to: number): Candidate[] {
    const length = Math.max(0, Math.min(to, this.length) - from);
    return Array.from({ length }, (_, place) => this.candidateAt(from + place));
  }

  /**
   * All in the order of their tiers; of one tier, those that were read come first.
   *
   * @param judged those of the first `read` that stay, in the order of their tiers
   */
  list(judged: readonly Candidate[] = [], read = 0): LazyList<Candidate> {
    const places = judged.map(({ tier }, at) => at + Math.max(0, this.#above(tier) - read));
    return new LazyList(judged.length + this.length - read, (place) => {
      const before = places.filter((at) => at < place).length;
      return places[before] === place
        ? (judged[before] as Candidate)
        : this.candidateAt(read + place - before);
    });
  }

  /** @returns how many have a better tier */
  #above(tier: Tier): number {
    const least = leastOf(tier + 1);
    let [from, to] = [0, this.#keys.length];
    while (from < to) {
      const middle = (from + to) >> 1;
      if ((this.#keys[middle] as number) >= least) from = middle + 1;
      else to = middle;
    }
    return from;
  }
}

/**
 * @param shards newest first
 * @param age how many records are newer
 */
export function recordOfAge(
  shards: readonly ShardReader[],
  age: number,
): { reader: ShardReader; doc: number } {
  let newer = 0;
  let place = 0;
  for (; age >= newer + (shards[place] as ShardReader).entry.records; place++)
    newer += (shards[place] as ShardReader).entry.records;
  const reader = shards[place] as ShardReader;
  return { reader, doc: newer + reader.entry.records - 1 - age };
}
