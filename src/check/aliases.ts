import type { ArchiveParts } from "./archive-parts.ts";
import { type SiteAddresses, trimmed } from "./site-addresses.ts";

/** Old addresses that lead nowhere, since a page or another article has them. */
export function checkAliases(
  { entries, broken, isAsked, places, problems }: ArchiveParts,
  addresses: SiteAddresses,
): void {
  for (const { head, url } of entries) {
    if (!isAsked(head.source) || broken.has(head.source)) continue;
    for (const alias of head.aliases) {
      const other = addresses.ownerOf(trimmed(alias), url);
      if (other === undefined) continue;
      problems.add({
        file: head.source,
        ...places.of(head.source, "aliases", alias),
        rule: "alias/taken",
        key: "aliases",
        parameters: { alias, other },
      });
    }
  }
}
