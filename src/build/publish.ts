import { rmSync } from "node:fs";
import { digestOfSite, type Manifest } from "../cache/manifest.ts";
import { RENDITIONS_URL } from "../photos/published.ts";
import {
  type LastBuild,
  lastBuildFile,
  type Steady,
  steadyAround,
  writeLastBuild,
} from "../plan/last-build.ts";
import { Publication } from "../publish/publication.ts";
import { BUILD_FILE } from "../publish/published-folder.ts";
import { releaseHeap } from "../threads/heap.ts";
import type { Prepared, Start } from "./prepare.ts";
import { pruneCache } from "./prune-cache.ts";
import { publishExtras } from "./publish-extras.ts";
import { keepSearch, publishSearch } from "./publish-search.ts";
import { renderStale, WORTH_A_THREAD } from "./render-stale.ts";
import { type BuildReport, peakMemory } from "./session.ts";
import { closeShares, takePages } from "./take-shares.ts";

const RENDITIONS = RENDITIONS_URL.slice(1);

/** How a build is published. */
export interface Manner {
  /** Of the search index, what stands stays as it is, for a later publication to make it current. */
  keepsSearch?: boolean;
  /** Ends the work before anything is put in place. */
  signal?: AbortSignal;
}

/** What was done, and what is published now. */
export interface Published {
  report: BuildReport;
  manifest: Manifest;
}

/**
 * Renders what is stale and publishes it with what goes beside the pages.
 *
 * @param inputs digest of everything that the site is made from
 * @param others paths below the published folder that the host's own templates wrote
 */
export async function publish(
  start: Start,
  prepared: Prepared,
  inputs: number,
  others: ReadonlySet<string>,
  { keepsSearch = false, signal }: Manner = {},
): Promise<Published> {
  const parts = { ...start, ...prepared };
  const { workshop, host, pool, published, watch } = start;
  const { before, plan, threads, input, context, problems, given, frozen } = prepared;
  const publication = new Publication(published, before, workshop.cache);
  const stale = new Set(plan.stale);
  for (const [index, { page, path, basis }] of plan.pages.entries()) {
    if (!stale.has(index)) publication.keep(path);
    // A page that stays though its article is broken is known by what it was made from, not by what it would be.
    if (basis !== 0 && !frozen.has(page.url)) publication.base(path, basis);
  }
  const rest = given ? takePages(given, plan, publication) : plan.stale;
  const means = { input, context, hooks: host.hooks, threads, signal };
  await renderStale({ ...plan, stale: rest }, means, publication);
  watch.lap("render");
  await publishExtras(publication, published, prepared);
  watch.lap("copy");
  if (workshop.options.search && !keepsSearch && rest.length >= WORTH_A_THREAD) {
    await Promise.all(prepared.search?.files.values() ?? []);
    // Indexing needs memory of its own: what rendering left, here and in other threads, goes first.
    await pool.close();
    releaseHeap(start.sources.count);
  }
  let search = { shards: 0, records: 0 };
  if (keepsSearch) keepSearch(publication, before);
  else if (workshop.options.search) search = await publishSearch(publication, parts, signal);
  watch.lap("search");
  const site = digestOfSite(plan.pages);
  const { now, site: desk } = context.catalogue;
  const known = prepared.gathered.entries.filter(({ head }) => !input.leftOut.has(head.source));
  const steady = steadyAround(now, known, desk.zone);
  publication.write(BUILD_FILE, `${JSON.stringify({ site, next: steady.next })}\n`);
  signal?.throwIfAborted();
  const { removed, overridden, manifest } = await publication.finish(site, others, pool);
  workshop.archive.save();
  const pages = new Set(plan.pages.map(({ path }) => path));
  const report: BuildReport = {
    pages: {
      rendered: rest.length,
      reused: plan.pages.length - plan.stale.length,
      removed: removed.filter((path) => !pages.has(path) && !path.startsWith(RENDITIONS)).length,
    },
    photos: prepared.photos.report,
    search,
    next: steady.next,
    sizes: { site: manifest.size },
    ...(given ? { taken: given.taken } : {}),
    articles: context.catalogue.entries.length,
    problems: problems.sorted(),
    seconds: watch.seconds,
    peakMemory: peakMemory(),
  };
  if (problems.errorCount > 0 || keepsSearch) {
    // What had errors is read again by the next build, which tells of them; an old index is made anew.
    rmSync(lastBuildFile(workshop.cache), { force: true });
  } else
    writeLastBuild(
      lastBuildFile(workshop.cache),
      lastBuildOf(prepared, report, { inputs, site, overridden, ...steady }),
    );
  watch.lap("publish");
  if (given) closeShares(given);
  if (start.request.prune) report.pruned = await pruneCache(parts);
  return { report, manifest };
}

function lastBuildOf(
  { gathered, plan, theme, toldUntil }: Prepared,
  { photos, search, articles, problems }: BuildReport,
  made: Pick<LastBuild, "inputs" | "site" | "overridden" | keyof Steady>,
): LastBuild {
  return {
    ...made,
    until: Math.min(made.until, toldUntil),
    theme: theme.sources,
    problems,
    language: gathered.newsroom.site.language,
    counts: {
      articles,
      pages: plan.pages.length,
      photos: photos.encoded + photos.reused,
      records: search.records,
    },
  };
}
