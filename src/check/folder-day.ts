import type { ReadArticle } from "../read/article.ts";
import { dayOf } from "../read/moment.ts";

/** `2025/02/10-chuyen-doi-so/index.md`, or the month alone: `2025/02/chuyen-doi-so/index.md`. */
const DATED_FOLDER = /\/(\d{4})\/(\d{2})\/(?:(0?[1-9]|[12]\d|3[01])-(?=\D))?[^/]+\/index\.md$/;

/** Who looks for an article by its day looks into the folder of that day. */
export function checkFolder({ article, source }: ReadArticle): void {
  const [, year, month, date] = DATED_FOLDER.exec(article.source) ?? [];
  if (year === undefined) return;
  const folder = [year, month, ...(date === undefined ? [] : [date.padStart(2, "0")])].join("-");
  const day = dayOf(article.date);
  if (!day.startsWith(folder)) source.report("date/folder", ["date"], { folder, day });
}
