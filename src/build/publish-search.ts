import { digestOf } from "../cache/digest.ts";
import type { Manifest } from "../cache/manifest.ts";
import type { Publication } from "../publish/publication.ts";
import type { SearchFiles } from "../search/index-shard.ts";
import { MANIFEST, SEARCH_FOLDER } from "../search/manifest.ts";
import type { Parts } from "./prepare.ts";
import { PublishedSearch, planSearch } from "./search-parts.ts";

/** Publishes the search index: a shard whose records are those of the last build stays as it is. */
export async function publishSearch(
  publication: Publication,
  parts: Parts,
  signal?: AbortSignal,
): Promise<{ shards: number; records: number }> {
  const { plan, there, files } = parts.search ?? {
    plan: await planSearch(parts),
    there: new PublishedSearch(parts.before, parts.published),
    files: new Map<string, Promise<SearchFiles>>(),
  };
  let indexed = 0;
  for (const part of plan.parts) {
    signal?.throwIfAborted();
    const paths = there.filesOf(part);
    if (paths) {
      for (const path of paths) publication.keep(path);
      continue;
    }
    const taken = parts.given?.shares.search(part.folder, part.made);
    for (const [name, bytes] of taken ??
      (await (files.get(part.folder) ?? (await part.start(signal)).files))) {
      const path = `${SEARCH_FOLDER}/${part.folder}${name}`;
      const digests = [part.made, digestOf(bytes)];
      if (!publication.keepsContent(path, digests)) publication.provide(path, digests, () => bytes);
    }
    if (part.records === 0) continue;
    if (taken && parts.given) parts.given.taken.search++;
    else indexed++;
  }
  publication.write(`${SEARCH_FOLDER}/${MANIFEST}`, plan.manifest);
  return { shards: indexed, records: parts.context.catalogue.entries.length };
}

/** Keeps the index as it stands. Its digests say what it was made from, so the next build knows what of it is old. */
export function keepSearch(publication: Publication, before: Manifest): void {
  for (const path of before.paths) if (path.startsWith(`${SEARCH_FOLDER}/`)) publication.keep(path);
}
