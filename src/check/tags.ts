import { newestFirst } from "../catalogue/catalogue.ts";
import { TagLabels } from "../catalogue/tag-labels.ts";
import { fold } from "../language/fold.ts";
import type { ArchiveParts } from "./archive-parts.ts";

/** Tags that differ only in letters' case or marks are one tag; the spelling met first is the tag's. */
export function checkTags({ entries, isAsked, places, problems }: ArchiveParts): void {
  const written = new Set<string>();
  for (const { head } of entries) for (const { label } of head.tags) written.add(label);
  if (new Set([...written].map(fold)).size === written.size) return;
  const labels = new TagLabels([...entries].sort(newestFirst));
  for (const { head } of entries) {
    if (!isAsked(head.source)) continue;
    for (const { label } of head.tags) {
      const known = labels.spellingOf(label);
      if (known.label === label) continue;
      problems.add({
        file: head.source,
        ...places.of(head.source, "tags", label),
        rule: "tag/spelling",
        key: "tags",
        parameters: { tag: label, other: known.label, where: known.source },
      });
    }
  }
}
