import type { ReadArticle } from "../read/article.ts";
import { PLACEHOLDER } from "../schema/text.ts";

/** What `newsroom new` wrote for the editor to write is no text to publish. */
export function checkPlaceholders({ record, source }: ReadArticle): void {
  if (record.draft) return;
  const report = (path: (string | number)[], text: string | undefined) => {
    if (text === PLACEHOLDER) source.report("text/placeholder", path, { name: String(path.at(-1)) });
  };
  for (const key of ["title", "summary", "kicker", "genre"] as const) report([key], record[key]);
  for (const key of ["byline", "reviewedBy", "approvedBy"] as const) {
    const names = record[key];
    if (typeof names === "string") report([key], names);
  }
  for (const [index, photo] of record.photos.entries())
    for (const key of ["alt", "caption", "credit"] as const) report(["photos", index, key], photo[key]);
  for (const [index, speaker] of record.speakers.entries())
    for (const key of ["name", "title"] as const) report(["speakers", index, key], speaker[key]);
}
