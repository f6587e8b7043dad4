import { expect, test } from "vitest";
import { mergeHits, shardsFor, sumCounts } from "../../../assets/search-shards.ts";
import type { ShardEntry } from "../../../src/search/shard-entry.ts";

const entry = (kind: ShardEntry["kind"], name: string, first: string, last: string): ShardEntry => ({
  kind,
  name,
  first,
  last,
  records: 1,
  tag: "0",
});
const shards = [
  entry("article", "2025-02", "2025-02-01", "2025-02-10"),
  entry("article", "2025", "2025-01-02", "2025-01-30"),
  entry("article", "2019-2024", "2019-01-02", "2024-12-30"),
  entry("photo", "photos-all", "2019-01-02", "2025-02-10"),
  entry("person", "people", "", ""),
];
const names = (asked: ShardEntry[]): string[] => asked.map(({ name }) => name);
const hit = (name: string, score: number) => ({ name, score });

test("a kind is asked of its shards alone, and a year of those that can hold it", () => {
  expect(names(shardsFor(shards, "article", ""))).toEqual(["2025-02", "2025", "2019-2024"]);
  expect(names(shardsFor(shards, "article", "2025"))).toEqual(["2025-02", "2025"]);
  expect(names(shardsFor(shards, "article", "2021"))).toEqual(["2019-2024"]);
  expect(names(shardsFor(shards, "article", "2018"))).toEqual([]);
  expect(names(shardsFor(shards, "photo", "2021"))).toEqual(["photos-all"]);
  expect(names(shardsFor(shards, "person", "2021"))).toEqual(["people"]);
});

test("by date, shards stand one after the other, and none before all newer ones have answered", () => {
  const [new1, new2, old1] = [hit("new1", 1), hit("new2", 2), hit("old1", 9)];
  const newer = { hits: [new1, new2], filters: {} };
  const older = { hits: [old1], filters: {} };
  expect(mergeHits([newer, older], true)).toEqual([new1, new2, old1]);
  expect(mergeHits([newer, undefined, older], true)).toEqual([new1, new2]);
  expect(mergeHits([undefined, older], true)).toEqual([]);
});

test("by relevance, all that have answered stand together, the newer first where scores are equal", () => {
  const newer = { hits: [hit("a", 5), hit("b", 1)], filters: {} };
  const older = { hits: [hit("c", 5), hit("d", 3)], filters: {} };
  expect(mergeHits([newer, undefined, older], false).map(({ name }) => name)).toEqual(["a", "c", "d", "b"]);
});

test("counts of filters add up, and leave what a shard has said as it was", () => {
  const newer = { hits: [], filters: { year: { "2025": 2 }, section: { a: 1 } } };
  const older = { hits: [], filters: { year: { "2024": 3, "2025": 1 } } };
  expect(sumCounts([newer, undefined, older])).toEqual({
    year: { "2024": 3, "2025": 3 },
    section: { a: 1 },
  });
  expect(newer.filters.year).toEqual({ "2025": 2 });
});
