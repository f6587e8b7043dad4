import { IANAZone } from "luxon";

const WEEK_MS = 7 * 86_400_000;

/**
 * A time zone that asks the machine's database once a week of the archive instead of for every date:
 * no zone changes its clocks twice within a week, so what its first and last instant agree on holds
 * throughout.
 */
export class SteadyZone extends IANAZone {
  /** Minutes by week since 1970; undefined for a week in which the clocks change. */
  readonly #offsets = new Map<number, number | undefined>();

  override offset(ms: number): number {
    const week = Math.floor(ms / WEEK_MS);
    if (!this.#offsets.has(week)) {
      const first = super.offset(week * WEEK_MS);
      this.#offsets.set(week, first === super.offset((week + 1) * WEEK_MS - 1) ? first : undefined);
    }
    return this.#offsets.get(week) ?? super.offset(ms);
  }
}

const zones = new Map<string, SteadyZone>();

/** @param name IANA name */
export function zoneNamed(name: string): SteadyZone {
  const zone = zones.get(name) ?? new SteadyZone(name);
  zones.set(name, zone);
  return zone;
}
