import { fold } from "../language/fold.ts";
import { slugOf } from "../language/slug.ts";
import { isDay } from "../schema/text.ts";

/** `10/2/2025`, `10-02-2025`, `10.2.2025`, `ngày 10 tháng 2 năm 2025`: the day first, as Vietnam and most of the world write it. */
const DAY_FIRST =
  /(?<!\d)(\d{1,2})(?:\s*[/.-]\s*|\s+tháng\s+)(\d{1,2})(?:\s*[/.-]\s*|\s+năm\s+)(\d{4})(?!\d)/iu;
/** Cameras write `2025:02:10 08:00:00`. */
const YEAR_FIRST = /(?<!\d)(\d{4})\s*[:/.-]\s*(\d{1,2})\s*[:/.-]\s*(\d{1,2})(?!\d)/u;
/** `8:00`, `8h30`, `8h`, `8 giờ 30`; an afternoon's with `CH` or `PM`. */
const TIME =
  /(?<!\d)(\d{1,2})\s*(?::|h|g|giờ)\s*(\d{2})?(?:\s*phút)?(?::\d{2})?\s*(SA|CH|AM|PM)?(?![\d\p{L}])/iu;

/**
 * @param example of the form that is wanted: `2025-02-10 08:00`, `2025-02-10`, `ngo-hai-phan`, `/tin-tuc/cu-123.aspx`,
 *   `2025/02/chuyen-doi-so`, `vi`
 * @returns what an editor who wrote `value` most probably meant, in that form; undefined where nobody can tell
 */
export function meantValue(value: string, example: string): string | undefined {
  if (/^\d{4}-\d{2}-\d{2}/.test(example)) return meantMoment(value, example.includes(" "));
  if (/^\/\S+$/.test(example)) return meantAddress(value);
  if (/^\d{4}\/\d{2}\//.test(example)) return meantArticle(value);
  if (/^[a-z]{2}$/.test(example)) return languageCalled(value);
  return /^[a-z]+(?:-[a-z]+)+$/.test(example) ? slugOf(value) || undefined : undefined;
}

function meantMoment(value: string, timed: boolean): string | undefined {
  const yearFirst = YEAR_FIRST.exec(value);
  const written = yearFirst ?? DAY_FIRST.exec(value);
  if (!written) return undefined;
  const [whole, one = "", month = "", other = ""] = written;
  const [year, day] = yearFirst ? [one, other] : [other, one];
  const date = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  if (!isDay(date)) return undefined;
  const time = timed ? timeIn(value.replace(whole, " ")) : "";
  return time === undefined ? undefined : `${date}${time}`;
}

/** @returns ` 08:30`, nothing where no time is given, and undefined where it is none */
function timeIn(text: string): string | undefined {
  const [, hours = "", minutes = "00", half = ""] = TIME.exec(text) ?? [];
  if (hours === "") return "";
  const isLater = /^(?:CH|PM)$/i.test(half) && Number(hours) < 12;
  const hour = Number(hours) + (isLater ? 12 : 0);
  return hour < 24 && Number(minutes) < 60 ? ` ${String(hour).padStart(2, "0")}:${minutes}` : undefined;
}

function meantAddress(value: string): string | undefined {
  const path = value
    .trim()
    .replace(/^https?:\/\/[^/]+/i, "")
    .replace(/\s/g, "%20");
  if (path === "") return undefined;
  return path.startsWith("/") ? path : `/${path}`;
}

/** An article's address, or its folder, for its path. */
function meantArticle(value: string): string | undefined {
  const [, month = "", slug = ""] = /(\d{4}\/\d{2})\/(?:\d{1,2}-)?([a-z0-9-]+)/.exec(value) ?? [];
  return slug === "" ? undefined : `${month}/${slug}`;
}

/** Languages that newsrooms here publish in. */
const LANGUAGES = ["vi", "en", "fr", "zh", "ja", "ko", "ru", "lo", "km"];

/** `tiếng Anh`, `English` */
function languageCalled(value: string): string | undefined {
  const wanted = fold(value).trim();
  const namesIn = ["vi", "en"].map((language) => new Intl.DisplayNames([language], { type: "language" }));
  return LANGUAGES.find((tag) => namesIn.some((names) => fold(names.of(tag) ?? "") === wanted));
}
