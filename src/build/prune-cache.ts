import { relative, sep } from "node:path";
import { pruneFolder, type Size } from "../cache/folder-size.ts";
import { renditionNames } from "../photos/published.ts";
import { CACHE_FILES } from "../publish/published-folder.ts";
import type { Parts } from "./prepare.ts";
import { PREVIEW } from "./workshop.ts";

const PHOTOS = "photos/";
/** Somebody may look at the preview just now, and no build of the site knows what it needs. */
const OTHERS = ["lock", "last-build", "theme", "options", "check/", "history", "admin", `${PREVIEW}/`];

/**
 * Removes from the cache what this build has no use for: photos that no article has any more, records
 * made by other code, shares, and whatever else stands there. Another branch may have had a use for it.
 */
export async function pruneCache({ workshop, gathered, photos }: Parts): Promise<Size> {
  const { cache, archive } = workshop;
  const records = archive.files.map((path) => relative(cache, path).split(sep).join("/"));
  const wanted = new Set([PHOTOS, ...OTHERS, ...CACHE_FILES, ...records]);
  const removed = pruneFolder(cache, (path) => wanted.has(path));
  // Articles that are not public yet need theirs too.
  const used = new Set(gathered.entries.flatMap(({ head }) => head.photos.flatMap(({ files }) => files)));
  for (const { photo } of gathered.newsroom.people.values()) {
    for (const name of renditionNames(photo?.renditions)) used.add(name);
  }
  const pruned = await photos.prune(used);
  return { files: removed.files + pruned.files, bytes: removed.bytes + pruned.bytes };
}
