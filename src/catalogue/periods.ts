/** A year or a month with more items than this is cut into months or days. */
export const BUSY = 100;

/** A list of one year, month or day. */
export interface Period<T> {
  /** `2025`, `2025/02` or `2025/02/10`: its part of the address. */
  path: string;
  year: number;
  month?: number;
  day?: number;
  /** Of a busy period, none: they stand in its parts. */
  items: T[];
  /** Of a busy year its months, of a busy month its days. */
  parts: Period<T>[];
  /** How many items the period has, its parts' included. */
  count: number;
}

/** Lengths of an ISO day's prefix that tell one period from another. */
const LENGTHS = { year: 4, month: 7, day: 10 } as const;

/**
 * Cuts a list (newest first; `isoOf` gives an item's ISO date) by year or by month, and each busy period further, down to days. Nothing
 * is numbered, so one item more or less touches one period and what holds it.
 */
export function periodsOf<T>(items: T[], isoOf: (item: T) => string, by: "year" | "month"): Period<T>[] {
  return cut(items, isoOf, by);
}

function cut<T>(items: T[], isoOf: (item: T) => string, by: keyof typeof LENGTHS): Period<T>[] {
  const periods = new Map<string, Period<T>>();
  let prefix = "";
  let period: Period<T> | undefined;
  for (const item of items) {
    const iso = isoOf(item);
    // Of a sorted list, neighbours are of one period.
    if (!period || !iso.startsWith(prefix)) {
      prefix = iso.slice(0, LENGTHS[by]);
      period = periods.get(prefix) ?? begin(prefix);
      periods.set(prefix, period);
    }
    period.items.push(item);
    period.count++;
  }
  if (by !== "day")
    for (const period of periods.values()) divide(period, isoOf, by === "year" ? "month" : "day");
  return [...periods.values()];
}

function begin<T>(prefix: string): Period<T> {
  const [year = 0, month, day] = prefix.split("-").map(Number);
  const period: Period<T> = { path: prefix.replaceAll("-", "/"), year, items: [], parts: [], count: 0 };
  if (month !== undefined) period.month = month;
  if (day !== undefined) period.day = day;
  return period;
}

function divide<T>(period: Period<T>, isoOf: (item: T) => string, by: "month" | "day"): void {
  if (period.count <= BUSY) return;
  period.parts = cut(period.items, isoOf, by);
  period.items = [];
}

/** @returns the periods and all that they are cut into. */
export function allPeriods<T>(periods: Period<T>[]): Period<T>[] {
  return periods.flatMap((period) => [period, ...allPeriods(period.parts)]);
}
