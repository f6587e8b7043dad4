import { checkAliases } from "./aliases.ts";
import type { ArchiveParts } from "./archive-parts.ts";
import { checkFutureDates } from "./future-dates.ts";
import { KeyPlaces } from "./key-places.ts";
import { checkLinks } from "./links.ts";
import { checkMoves } from "./moves.ts";
import { checkRedirects } from "./redirects.ts";
import { SiteAddresses } from "./site-addresses.ts";
import { checkTags } from "./tags.ts";
import { checkUnreadTexts } from "./unread-texts.ts";
import { checkUnusedPhotos } from "./unused-photos.ts";

/**
 * The rules that need more than one source, or the instant. What they find is kept nowhere, and no
 * page depends on it.
 *
 * @returns the instant from which they may find something else
 */
export function checkArchive(known: Omit<ArchiveParts, "places">): number {
  const parts: ArchiveParts = { ...known, places: new KeyPlaces(known.folders.project) };
  const addresses = new SiteAddresses(parts);
  checkTags(parts);
  checkUnusedPhotos(parts);
  checkUnreadTexts(parts);
  checkAliases(parts, addresses);
  checkRedirects(parts, addresses);
  checkMoves(parts);
  checkLinks(parts, addresses);
  return checkFutureDates(parts);
}
