import { parseBody } from "../body/blocks.ts";
import { Problems } from "../problems/problem.ts";
import { readFrontMatter } from "../read/front-matter.ts";
import { parseMoment } from "../read/moment.ts";

/** What of a version of an article the public read, and what it was told of changes. */
export interface PublishedText {
  isDraft: boolean;
  /** Milliseconds since 1970, before which it is not public. */
  from: number;
  /** The words of its headline, lead and prose, in their order: what makes a change of them worth telling. */
  words: string;
  /** `updated` and `corrections`, in one line. */
  told: string;
  /** Milliseconds since 1970: changes until then the public was told of. */
  toldUntil: number;
}

/** @returns undefined where the text is no article that could have been published */
export function publishedText(source: string, zone: string): PublishedText | undefined {
  const text = source
    .replace(/^\uFEFF/, "")
    .replace(/\r\n?/g, "\n")
    .normalize("NFC");
  const matter = readFrontMatter(text, "", new Problems());
  const data = matter?.data;
  if (!matter || typeof data !== "object" || data === null) return undefined;
  const { title, summary, date, publishAt, embargo, draft, updated, corrections } = data as Record<
    string,
    unknown
  >;
  const moments = [publishAt ?? date, embargo].map((value) =>
    typeof value === "string" ? (parseMoment(value, zone)?.ms ?? 0) : 0,
  );
  const prose = parseBody(matter.body).blocks.map((block) => ("text" in block ? block.text : ""));
  return {
    isDraft: draft === true,
    from: Math.max(...moments),
    words: wordsOf([title, summary, ...prose].filter((part) => typeof part === "string").join("\n")),
    told: JSON.stringify([updated ?? null, corrections ?? []]),
    toldUntil: Math.max(0, ...datesIn(updated, corrections).map((value) => untilOf(value, zone))),
  };
}

/** Letters and digits alone: a comma, a line break or emphasis is no correction. */
const wordsOf = (text: string): string => (text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).join(" ");

function datesIn(updated: unknown, corrections: unknown): string[] {
  const dates = (Array.isArray(corrections) ? corrections : []).map(
    (correction: unknown) => (correction as { date?: unknown } | null)?.date,
  );
  return [updated, ...dates].filter((date) => typeof date === "string");
}

/** Milliseconds: an editor may give the day alone, or the hour before the commit. */
const GRACE = 24 * 60 * 60 * 1000;

function untilOf(value: string, zone: string): number {
  const moment = parseMoment(value, zone);
  return moment ? moment.ms + GRACE : 0;
}
