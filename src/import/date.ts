import { DateTime } from "luxon";
import type { Note } from "./notes.ts";

export interface FoundDate {
  /** `YYYY-MM-DD`, with ` HH:mm` where the source gives the time; in the newsroom's zone. */
  date: string;
  note?: Note;
}

export interface DateSources {
  /** Given by the editor or stated by the page; no note is made of it. */
  given?: string;
  /** The article's texts in order. */
  texts: readonly { text: string; line: number }[];
  photoAddresses: readonly string[];
  zone: string;
  now: Date;
}

/** Finds the article's day: what is stated, a dated line, a day named in the lead, then the photo addresses. */
export function findDate(sources: DateSources): FoundDate {
  if (sources.given) return { date: sources.given };
  const path = firstPathDate(sources.photoAddresses, sources.zone);
  const reference =
    path?.day ??
    pathMonth(sources.photoAddresses, sources.zone) ??
    DateTime.fromJSDate(sources.now, { zone: sources.zone });
  for (const { text, line } of sources.texts.slice(0, 4)) {
    const found = dayIn(text, reference);
    if (!found) continue;
    const date = found.day.toISODate() ?? "";
    // The photos were put on the portal with the story: a day long before them is history, not the news.
    if (path && Math.abs(found.day.diff(path.day, "days").days) > 31) continue;
    const guessed = !found.hasYear && !path;
    return {
      date,
      note: { code: guessed ? "dateYearGuessed" : "dateFromText", values: [found.text, date], line },
    };
  }
  if (path) {
    const date = path.day.toISODate() ?? "";
    return { date, note: { code: "dateFromPhotos", values: [path.address, date] } };
  }
  const today = DateTime.fromJSDate(sources.now, { zone: sources.zone }).toISODate() ?? "";
  return { date: today, note: { code: "dateMissing", values: [today] } };
}

/**
 * Reads a date as editors and portals write it (`2025-02-10 08:00`, ISO with a zone, `10/02/2025 | 08:00`,
 * `Thứ Hai, 10/02/2025, 08:00 (GMT+7)`) into the form of front matter; `undefined` when it is none.
 */
