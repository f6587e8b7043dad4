import { isPublic } from "../catalogue/catalogue.ts";
import type { ArchiveEntry, ArchiveParts } from "./archive-parts.ts";

/**
 * Dates that are yet to come: what readers see already, and what waits though nobody may have meant it to.
 *
 * @returns the instant from which the answer is another one
 */
export function checkFutureDates({ entries, broken, now, isAsked, places, problems }: ArchiveParts): number {
  let until = Number.POSITIVE_INFINITY;
  for (const entry of entries) {
    const { head } = entry;
    if (!isAsked(head.source) || head.draft || broken.has(head.source)) continue;
    const report = (rule: "date/future" | "date/waiting", key: string, iso: string, index?: number) =>
      problems.add({
        file: head.source,
        ...(index === undefined ? places.of(head.source, key) : places.at(head.source, [key, index, "date"])),
        rule,
        key,
        parameters: { name: key, value: iso.slice(0, 16).replace("T", " ") },
      });
    if (isPublic(entry, now)) {
      for (const { key, iso, ms, index } of datesOf(head)) {
        if (ms <= now) continue;
        report("date/future", key, iso, index);
        until = Math.min(until, ms);
      }
    } else if (head.publishMs > now && head.publishMs === head.ms && !places.has(head.source, "publishAt")) {
      report("date/waiting", "date", head.iso);
      until = Math.min(until, head.ms);
    }
  }
  return until;
}

function datesOf({
  ms,
  iso,
  updated,
  corrections,
}: ArchiveEntry["head"]): { key: string; iso: string; ms: number; index?: number }[] {
  return [
    { key: "date", iso, ms },
    ...(updated ? [{ key: "updated", iso: updated.iso, ms: updated.ms }] : []),
    ...corrections.map(({ date }, index) => ({ key: "corrections", iso: date.iso, ms: date.ms, index })),
  ];
}
