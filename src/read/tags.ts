import { fold } from "../language/fold.ts";
import type { Problems } from "../problems/problem.ts";
import type { Article } from "./article.ts";

/** Tags that differ only in letters' case or marks are one tag; the spelling met first is the tag's. */
export function checkTags(articles: Article[], problems: Problems): void {
  const spellings = new Map<string, { label: string; source: string }>();
  for (const article of articles) {
    for (const tag of article.tags) {
      const key = fold(tag.label);
      const known = spellings.get(key);
      if (!known) spellings.set(key, { label: tag.label, source: article.source });
      else if (known.label !== tag.label) {
        problems.add({
          file: article.source,
          line: 1,
          column: 1,
          rule: "tag/spelling",
          severity: "warning",
          key: "tags",
          parameters: { tag: tag.label, other: known.label, where: known.source },
        });
        tag.label = known.label;
      }
    }
  }
}
