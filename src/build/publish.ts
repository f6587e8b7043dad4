import { rmSync } from "node:fs";
import { digestOfSite } from "../cache/manifest.ts";
import { type LastBuild, lastBuildFile, steadyAround, writeLastBuild } from "../plan/last-build.ts";
import { Publication } from "../publish/publication.ts";
import { createRenderer } from "../theme/renderer.ts";
import type { Prepared, Start } from "./prepare.ts";
import { publishExtras } from "./publish-extras.ts";
import { publishSearch } from "./publish-search.ts";
import { renderStale } from "./render-stale.ts";
import { type BuildReport, peakMemory } from "./session.ts";

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
): Promise<BuildReport> {
  const { workshop, host, pool, published, watch } = start;
  const { before, plan, layouts, input, context, problems } = prepared;
  const publication = new Publication(published, before, workshop.cache);
  const stale = new Set(plan.stale);
  for (const [index, { path }] of plan.pages.entries()) if (!stale.has(index)) publication.keep(path);
  const hooks = layouts.usesHostCode ? host : undefined;
  await renderStale(plan, { input, context, host: host.hooks, hooks, pool }, publication);
  watch.lap("render");
  await publishExtras(publication, published, prepared);
  watch.lap("copy");
  let search = { shards: 0, records: 0 };
  if (workshop.options.search) {
    const renderer = createRenderer(input.includes, host.hooks.filters, context.catalogue, input.assets);
    const templates = layouts.copies();
    search = await publishSearch(publication, { ...prepared, published, renderer, templates });
  }
  watch.lap("search");
  const site = digestOfSite(plan.pages);
  publication.write("build.json", `${JSON.stringify({ site })}\n`);
  const { removed, overridden } = await publication.finish(site, others, pool);
  workshop.archive.save();
  const pages = new Set(plan.pages.map(({ path }) => path));
  const report: BuildReport = {
    pages: {
      rendered: plan.stale.length,
      reused: plan.pages.length - plan.stale.length,
      removed: removed.filter((path) => !pages.has(path)).length,
    },
    photos: prepared.photos.report,
    search,
    articles: context.catalogue.entries.length,
    problems: problems.sorted(),
    seconds: watch.seconds,
    peakMemory: peakMemory(),
  };
  if (problems.errorCount > 0) {
    // What had errors is read again by the next build, which tells of them.
    rmSync(lastBuildFile(workshop.cache), { force: true });
  } else
    writeLastBuild(
      lastBuildFile(workshop.cache),
      lastBuildOf(prepared, report, { inputs, site, overridden }),
    );
  watch.lap("publish");
  return report;
}

function lastBuildOf(
  { gathered, context }: Prepared,
  { pages, photos, search, articles, problems }: BuildReport,
  made: Pick<LastBuild, "inputs" | "site" | "overridden">,
): LastBuild {
  return {
    ...made,
    ...steadyAround(context.catalogue, gathered.entries),
    problems,
    language: gathered.newsroom.site.language,
    counts: {
      articles,
      pages: pages.rendered + pages.reused,
      photos: photos.encoded + photos.reused,
      records: search.records,
    },
  };
}
