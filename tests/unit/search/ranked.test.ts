import fc from "fast-check";
import { expect, test } from "vitest";
import { byTier, type Candidate } from "../../../src/search/candidate.ts";
import type { ShardFilters } from "../../../src/search/filters.ts";
import { MOST_SCORE, type ShardMatches, type Tier, tiers, type Visit } from "../../../src/search/matches.ts";
import { Ranked } from "../../../src/search/ranked.ts";
import type { ShardReader } from "../../../src/search/shard-reader.ts";

const tier = fc.integer({ min: tiers.some, max: tiers.typedPhrase });
const score = fc.integer({ min: 0, max: MOST_SCORE - 1 });
/** Shards, each of records that answer. */
const archives = fc.array(fc.array(fc.record({ tier, score }), { maxLength: 12 }), {
  minLength: 1,
  maxLength: 3,
});

function rank(shards: { tier: number; score: number }[][]): Promise<Ranked> {
  const readers = shards.map((records) => ({ entry: { records: records.length } }) as ShardReader);
  const matches = shards.map(
    (records) =>
      ({
        forEach: (visit: Visit) => {
          for (const [doc, { tier, score }] of records.entries()) visit(doc, tier as Tier, score);
        },
      }) as ShardMatches,
  );
  const filters = shards.map(
    () => ({ passes: () => true, counts: () => ({ addTo: () => {} }) }) as unknown as ShardFilters,
  );
  return Ranked.of(readers, matches, filters, { byDate: false });
}

const shape = ({ age, tier, score }: Candidate) => ({ age, tier, score });

test("all are in the order of tier, score and age, whichever shard holds them", async () => {
  await fc.assert(
    fc.asyncProperty(archives, async (shards) => {
      const ranked = await rank(shards);
      const all = ranked.candidates(0, ranked.length);
      expect(all.map(shape)).toEqual(all.toSorted(byTier).map(shape));
      expect(new Set(all.map(({ age }) => age)).size).toBe(shards.flat().length);
      for (const { reader, doc, age } of all) expect(reader.entry.records - 1 - doc).toBeLessThanOrEqual(age);
    }),
  );
});

test("of one tier, what was read comes first, in the order that it was given after it was read", async () => {
  await fc.assert(
    fc.asyncProperty(
      archives,
      fc.nat(40),
      fc.array(tier, { minLength: 40, maxLength: 40 }),
      async (shards, asked, tiersRead) => {
        const ranked = await rank(shards);
        const read = Math.min(asked, ranked.length);
        const judged = ranked
          .candidates(0, read)
          .map((candidate, at) => ({ ...candidate, tier: tiersRead[at] as Tier, score: MOST_SCORE }))
          .filter((_, at) => at % 3 !== 0)
          .sort(byTier);
        const rest = ranked.candidates(read, ranked.length);
        const expected = [...judged, ...rest].sort((a, b) => b.tier - a.tier);
        const list = ranked.list(judged, read);
        expect([...list].map(shape)).toEqual(expected.map(shape));
        expect(list.slice(2, 7).map(shape)).toEqual(expected.slice(2, 7).map(shape));
      },
    ),
  );
});
