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
  const periods: Period<T>[] = [];
  for (let start = 0; start < items.length; ) {
    const prefix = isoOf(items[start] as T).slice(0, LENGTHS[by]);
    const end = endOfRun(items, start, (item) => isoOf(item).startsWith(prefix));
    const period = periodOf(prefix, items.slice(start, end));
    if (by !== "day") divide(period, isoOf, by === "year" ? "month" : "day");
    periods.push(period);
    start = end;
  }
  return periods;
}

/**
 * Finds where the items that begin at `start` and belong together end, by steps that double and then
 * halve: an archive stands in a dozen lists, and most of what it would ask one by one is known.
 */
function endOfRun<T>(items: T[], start: number, belongs: (item: T) => boolean): number {
  let inside = start;
  let step = 1;
  while (inside + step < items.length && belongs(items[inside + step] as T)) {
    inside += step;
    step *= 2;
  }
  let outside = Math.min(inside + step, items.length);
  while (outside - inside > 1) {
    const middle = (inside + outside) >> 1;
    if (belongs(items[middle] as T)) inside = middle;
    else outside = middle;
  }
  return outside;
}

function periodOf<T>(prefix: string, items: T[]): Period<T> {
  const [year = 0, month, day] = prefix.split("-").map(Number);
  const path = prefix.replaceAll("-", "/");
  const period: Period<T> = { path, year, items, parts: [], count: items.length };
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
