import { readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { digestOfSite } from "../cache/manifest.ts";
import { RENDITIONS_URL, renditionNames } from "../photos/published.ts";
import { type Division, isOurKey, isOurPlace, ourPieces } from "../shares/division.ts";
import { ShareWriter } from "../shares/share-writer.ts";
import type { Parts } from "./prepare.ts";
import { PHOTO } from "./publish-extras.ts";
import { renderStale } from "./render-stale.ts";
import { PublishedSearch, planSearch } from "./search-parts.ts";
import { peakMemory } from "./session.ts";

/** Below the cache folder. */
export const SHARES = "shares";

/** What a share holds. */
export interface ShareReport {
  share: string;
  /** Absolute path. */
  folder: string;
  /** Made here, of so many that are stale in all. */
  pages: { rendered: number; of: number };
  photos: { encoded: number };
  search: { shards: number };
  bytes: number;
  /** By stage. */
  seconds: Record<string, number>;
  /** Peak resident memory of this process, in megabytes. */
  peakMemory: number;
}

/** Makes our part of what the site lacks, and packs it for the machine that will publish it. */
export async function makeShare(parts: Parts, division: Division): Promise<ShareReport> {
  const { workshop, watch, plan, input, context, host, threads, photos } = parts;
  const { index, of } = division;
  const folder = join(workshop.cache, SHARES, `${index}-of-${of}`);
  const writer = new ShareWriter(folder, { index, of, plan: digestOfSite(plan.pages) });
  await encodeOurs(parts, division);
  for (const { name, path } of await photos.filesMade()) writer.addPhoto(name, readFileSync(path));
  watch.lap("photos");
  const ours = plan.stale.filter((_, place) => isOurPlace(division, place));
  const means = { input, context, hooks: host.hooks, threads, signal: undefined };
  await renderStale({ ...plan, stale: ours }, means, writer);
  watch.lap("render");
  if (workshop.options.search) await indexOurs(parts, division, writer);
  watch.lap("search");
  if (index === 1) addRecords(parts, writer);
  const bytes = writer.finish();
  watch.lap("pack");
  return {
    share: `${index}/${of}`,
    folder,
    pages: { rendered: ours.length, of: plan.stale.length },
    photos: { encoded: photos.report.encoded },
    search: { shards: writer.list.search.filter(({ folder }) => folder !== "").length },
    bytes,
    seconds: watch.seconds,
    peakMemory: peakMemory(),
  };
}

/** Photos of articles that were not read anew: a cache may have come without them. */
async function encodeOurs({ context, photos, before, published }: Parts, division: Division): Promise<void> {
  const lacks = async (names: string[]): Promise<boolean> => {
    if (names[0] === undefined || !isOurKey(division, names[0])) return false;
    for (const name of names) {
      const path = RENDITIONS_URL.slice(1) + name;
      if (before.matches(path, PHOTO) && published.isWhole(path, before.sizeOf(path))) continue;
      if (!(await photos.has(name))) return true;
    }
    return false;
  };
  for (const entry of context.catalogue.entries) {
    for (const { files } of entry.head.photos) if (await lacks(files)) await photos.encode(entry.article);
  }
  for (const person of context.catalogue.people.values()) {
    if (await lacks(renditionNames(person.photo?.renditions))) await photos.encodePortrait(person);
  }
}

async function indexOurs(parts: Parts, division: Division, writer: ShareWriter): Promise<void> {
  const there = new PublishedSearch(parts.before, parts.published);
  const stale = (await planSearch(parts)).parts.filter((part) => !there.filesOf(part));
  // The engine takes as long as a few records.
  const weights = stale.map(({ records }) => records + 1);
  for (const place of ourPieces(division, weights)) {
    const part = stale[place];
    if (part) writer.addSearch(part.folder, part.made, await (await part.start()).files);
  }
}

/** Where most of the archive had to be read, the machine that publishes need not read it once more. */
function addRecords({ workshop, gathered }: Parts, writer: ShareWriter): void {
  if (gathered.changed.length * 2 <= gathered.entries.length) return;
  const { archive, cache } = workshop;
  archive.save();
  for (const file of archive.files) {
    writer.addRecords(relative(cache, file).split(sep).join("/"), readFileSync(file));
  }
}
