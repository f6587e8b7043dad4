import type { ReadArticle } from "../read/article.ts";
import { dayOf, type Moment, parseMoment } from "../read/moment.ts";
import type { KeyPath } from "../read/positions.ts";
import type { Source } from "../read/source.ts";

/** A date with the key that holds it, as it was written. */
interface Written {
  path: KeyPath;
  name: string;
  value: string;
  moment: Moment;
}

/** Dates follow one another, and fall on the day that they seem to. */
export function checkDates({ record, article, source, vocabulary: { zone } }: ReadArticle): void {
  const as = (name: string, value: string | undefined, moment: Moment | undefined, path: KeyPath = [name]) =>
    value === undefined || moment === undefined ? undefined : { path, name, value, moment };
  const date = as("date", record.date, article.date);
  const updated = as("updated", record.updated, article.updated);
  // As it is written: the article's own is the embargo's end where that is later.
  const publishAt = as("publishAt", record.publishAt, momentOf(record.publishAt, zone));
  const embargo = as("embargo", record.embargo, article.embargo);
  const expireAt = as("expireAt", record.expireAt, article.expireAt);
  const corrections = record.corrections.map(({ date: value }, index) =>
    as("corrections.date", value, momentOf(value, zone), ["corrections", index, "date"]),
  );
  const taken = record.photos.map(({ takenAt: value }, index) =>
    as("takenAt", value, momentOf(value, zone), ["photos", index, "takenAt"]),
  );
  for (const later of [updated, publishAt, ...corrections]) inOrder(date, later, source);
  inOrder(later(publishAt ?? date, embargo), expireAt, source);
  // What was updated may show what has been photographed since.
  const last = updated ?? date;
  for (const earlier of taken) if (earlier) inOrder(earlier, last, source, earlier);
  for (const written of [date, updated, publishAt, embargo, expireAt, ...corrections, ...taken]) {
    if (written) onItsDay(written, zone, source);
  }
}

const momentOf = (value: string | undefined, zone: string): Moment | undefined =>
  value === undefined ? undefined : parseMoment(value, zone);

/** @returns the later of the two: what its source allows, or when the desk wants it */
const later = (wanted: Written | undefined, allowed: Written | undefined): Written | undefined =>
  wanted && allowed && isBefore(wanted.moment, allowed.moment) ? allowed : wanted;

/** @param blamed the one to be reported; the later one, if nothing else is said */
function inOrder(
  earlier: Written | undefined,
  later: Written | undefined,
  source: Source,
  blamed = later,
): void {
  if (!earlier || !later || !isBefore(later.moment, earlier.moment) || !blamed) return;
  source.report("date/order", blamed.path, {
    later: later.name,
    laterValue: later.value,
    earlier: earlier.name,
    earlierValue: earlier.value,
  });
}

/** A day without a time is the whole of it. */
function isBefore(a: Moment, b: Moment): boolean {
  return a.timed && b.timed ? a.ms < b.ms : dayOf(a) < dayOf(b);
}

/** `2025-02-09T23:30Z` reads like the ninth, and is the tenth in Việt Nam. */
function onItsDay({ path, value, moment }: Written, zone: string, source: Source): void {
  const day = dayOf(moment);
  if (value.slice(0, 10) === day) return;
  source.report("date/other-day", path, {
    value,
    day,
    zone,
    local: `${day} ${moment.iso.slice(11, 16)}`,
  });
}
