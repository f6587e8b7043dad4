import { rmSync } from "node:fs";
import { join } from "node:path";
import type { Gathered } from "../archive/archive.ts";
import { PhotoEncoder } from "../archive/photo-encoder.ts";
import { codeDigest } from "../archive/reader-digest.ts";
import { Manifest } from "../cache/manifest.ts";
import { catalogueOf } from "../catalogue/catalogue.ts";
import { RelatedStories } from "../catalogue/related.ts";
import { languageOf } from "../language/language.ts";
import { LayoutDigests } from "../plan/layout-digests.ts";
import { planOf } from "../plan/plan.ts";
import { formatText } from "../problems/format.ts";
import { Problems } from "../problems/problem.ts";
import { PublishedFolder } from "../publish/published-folder.ts";
import type { RenderInput } from "../render/rendering.ts";
import { isOurKey } from "../shares/division.ts";
import { identifySources } from "../sources/sources.ts";
import { type Bundle, bundleTheme, themeFolders } from "../theme/bundle.ts";
import { siteContext } from "../theme/site-context.ts";
import { TemplateInputs } from "../theme/template-inputs.ts";
import type { Pool } from "../threads/pool.ts";
import { ContentError } from "./content-error.ts";
import { showProgress } from "./progress.ts";
import { type BuildRequest, instantOf } from "./session.ts";
import { Stopwatch } from "./stopwatch.ts";
import { openShares } from "./take-shares.ts";
import type { Host, Parts, Workshop } from "./workshop.ts";

/** A build that knows what it has to do. */
export interface Prepared {
  parts: Parts;
  watch: Stopwatch;
  problems: Problems;
}

/**
 * Reads, groups and plans; nothing that is published is touched yet.
 *
 * @throws ContentError where the content has errors and `request` does not say to go on
 */
export async function prepare(
  workshop: Workshop,
  request: BuildRequest,
  host: Host,
  pool: Pool,
): Promise<Prepared> {
  const { options, folders, cache, archive } = workshop;
  const watch = new Stopwatch();
  const problems = new Problems();
  if (request.clean) rmSync(join(cache, "photos"), { recursive: true, force: true });
  const sources = await identifySources(folders.project, [options.content]);
  watch.lap("sources");
  const given = request.shares && (await openShares(cache, request.shares));
  const photos = new PhotoEncoder(folders.project, join(cache, "photos"), encodedHere(request));
  const gathered = await archive.gather(sources, problems, photos, pool, {
    again: request.clean ?? false,
    onProgress: showProgress("articles read"),
  });
  watch.lap("read");
  report(problems, gathered, request);
  const published = new PublishedFolder(folders.output, cache, request.changes !== undefined);
  const before = publishedBefore(published, request, gathered.broken.size === 0);
  const { entries, frozen, leftOut } = withLastGood(gathered, before, published);
  const catalogue = catalogueOf(gathered.newsroom, entries, instantOf(request));
  const context = { catalogue, related: new RelatedStories(catalogue), project: folders.project };
  watch.lap("catalogue");
  const bundle = await bundleOf(workshop, gathered.newsroom.site);
  watch.lap("theme");
  const includes = themeFolders(folders.project, options.includes, folders.pluginIncludes);
  const site = siteContext(catalogue, bundle.assets);
  const layouts = new LayoutDigests(new TemplateInputs(includes), site, codeDigest(), {
    digest: host.digest,
    transforms: Object.keys(host.hooks.transforms).length > 0,
  });
  const isWhole = (path: string): boolean => published.isWhole(path, before.sizeOf(path));
  const plan = planOf(context, layouts, { manifest: before, isWhole }, (url) => frozen.has(url));
  watch.lap("plan");
  const input: RenderInput = {
    newsroom: gathered.newsroom,
    shared: archive.shared,
    leftOut,
    now: catalogue.now,
    assets: bundle.assets,
    includes,
    project: folders.project,
  };
  const parts = { workshop, host, pool, published, before, gathered, frozen, bundle, input, layouts, plan };
  return { parts: { ...parts, photos, context, request, given }, watch, problems };
}

/** Which photos this build encodes, by what their files' names begin with. */
function encodedHere({ explain, shard }: BuildRequest): (key: string) => boolean {
  return (key) => explain === undefined && (!shard || isOurKey(shard, key));
}

/** What an earlier build published; of a site that nothing is known of, nobody can tell what still belongs to it. */
function publishedBefore(published: PublishedFolder, request: BuildRequest, isRight: boolean): Manifest {
  const before = request.clean ? undefined : published.manifest();
  if (before) return before;
  const publishes = request.explain === undefined && !request.shard;
  if (request.changes && publishes) {
    process.stderr.write(
      "[newsroom] The cache tells of no published site: every file is written, and what should be removed cannot be told.\n",
    );
  }
  if (publishes && (request.clean || (published.holdsSite && isRight))) published.forget();
  return Manifest.empty();
}

/** Tells of all problems. @throws ContentError where one of them is an error and the build is not to go on */
function report(problems: Problems, { newsroom }: Gathered, request: BuildRequest): void {
  const language = languageOf(newsroom.site.language);
  if (problems.list.length > 0) process.stderr.write(`${formatText(problems.sorted(), language)}\n`);
  if (problems.errorCount > 0 && !request.keepGoing) throw new ContentError(problems.sorted(), language);
}

/** Of a broken article, the last good page stays, if there is one; it is then listed as it was. */
function withLastGood({ entries, broken }: Gathered, before: Manifest, published: PublishedFolder) {
  const frozen = new Set<string>();
  const leftOut = new Set<string>();
  for (const { head, url } of entries) {
    if (!broken.has(head.source)) continue;
    if (published.holds(`${head.path}/index.html`, before)) frozen.add(url);
    else leftOut.add(head.source);
  }
  return { entries: entries.filter(({ head }) => !leftOut.has(head.source)), frozen, leftOut };
}

async function bundleOf(workshop: Workshop, site: Gathered["newsroom"]["site"]): Promise<Bundle> {
  const { folders, options } = workshop;
  const assets = themeFolders(folders.project, options.assets, folders.pluginAssets);
  return bundleTheme(assets, site);
}
