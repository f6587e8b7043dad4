import type { Moment } from "../read/moment.ts";
import type { EntryHead } from "./entry.ts";

/** Why the public cannot read an article. */
export type Withheld = "draft" | "embargo" | "scheduled" | "expired";

/** What lists say of an article beside its headline: that it was retracted or, in a preview, why it is not public. */
export interface Mark {
  kind: Withheld | "retract";
  /** Milliseconds since 1970: from when on it is public, or no longer; undefined where no instant matters. */
  ms?: number;
}

export type Times = Pick<EntryHead, "draft" | "publishMs" | "embargoMs" | "expireMs">;

/** @returns why an article is not public at `now` (milliseconds); undefined where it is */
export function withheldBecause(
  { draft, publishMs, embargoMs, expireMs }: Times,
  now: number,
): Withheld | undefined {
  if (draft) return "draft";
  if (expireMs !== undefined && expireMs <= now) return "expired";
  if (publishMs <= now) return undefined;
  return embargoMs === publishMs ? "embargo" : "scheduled";
}

/** @returns the instant that a reason names: when the article becomes public, or when it ceased to be */
export function instantOfReason(why: Withheld, { publishMs, expireMs }: Times): number | undefined {
  switch (why) {
    case "draft":
      return undefined;
    case "expired":
      return expireMs;
    case "embargo":
    case "scheduled":
      return publishMs;
  }
}

/**
 * @param corrections those that are shown
 * @param now in milliseconds; undefined where nothing but what is public is shown
 */
export function markOf(
  head: EntryHead,
  corrections: EntryHead["corrections"],
  now: number | undefined,
): Mark | undefined {
  const kind = now === undefined ? undefined : withheldBecause(head, now);
  if (kind) {
    const ms = instantOfReason(kind, head);
    return ms === undefined ? { kind } : { kind, ms };
  }
  return corrections.some((correction) => correction.kind === "retract") ? { kind: "retract" } : undefined;
}

/** @returns the instants (milliseconds) at which something of the article becomes public, or ceases to be */
export function changesOf({ draft, publishMs, expireMs, corrections }: EntryHead): number[] {
  const end = expireMs ?? Number.POSITIVE_INFINITY;
  if (draft || end <= publishMs) return [];
  const corrected = corrections.map(({ date }) => date.ms).filter((ms) => publishMs < ms && ms < end);
  return [publishMs, ...corrected, ...(expireMs === undefined ? [] : [expireMs])];
}

/**
 * @param date of publication, in milliseconds
 * @param corrections moments of them
 * @returns when an article was last changed in substance since its date: `updated`, or its newest correction
 *   where that is later
 */
export function lastChange(
  date: number,
  updated: Moment | undefined,
  corrections: Moment[],
): Moment | undefined {
  let last: Moment | undefined;
  for (const moment of [updated, ...corrections]) if (moment && moment.ms > (last?.ms ?? date)) last = moment;
  return last;
}
