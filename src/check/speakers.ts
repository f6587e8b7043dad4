import type { ReadArticle } from "../read/article.ts";

/** Who speaks is named with an office, an occupation or a body: readers must know why they are asked. */
export function checkSpeakers({ record, source }: ReadArticle): void {
  for (const [index, { person, name, title, organisation }] of record.speakers.entries()) {
    if (person !== undefined || name === undefined || title || organisation) continue;
    source.report("speaker/no-title", ["speakers", index], { name });
  }
}
