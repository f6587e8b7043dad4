import { momentAt, parseMoment } from "../read/moment.ts";
import type { Fact } from "./facts.ts";
import type { Fields } from "./fields.ts";

/** A time as a camera's clock showed it. */
interface ClockTime {
  day: string;
  /** `08:00:12`; undefined where only the day is known. */
  time: string | undefined;
  /** `+07:00`; undefined where the file does not say. */
  offset: string | undefined;
  field: string;
}

/**
 * When a photo was taken. EXIF's DateTimeOriginal is the camera's own; then photoshop:DateCreated, which
 * for a scan or a re-saved photo is all there is, then IPTC-IIM (Metadata Working Group, Guidelines 2.0,
 * 5.4). Without an offset in the file the clock was the newsroom's.
 *
 * @param zone of the newsroom, IANA name
 * @param now milliseconds since 1970: no photo was taken later
 */
export function takenAt(fields: Fields, zone: string, now: number): Fact | undefined {
  const [date] = fields.iim("Date Created");
  const times = [
    clockTime(fields.exif("DateTimeOriginal"), fields.exif("OffsetTimeOriginal")?.text),
    clockTime(fields.xmp("photoshop:DateCreated")),
    clockTime(fields.xmp("exif:DateTimeOriginal")),
    clockTime(date && { ...date, text: `${date.text} ${fields.iim("Time Created")[0]?.text ?? ""}` }),
  ].filter((time) => time !== undefined);
  for (const clock of times) {
    // Editing programs ask for the zone that old cameras do not know.
    const sameTime = times.find(
      (other) => other.offset && other.day === clock.day && other.time === clock.time,
    );
    const text = written({ ...clock, offset: clock.offset ?? sameTime?.offset }, zone, now);
    if (text) return { text, field: clock.field };
  }
  return undefined;
}

/** `2025:02:10 08:00:12`, `2025-02-10T08:00:12.50+07:00`, `20250210 080012+0700`. */
const CLOCK =
  /^(\d{4})[:-]?(\d\d)[:-]?(\d\d)(?:[T ]\s*(\d\d):?(\d\d)(?::?(\d\d))?(?:[.,]\d+)?\s*(Z|[+-]\d\d:?\d\d)?)?\s*$/;

function clockTime(fact: Fact | undefined, offset?: string): ClockTime | undefined {
  const [, year, month, day, hour, minute, second, zone] = CLOCK.exec(fact?.text ?? "") ?? [];
  if (!fact || !year || Number(year) === 0) return undefined;
  const given = /^(?:Z|[+-]\d\d:?\d\d)$/.test(offset?.trim() ?? "") ? offset?.trim() : zone;
  // A program that does not know the zone writes nought into IPTC-IIM, which has no other way to say so.
  const isUnknown = fact.field.startsWith("IPTC") && /^(?:Z|[+-]00:?00)$/.test(given ?? "");
  return {
    day: `${year}-${month}-${day}`,
    time: hour && `${hour}:${minute}:${second ?? "00"}`,
    offset: isUnknown ? undefined : given?.replace("Z", "+00:00").replace(/(\d\d)(\d\d)$/, "$1:$2"),
    field: fact.field,
  };
}

function written({ day, time, offset }: ClockTime, zone: string, now: number): string | undefined {
  // A camera whose battery was empty begins at the first instant of a year.
  if (day.endsWith("-01-01") && time === "00:00:00") return undefined;
  if (!time) return isPast(day, zone, now) ? day : undefined;
  const local = `${day} ${time.slice(0, 5)}`;
  const moment = parseMoment(`${local}${offset ?? ""}`, zone);
  if (!moment || moment.ms > now) return undefined;
  const isNewsroomTime = momentAt(moment.ms, zone).iso.slice(0, 16) === local.replace(" ", "T");
  return isNewsroomTime ? local : `${local}${offset}`;
}

function isPast(day: string, zone: string, now: number): boolean {
  const moment = parseMoment(day, zone);
  return moment !== undefined && moment.ms <= now;
}
