import type { MovedStatus } from "../moved-article.ts";
import type { StagedRow } from "./stage.ts";

/** The statuses of NukeViet; from 21 on, a category was locked and 21 added. */
const LOCKED_FROM = 21;
const statuses: Record<number, MovedStatus> = {
  0: "unpublished",
  2: "scheduled",
  3: "archived",
  4: "draft",
};

/** The year 10000: no article is of then. */
const NEVER = 253_402_300_800;

/** @returns an instant in milliseconds, of unix seconds; undefined for 0, which says that there is none, and for nonsense */
export function instant(seconds: string | null | undefined): number | undefined {
  const value = Number(seconds ?? 0);
  return Number.isSafeInteger(value) && value > 0 && value < NEVER ? value * 1000 : undefined;
}

/** @returns where the article itself stands at `now`, whatever its category and module say */
export function statusOf(row: StagedRow, now: number): MovedStatus {
  const status = Number(row.status);
  if (status >= LOCKED_FROM) return "locked";
  if (status !== 1) return statuses[status] ?? "review";
  const expires = instant(row.exptime);
  if (expires !== undefined && expires <= now) return "expired";
  return (instant(row.publtime) ?? 0) > now ? "scheduled" : "public";
}
