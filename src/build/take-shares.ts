import { existsSync } from "node:fs";
import { join } from "node:path";
import { digestOfSite } from "../cache/manifest.ts";
import { sealOf, writeWhole } from "../cache/whole-file.ts";
import type { Plan, PlannedPage } from "../plan/plan.ts";
import type { Publication } from "../publish/publication.ts";
import { stage } from "../publish/put.ts";
import { Shares, shareFolders } from "../shares/shares.ts";
import { SHARES } from "./make-share.ts";
import { showProgress } from "./progress.ts";

/** What was taken from shares. */
export interface Taken {
  shares: number;
  pages: number;
  photos: number;
  search: number;
}

const RENDITION = /^[0-9a-f]{16}-\d+\.(?:avif|jpeg)$/;
const RECORD = /^[0-9a-f]{16}\.json$/;
const RECORDS_FILE = /^records\/(?:articles|people)\/\d\d\.tsv$/;

export interface Given {
  shares: Shares;
  taken: Taken;
}

/** Opens shares and puts into the cache what belongs there, so that an ordinary build finds it. */
export async function openShares(cache: string, folders: readonly string[]): Promise<Given> {
  const given = folders.length > 0 ? [...folders] : shareFolders(join(cache, SHARES));
  const shares = new Shares(given);
  const taken: Taken = { shares: shares.count, pages: 0, photos: 0, search: 0 };
  if (given.length === 0) {
    shares.complaints.push(
      `There are no shares in ${join(cache, SHARES)}: everything is made here. Name their folders: newsroom merge <folders…>.`,
    );
  }
  restoreRecords(shares, cache);
  taken.photos = await storePhotos(shares, join(cache, "photos"));
  return { shares, taken };
}

/** Takes the pages that shares have. @returns the places in the plan of those that are still to be rendered */
export function takePages({ shares, taken }: Given, plan: Plan, publication: Publication): number[] {
  const progress = showProgress("pages taken from shares");
  shares.compare(digestOfSite(plan.pages));
  const rest = plan.stale.filter((index, place) => {
    const { path, digests } = plan.pages[index] as PlannedPage;
    const bytes = shares.page(path, digests);
    progress(place + 1, plan.stale.length);
    if (!bytes) return true;
    const staged = publication.place(path);
    stage(join(publication.staging, staged), bytes);
    publication.add(path, staged, digests, bytes.length);
    return false;
  });
  taken.pages = plan.stale.length - rest.length;
  return rest;
}

/** Tells of shares that were of little use. */
export function closeShares({ shares }: Given): void {
  shares.close();
  for (const complaint of shares.complaints) process.stderr.write(`[newsroom] ${complaint}\n`);
}

/** Records say themselves whether they are of use; those here are kept unless other code has made them. */
function restoreRecords(shares: Shares, cache: string): void {
  for (const { name, bytes } of shares.records()) {
    const content = RECORDS_FILE.test(name) ? bytes() : undefined;
    const path = join(cache, name);
    if (content && (!existsSync(path) || sealOf(path) !== sealOf(content))) writeWhole(path, content);
  }
}

/** @returns how many photos came */
async function storePhotos(shares: Shares, folder: string): Promise<number> {
  const { PhotoStore } = await import("../photos/photo-store.ts");
  const store = new PhotoStore(folder);
  let photos = 0;
  for (const { name, bytes } of shares.photos()) {
    if (!(RENDITION.test(name) || RECORD.test(name)) || store.has(name)) continue;
    const content = bytes();
    if (!content) continue;
    store.put(name, content);
    if (RECORD.test(name)) photos++;
  }
  return photos;
}
