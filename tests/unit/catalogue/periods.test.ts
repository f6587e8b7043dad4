import fc from "fast-check";
import { expect, test } from "vitest";
import { allPeriods, BUSY, type Period, periodsOf } from "../../../src/catalogue/periods.ts";
import { type Moment, momentAt } from "../../../src/read/moment.ts";

const zone = "Asia/Ho_Chi_Minh";
const isoOf = ({ iso }: Moment): string => iso;
const at = (iso: string): Moment => momentAt(Date.parse(iso), zone);
const leavesOf = <T>(periods: Period<T>[]): Period<T>[] =>
  allPeriods(periods).filter((period) => period.parts.length === 0);

test("a list is cut by month, newest first", () => {
  const items = [
    "2025-03-01T10:00+07:00",
    "2025-02-28T23:00+07:00",
    "2025-02-01T00:00+07:00",
    "2024-12-31T23:59+07:00",
  ].map(at);
  expect(periodsOf(items, isoOf, "month").map(({ path, count }) => [path, count])).toEqual([
    ["2025/03", 1],
    ["2025/02", 2],
    ["2024/12", 1],
  ]);
});

test("the month is that of the newsroom's clock", () => {
  expect(periodsOf([at("2025-01-31T18:00Z")], isoOf, "month")[0]?.path).toBe("2025/02");
});

test("a month is cut into days once it is busy, not before", () => {
  const start = Date.parse("2025-02-28T23:00+07:00");
  const items = Array.from({ length: BUSY }, (_, index) => momentAt(start - index * 6 * 3_600_000, zone));
  expect(periodsOf(items, isoOf, "month")).toMatchObject([{ path: "2025/02", parts: [], count: BUSY }]);
  const [month] = periodsOf([...items, at("2025-02-01T01:00+07:00")], isoOf, "month");
  expect(month).toMatchObject({ path: "2025/02", items: [], count: BUSY + 1 });
  expect(month?.parts[0]).toMatchObject({ path: "2025/02/28", year: 2025, month: 2, day: 28, count: 4 });
});

const days = (from: string, to: string, maxLength: number) =>
  fc.array(fc.integer({ min: Date.parse(from), max: Date.parse(to) }), { minLength: 1, maxLength });
const newestFirst = (list: number[]): Moment[] =>
  list.toSorted((a, b) => b - a).map((ms) => momentAt(ms, zone));

test("a quiet year is one list, a busy one is cut into months, and these into days", () => {
  const quiet = newestFirst(
    Array.from({ length: 3 }, (_, index) => Date.parse("2024-03-01") + index * 86_400_000 * 40),
  );
  const busy = newestFirst(
    Array.from({ length: 2 * BUSY + 10 }, (_, index) => Date.parse("2025-03-20") + index * 3_600_000 * 4),
  );
  const [year, before] = periodsOf([...busy, ...quiet], isoOf, "year");
  expect(before).toMatchObject({ path: "2024", count: 3, parts: [] });
  expect(year).toMatchObject({ path: "2025", items: [], count: busy.length });
  expect(year?.parts.map(({ path, parts }) => [path, parts.length > 0])).toEqual([
    ["2025/04", true],
    ["2025/03", false],
  ]);
});

test.each(["year", "month"] as const)(
  "every item stands in exactly one page, in order, and counts add up, by %s",
  (by) => {
    fc.assert(
      fc.property(days("2024-12-20", "2025-03-10", 400), (list) => {
        const items = newestFirst(list);
        const periods = periodsOf(items, isoOf, by);
        expect(leavesOf(periods).flatMap((period) => period.items)).toEqual(items);
        expect(periods.reduce((sum, { count }) => sum + count, 0)).toBe(items.length);
        for (const { parts, count, items: own } of allPeriods(periods)) {
          expect(own.length + parts.reduce((sum, part) => sum + part.count, 0)).toBe(count);
        }
        const paths = allPeriods(periods).map(({ path }) => path);
        expect(new Set(paths).size).toBe(paths.length);
      }),
      { numRuns: 30 },
    );
  },
);

test("one item more touches its own month only", () => {
  fc.assert(
    fc.property(days("2025-01-01", "2025-06-30", 250), (list) => {
      const before = new Map(
        periodsOf(newestFirst(list.slice(1)), isoOf, "month").map((period) => [period.path, period]),
      );
      const touched = momentAt(list[0] as number, zone)
        .iso.slice(0, 7)
        .replace("-", "/");
      for (const period of periodsOf(newestFirst(list), isoOf, "month")) {
        if (period.path !== touched) expect(period).toEqual(before.get(period.path));
      }
    }),
    { numRuns: 30 },
  );
});
