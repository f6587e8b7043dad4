import type { Catalogue } from "../catalogue/catalogue.ts";
import { wordsOf } from "../language/words.ts";
import type { Correction } from "../read/article.ts";

/** A correction as templates print it. */
export interface CorrectionView {
  /** Of its element on the article's page. */
  id: string;
  dateIso: string;
  dateText: string;
  kind: Correction["kind"];
  kindText: string;
  html: string;
  /** In a preview, that it is not public yet; else empty. */
  waits: string;
}

/** @returns an article's corrections, in the order that they are written in */
export function correctionViews(corrections: Correction[], { site, now }: Catalogue): CorrectionView[] {
  const words = wordsOf(site.language);
  const ids = correctionIds(corrections);
  return corrections.map(({ date, kind, html }, index) => ({
    id: ids[index] as string,
    dateIso: date.iso,
    dateText: words.day(date),
    kind,
    kindText: words.correctionKinds[kind],
    html,
    waits: date.ms > now ? words.correctionWaits(words.dayAndTime(date)) : "",
  }));
}

/** Named for their days, so that another correction leaves the names of those before it as they are. */
export function correctionIds(corrections: Pick<Correction, "date">[]): string[] {
  const days = corrections.map(({ date }) => date.iso.slice(0, 10));
  return days.map((day, index) => {
    const before = days.slice(0, index).filter((other) => other === day).length;
    return `dinh-chinh-${day}${before > 0 ? `-${before + 1}` : ""}`;
  });
}
