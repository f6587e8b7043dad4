import type { Moment } from "../read/moment.ts";

/** A month with more than this many items is cut into days. */
export const BUSY_MONTH = 100;

/** A list of one month or one day. */
export interface Period<T> {
  /** `2025/02` or `2025/02/10`: its part of the address. */
  path: string;
  year: number;
  month: number;
  day?: number;
  /** Of a busy month, none: they stand in its days. */
  items: T[];
  /** Of a busy month. */
  days: Period<T>[];
  /** How many items the period has, its days' included. */
  count: number;
}

/**
 * Cuts a list (newest first) by month, and a busy month by day. Nothing is numbered, so one item
 * more or less touches one period only.
 */
export function periodsOf<T>(items: T[], dateOf: (item: T) => Moment): Period<T>[] {
  return cut(items, dateOf, 7).map((month) =>
    month.count > BUSY_MONTH ? { ...month, items: [], days: cut(month.items, dateOf, 10) } : month,
  );
}

/** @param length of the ISO day that periods share: 7 for months, 10 for days */
function cut<T>(items: T[], dateOf: (item: T) => Moment, length: 7 | 10): Period<T>[] {
  const periods = new Map<string, Period<T>>();
  for (const item of items) {
    const { iso, year, month, day } = dateOf(item);
    const path = iso.slice(0, length).replaceAll("-", "/");
    let period = periods.get(path);
    if (!period) {
      period = { path, year, month, ...(length === 10 ? { day } : {}), items: [], days: [], count: 0 };
      periods.set(path, period);
    }
    period.items.push(item);
    period.count++;
  }
  return [...periods.values()];
}
