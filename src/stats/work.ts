import type { Entry } from "../catalogue/entry.ts";
import type { Names } from "../read/article.ts";
import { dayOf } from "../read/moment.ts";
import type { Newsroom } from "../read/newsroom.ts";

/** A photo that was published with an article. */
export interface PhotoWork {
  photographer: string;
}

/** One article as an office counts it. */
export interface Work {
  /** `2025-02-10`, on the newsroom's clock. */
  day: string;
  title: string;
  /** Path of its source, relative to the project. */
  source: string;
  /** Whoever its byline names; the first alone where it is a text, which is one name however it is written. */
  authors: string[];
  section: string;
  genre: string;
  /** Who had it first, where it is another's work; else empty. */
  reprintOf: string;
  /** Of its body. */
  words: number;
  photos: PhotoWork[];
  reviewedBy: string;
  approvedBy: string;
}

/** The days that are counted, first and last, `2025-02-10`. */
export interface Period {
  first: string;
  last: string;
}

/** @returns the days of a month; undefined for what is none */
export function monthOf(text: string): Period | undefined {
  if (!/^\d{4}-(?:0[1-9]|1[0-2])$/.test(text)) return undefined;
  return { first: `${text}-01`, last: `${text}-31` };
}

/**
 * What was published in a period. What has expired since was published, too; drafts and what waits were not.
 *
 * @param now milliseconds since 1970
 * @returns the oldest first
 */
export function workIn(
  entries: readonly Entry[],
  { sections, people }: Pick<Newsroom, "sections" | "people">,
  { first, last }: Period,
  now: number,
): Work[] {
  const namesOf = (names: Names | undefined): string[] =>
    names?.text !== undefined ? [names.text] : (names?.people ?? []).map((id) => people.get(id)?.name ?? id);
  return entries
    .filter(({ head }) => {
      const day = head.iso.slice(0, 10);
      return !head.draft && head.publishMs <= now && first <= day && day <= last;
    })
    .sort((a, b) => a.head.ms - b.head.ms || (a.url < b.url ? -1 : 1))
    .map(({ article }) => ({
      day: dayOf(article.date),
      title: article.title,
      source: article.source,
      authors: namesOf(article.byline),
      section: sections[article.section]?.name ?? article.section,
      genre: article.genre ?? "",
      reprintOf: article.credit?.name ?? "",
      words: article.words,
      photos: article.photos.map(({ creator, credit }) => ({ photographer: creator ?? credit ?? "" })),
      reviewedBy: namesOf(article.reviewedBy).join(", "),
      approvedBy: namesOf(article.approvedBy).join(", "),
    }));
}
