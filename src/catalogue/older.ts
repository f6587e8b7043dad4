import { Digest } from "../cache/digest.ts";
import type { Entry } from "./entry.ts";

/**
 * What an article's page shows of others is older than it (rule 2 of the design), so one digest of all
 * that is older says that none of it changed.
 *
 * @param entries newest first
 * @returns for each entry a digest of it and of every older one, in their order
 */
export function digestsFromOldest(entries: Entry[]): Float64Array {
  const digests = new Float64Array(entries.length);
  let older = 0;
  for (let index = entries.length - 1; index >= 0; index--) {
    const { head, standing } = entries[index] as Entry;
    older = new Digest().add(older).add(head.digests.own).add(standing.page).value;
    digests[index] = older;
  }
  return digests;
}