export function readDate(text: string, zone: string): string | undefined {
  const clean = text.trim();
  const iso = DateTime.fromISO(clean.replace(/^(\d{4}-\d\d-\d\d) (?=\d)/u, "$1T"), { zone });
  if (/^\d{4}-\d\d-\d\d/u.test(clean)) return iso.isValid ? written(iso, /\d:\d/u.test(clean)) : undefined;
  const day =
    /(?<!\d)(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*(\d{4})(?!\d)/u.exec(clean) ?? longForm.exec(clean);
  if (!day) return undefined;
  const time = /(?<![\d/+])(\d{1,2})[:h](\d{2})(?!\d)/u.exec(clean.replace(day[0], " "));
  const [hour, minute] = time ? [Number(time[1]), Number(time[2])] : [0, 0];
  const afternoon = /\bPM\b|chiều|tối/iu.test(clean) && hour < 12 ? 12 : 0;
  const found = DateTime.fromObject(
    {
      year: Number(day[3]),
      month: Number(day[2]),
      day: Number(day[1]),
      hour: hour + (time ? afternoon : 0),
      minute,
    },
    { zone },
  );
  return found.isValid ? written(found, time !== null) : undefined;
}

const longForm = /ngày\s+(\d{1,2})\s+tháng\s+(\d{1,2})\s+năm\s+(\d{4})/iu;

/** True for a line that is a date and little else: the stamp under a portal's headline. */
export function isDateLine(text: string): boolean {
  if (text.length > 80) return false;
  if (!/\d{1,2}\s*[/.-]\s*\d{1,2}\s*[/.-]\s*\d{4}|\d{4}-\d\d-\d\d|ngày \d+ tháng \d+ năm \d{4}/iu.test(text))
    return false;
  const rest = text
    .replace(/[\d/.:,|()+–—-]+/gu, " ")
    .replace(
      /thứ\s+(?:hai|ba|tư|năm|sáu|bảy)|chủ nhật|ngày|đăng bởi|người đăng|đăng|bởi|lúc|giờ|phút|tháng|năm|GMT|AM|PM|cập nhật|xuất bản|(?:số )?lượt (?:xem|đọc|truy cập)|đã xem|cỡ chữ|bản in|in trang|in bài|gửi email|chia sẻ|quản trị(?: viên)?|admin(?:istrator)?|A|h|T/giu,
      " ",
    );
  return !/\p{L}{2}/u.test(rest);
}

function written(day: DateTime, hasTime: boolean): string {
  return day.toFormat(hasTime ? "yyyy-MM-dd HH:mm" : "yyyy-MM-dd");
}

const inText = [
  /(?:ngày|hôm)\s+(\d{1,2})\s*[/.-]\s*(\d{1,2})(?:\s*[/.-]\s*(\d{4}))?(?![\d/])/iu,
  /ngày\s+(\d{1,2})\s+tháng\s+(\d{1,2})(?:\s+năm\s+(\d{4}))?/iu,
  /(?:sáng|trưa|chiều|tối|đêm)(?:\s+nay)?,?\s+\(?(\d{1,2})\s*[/.-]\s*(\d{1,2})(?:\s*[/.-]\s*(\d{4}))?(?![\d/])/iu,
  /(?:sáng|trưa|chiều|tối|đêm|ngày|hôm|thứ|mùng)[^().]{0,25}\((\d{1,2})[/.-](\d{1,2})(?:[/.-](\d{4}))?\)/iu,
  /\((\d{1,2})\/(\d{1,2})(?:\/(\d{4}))?\)/u,
  /(?<![\d/])(\d{1,2})\/(\d{1,2})\/(\d{4})(?!\d)/u,
];

function dayIn(
  text: string,
  reference: DateTime,
): { day: DateTime; text: string; hasYear: boolean } | undefined {
  for (const pattern of inText) {
    const match = pattern.exec(withoutAnniversaries(text));
    if (!match) continue;
    const hasYear = match[3] !== undefined;
    const day = nearest(
      Number(match[1]),
      Number(match[2]),
      hasYear ? Number(match[3]) : undefined,
      reference,
    );
    if (day) return { day, text: match[0], hasYear };
  }
  return undefined;
}

/** "(3/2/1930 – 3/2/2024)": the first day is the one remembered, not the news. Offsets stay. */
function withoutAnniversaries(text: string): string {
  return text.replace(/\d{1,2}[/.-]\d{1,2}[/.-]\d{4}(?=\s*[-–—]\s*\d{1,2}[/.-]\d{1,2}[/.-]\d{4})/gu, (day) =>
    "_".repeat(day.length),
  );
}

/** A day without a year is the last such day that is at most a week after the reference. */
function nearest(
  day: number,
  month: number,
  year: number | undefined,
  reference: DateTime,
): DateTime | undefined {
  const zone = reference.zoneName ?? "utc";
  const make = (inYear: number) => DateTime.fromObject({ year: inYear, month, day }, { zone });
  if (year !== undefined) return make(year).isValid ? make(year) : undefined;
  for (const candidate of [reference.year + 1, reference.year, reference.year - 1, reference.year - 2]) {
    const found = make(candidate);
    if (found.isValid && found <= reference.plus({ days: 7 })) return found;
  }
  return undefined;
}

/** The end of the year or month that a photo's folder names ("/Upload/2024/3/"): a day without a year lies before. */
function pathMonth(addresses: readonly string[], zone: string): DateTime | undefined {
  for (const address of addresses) {
    const match = /(?<=\/)((?:19|20)\d{2})(?:[/_-](\d{1,2}))?(?=\/)/u.exec(address);
    if (!match) continue;
    const month = DateTime.fromObject({ year: Number(match[1]), month: Number(match[2] ?? 12) }, { zone });
    if (month.isValid) return month.endOf("month");
  }
  return undefined;
}

function firstPathDate(
  addresses: readonly string[],
  zone: string,
): { day: DateTime; address: string } | undefined {
  for (const address of addresses) {
    const match =
      /(?<!\d)((?:19|20)\d{2})([-_/.])(\d{1,2})\2(\d{1,2})(?!\d)/u.exec(address) ??
      /(?<!\d)((?:19|20)\d{2})()(\d{2})(\d{2})(?!\d)/u.exec(address);
    if (!match) continue;
    const day = DateTime.fromObject(
      { year: Number(match[1]), month: Number(match[3]), day: Number(match[4]) },
      { zone },
    );
    if (day.isValid) return { day, address };
  }
  return undefined;
}
