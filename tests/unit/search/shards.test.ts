import fc from "fast-check";
import { expect, test } from "vitest";
import { digestOf, type Shard, type ShardSizes, type Story, shardsOf } from "../../../src/search/shards.ts";

const sizes: ShardSizes = { whole: 4, limit: 10 };

/** `count` stories in a month; the same month and count give the same stories. */
function month(name: string, count: number): Story[] {
  return Array.from({ length: count }, (_, index) => ({
    url: `/${name.replace("-", "/")}/bai-${index}/`,
    day: `${name}-${String((index % 28) + 1).padStart(2, "0")}`,
  }));
}

const outline = (shards: Shard[]): string[] => shards.map(({ name, urls }) => `${name}: ${urls.length}`);

test("an archive of nothing has no shard, and a small one has one", () => {
  expect(shardsOf([], sizes)).toEqual([]);
  expect(shardsOf([...month("2024-12", 2), ...month("2025-01", 1)], sizes)).toEqual([
    {
      name: "all",
      first: "2024-12-01",
      last: "2025-01-01",
      urls: ["/2024/12/bai-0/", "/2024/12/bai-1/", "/2025/01/bai-0/"],
    },
  ]);
});

test("closed years are joined from the oldest while there is room; the newest month stands alone", () => {
  const stories = [
    ...month("2019-05", 4),
    ...month("2020-05", 6),
    ...month("2021-05", 1),
    ...month("2023-05", 8),
    ...month("2025-01", 3),
    ...month("2025-02", 2),
    ...month("2025-03", 1),
  ];
  expect(outline(shardsOf(stories, sizes))).toEqual([
    "2025-03: 1",
    "2025: 5",
    "2021-2023: 9",
    "2019-2020: 10",
  ]);
});

test("in January the newest year has nothing but its newest month", () => {
  expect(outline(shardsOf([...month("2024-11", 5), ...month("2025-01", 2)], sizes))).toEqual([
    "2025-01: 2",
    "2024: 5",
  ]);
});

test("a year above the limit is cut by months, closed or not, and a month never", () => {
  const stories = [
    ...month("2023-02", 2),
    ...month("2024-01", 6),
    ...month("2024-02", 4),
    ...month("2024-03", 25),
    ...month("2024-04", 1),
    ...month("2025-01", 9),
    ...month("2025-02", 2),
    ...month("2025-03", 1),
  ];
  expect(outline(shardsOf(stories, sizes))).toEqual([
    "2025-03: 1",
    "2025-02: 2",
    "2025-01: 9",
    "2024-04: 1",
    "2024-03: 25",
    "2024-01-to-02: 10",
    "2023: 2",
  ]);
});

const archives = fc.array(
  fc.record({ year: fc.integer({ min: 2015, max: 2025 }), month: fc.integer({ min: 1, max: 12 }) }),
  { maxLength: 80 },
);
const storiesOf = (months: { year: number; month: number }[]): Story[] =>
  months.map(({ year, month: number }, index) => {
    const name = `${year}-${String(number).padStart(2, "0")}`;
    return { url: `/${name.replace("-", "/")}/bai-${index}/`, day: `${name}-10` };
  });

test("every record stands in one shard, in the order of addresses, whatever order they come in", () => {
  fc.assert(
    fc.property(archives, (months) => {
      const stories = storiesOf(months);
      const shards = shardsOf(stories, sizes);
      expect(shardsOf(stories.toReversed(), sizes)).toEqual(shards);
      expect(shards.flatMap(({ urls }) => urls).sort()).toEqual(stories.map(({ url }) => url).sort());
      for (const { name, urls } of shards) {
        expect(urls).toEqual(urls.toSorted());
        expect(name).toMatch(/^(?:all|\d{4}(?:-\d{4}|-\d{2}(?:-to-\d{2})?)?)$/);
      }
      expect(new Set(shards.map(({ name }) => name)).size).toBe(shards.length);
    }),
  );
});

test("shards follow each other, newest first, and only a month is larger than the limit", () => {
  fc.assert(
    fc.property(archives, (months) => {
      const shards = shardsOf(storiesOf(months), sizes);
      for (const [place, { name, first, urls }] of shards.entries()) {
        const older = shards[place + 1];
        if (older) expect(older.last < first).toBe(true);
        if (urls.length > sizes.limit) expect(name).toMatch(/^\d{4}-\d{2}$/);
      }
    }),
  );
});

test("an article of the newest month changes the newest shard alone", () => {
  fc.assert(
    fc.property(archives, (months) => {
      const stories = storiesOf(months);
      const before = shardsOf(stories, sizes);
      fc.pre(before.length > 1);
      const day = before[0]?.last as string;
      const [newest, ...others] = shardsOf([...stories, { url: "/moi/", day }], sizes);
      expect(others).toEqual(before.slice(1));
      expect(newest?.name).toBe(before[0]?.name);
    }),
  );
});

test("a digest tells of every record, of their order, of the language and of what indexes them", () => {
  const made = { language: "vi", code: 1 };
  const records = [
    { url: "/a/", digest: 1 },
    { url: "/b/", digest: 2 },
  ];
  const digest = digestOf(records, made);
  expect(digest).toMatch(/^[0-9a-f]{32}$/);
  expect(digestOf([...records], { ...made })).toBe(digest);
  const others = [
    digestOf(records.toReversed(), made),
    digestOf([{ url: "/a/", digest: 2 }, records[1] as (typeof records)[number]], made),
    digestOf(records.slice(1), made),
    digestOf([...records, { url: "/c/", digest: 1 }], made),
    digestOf(records, { ...made, language: "en" }),
    digestOf(records, { ...made, code: 2 }),
  ];
  expect(new Set([digest, ...others]).size).toBe(7);
});
