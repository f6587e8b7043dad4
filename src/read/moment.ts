import { DateTime } from "luxon";
import { zoneNamed } from "./steady-zone.ts";

/** An instant with its face on the newsroom's clock. Computed once, so that no page formats dates by the machine's zone. */
export interface Moment {
  /** Milliseconds since 1970 UTC: what is sorted and compared. */
  ms: number;
  /** ISO 8601 with the newsroom's offset: `2025-02-10T08:00:00+07:00`. */
  iso: string;
  year: number;
  month: number;
  day: number;
  /** 1 Monday … 7 Sunday. */
  weekday: number;
  hour: number;
  minute: number;
  /** False where the editor gave a day without a time. */
  timed: boolean;
}

/**
 * Reads a date as an editor types it.
 *
 * @param value `2025-02-10`, `2025-02-10 08:00`, or ISO 8601 with or without an offset
 * @param zone IANA name; what a value without an offset is in
 * @returns undefined where there is no such moment (31 February)
 */
export function parseMoment(value: string, zone: string): Moment | undefined {
  const date = DateTime.fromISO(value.replace(" ", "T"), { zone: zoneNamed(zone) });
  if (!date.isValid) return undefined;
  return momentOf(date, value.length > 10);
}

/** @returns the moment of `ms` on the clock of `zone`. */
export function momentAt(ms: number, zone: string): Moment {
  return momentOf(DateTime.fromMillis(ms, { zone: zoneNamed(zone) }) as DateTime<true>, true);
}

function momentOf(date: DateTime<true>, timed: boolean): Moment {
  return {
    ms: date.toMillis(),
    iso: date.toISO({ suppressMilliseconds: true }),
    year: date.year,
    month: date.month,
    day: date.day,
    weekday: date.weekday,
    hour: date.hour,
    minute: date.minute,
    timed,
  };
}

/** @returns the day as `2025-02-10`. */
export function dayOf(moment: Moment): string {
  return moment.iso.slice(0, 10);
}

/** @returns `2025/02`: the month as addresses spell it. */
export function monthPath(moment: Moment): string {
  return moment.iso.slice(0, 7).replace("-", "/");
}
