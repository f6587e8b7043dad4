import { createHash } from "node:crypto";

/** What decides in which shard a record stands. */
export interface Story {
  url: string;
  /** `2025-02-10`, on the newsroom's clock. */
  day: string;
}

/** Records that are indexed together. */
export interface Shard {
  /**
   * A path segment: `all`, `2015-2019` (whole years), `2025` (a year, or what of the newest year is not
   * in its newest month), `2025-02` (a month), `2025-01-to-04` (months of one year).
   */
  name: string;
  /** The first and the last day of its records, `2025-02-10`. */
  first: string;
  last: string;
  /** Sorted. */
  urls: string[];
}

/** Where archives are cut, in records. docs/search.md has the measurements behind the numbers. */
export interface ShardSizes {
  /** An archive of fewer is one shard. */
  whole: number;
  /** Closed years are joined, and one year is left whole, while there are no more. */
  limit: number;
}

export const ARTICLES: ShardSizes = { whole: 1_000, limit: 20_000 };
/** A photo's record is a caption, not a text. */
export const PHOTOS: ShardSizes = { whole: 5_000, limit: 25_000 };

/**
 * Cuts an archive into few large shards of closed years, one for what of the newest year is not in its
 * newest month, and one for that month: a new article changes the last alone. The boundaries follow from
 * the records and from nothing else, so any two builds of one archive agree.
 *
 * A month is never cut, however many records it has.
 *
 * @returns newest first; together they hold every record once
 */
export function shardsOf(stories: readonly Story[], sizes: ShardSizes = ARTICLES): Shard[] {
  if (stories.length === 0) return [];
  if (stories.length < sizes.whole) return [shard("all", stories)];
  const months = [...Map.groupBy(stories, ({ day }) => day.slice(0, 7))]
    .map(([month, of]): Period => ({ from: month, to: month, stories: of }))
    .sort((a, b) => (a.from < b.from ? -1 : 1));
  const newest = months.at(-1) as Period;
  const years = [...Map.groupBy(months.slice(0, -1), ({ from }) => from.slice(0, 4))];
  const isClosed = (year: string): boolean => year < newest.from.slice(0, 4);
  const closed = years.filter(([year]) => isClosed(year)).flatMap(([year, of]) => cutYear(year, of, sizes));
  const current = years.filter(([year]) => !isClosed(year)).flatMap(([year, of]) => cutYear(year, of, sizes));
  return [...join(closed, sizes), ...join(current, sizes), newest]
    .map((period) => shard(nameOf(period), period.stories))
    .reverse();
}

/**
 * Tells whether a shard must be indexed again.
 *
 * @param records in the order in which they are indexed, each with a digest of all that its copy is made from
 * @param made the records' language, and a digest of what indexes them
 * @returns 32 hexadecimal digits
 */
export function digestOf(
  records: readonly { url: string; digest: number }[],
  made: { language: string; code: number },
): string {
  const hash = createHash("sha256").update(JSON.stringify([made.language, made.code]));
  for (const { url, digest } of records) hash.update(`\n${JSON.stringify([url, digest])}`);
  return hash.digest("hex").slice(0, 32);
}

/** Years (`2015` to `2019`) or months of one year (`2025-01` to `2025-04`). */
interface Period {
  from: string;
  to: string;
  stories: Story[];
}

/** A year, or its months where it has too many records. */
function cutYear(year: string, months: Period[], { limit }: ShardSizes): Period[] {
  const stories = months.flatMap((month) => month.stories);
  return stories.length <= limit ? [{ from: year, to: year, stories }] : months;
}

/** Joins periods from the oldest: years with years, months with months of the same year. */
function join(periods: Period[], { limit }: ShardSizes): Period[] {
  const joined: Period[] = [];
  for (const period of periods) {
    const last = joined.at(-1);
    if (last && alike(last, period) && last.stories.length + period.stories.length <= limit) {
      joined[joined.length - 1] = {
        from: last.from,
        to: period.to,
        stories: [...last.stories, ...period.stories],
      };
    } else joined.push(period);
  }
  return joined;
}

const alike = (a: Period, b: Period): boolean =>
  a.from.length === b.from.length && (a.from.length === 4 || a.from.slice(0, 4) === b.from.slice(0, 4));

function nameOf({ from, to }: Period): string {
  if (from === to) return from;
  return from.length === 4 ? `${from}-${to}` : `${from}-to-${to.slice(5)}`;
}

function shard(name: string, stories: readonly Story[]): Shard {
  const days = stories.map(({ day }) => day).sort();
  return {
    name,
    first: days[0] as string,
    last: days.at(-1) as string,
    urls: stories.map(({ url }) => url).sort(),
  };
}
