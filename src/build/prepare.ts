import { join } from "node:path";
import { withAdmin } from "../admin/kept-admin.ts";
import type { Gathered } from "../archive/archive.ts";
import { PhotoEncoder } from "../archive/photo-encoder.ts";
import { codeDigest } from "../archive/reader-digest.ts";
import { Manifest } from "../cache/manifest.ts";
import { catalogueOf } from "../catalogue/catalogue.ts";
import { RelatedStories } from "../catalogue/related.ts";
import { checkArchive } from "../check/archive.ts";
import { movesIn } from "../check/moves.ts";
import { languageOf } from "../language/language.ts";
import { type KindOfPage, pageKinds, pagesOf } from "../pages/kinds.ts";
import { LayoutDigests } from "../plan/layout-digests.ts";
import { type Judging, type Plan, planOf } from "../plan/plan.ts";
import { Problems } from "../problems/problem.ts";
import type { tellProblems } from "../problems/tell.ts";
import type { PublishedFolder } from "../publish/published-folder.ts";
import type { RenderInput } from "../render/rendering.ts";
import { isOurKey } from "../shares/division.ts";
import type { Sources } from "../sources/sources.ts";
import { type Bundle, themeFolders } from "../theme/bundle.ts";
import { type Kept, keptBundle } from "../theme/kept-bundle.ts";
import { siteContext } from "../theme/site-context.ts";
import { TemplateInputs } from "../theme/template-inputs.ts";
import { TemplateSources } from "../theme/template-sources.ts";
import type { Pool } from "../threads/pool.ts";
import type { PageContext } from "../views/page-context.ts";
import { ContentError } from "./content-error.ts";
import { showProgress } from "./progress.ts";
import { WORTH_A_THREAD } from "./render-stale.ts";
import { RenderingThreads } from "./rendering-threads.ts";
import { beginSearch, type SearchAhead } from "./search-ahead.ts";
import { type BuildRequest, instantOf } from "./session.ts";
import type { Stopwatch } from "./stopwatch.ts";
import { type Given, openShares } from "./take-shares.ts";
import type { Host, Workshop } from "./workshop.ts";

/** What a build begins with. */
export interface Start {
  workshop: Workshop;
  request: BuildRequest;
  host: Host;
  pool: Pool;
  watch: Stopwatch;
  sources: Sources;
  published: PublishedFolder;
  /** What was published until now; undefined where that is not known. */
  known: Manifest | undefined;
  /** Settles once the published files were looked at: whether all are as they are known. */
  looked: Promise<boolean>;
  /** Tells of what is wrong. */
  tell: typeof tellProblems;
}

/** What is known once the archive was read. */
export interface Survey {
  /** What was published until now. */
  before: Manifest;
  gathered: Gathered;
  problems: Problems;
  /** The instant from which there may be other problems. */
  toldUntil: number;
  /** Addresses of broken articles whose last good page stays. */
  frozen: ReadonlySet<string>;
  bundle: Bundle;
  theme: Kept<Bundle>;
  input: RenderInput;
  layouts: LayoutDigests;
  threads: RenderingThreads;
  photos: PhotoEncoder;
  context: PageContext;
  /** Every page that there is to be. */
  pages: KindOfPage[];
  /** What says which of them have to be rendered. */
  judging: Judging;
  /** What other machines have made, where there are any. */
  given: Given | undefined;
}

/** What is known once every page was planned, too. */
export interface Prepared extends Survey {
  plan: Plan;
  /** The search index, where it is being made already. */
  search?: SearchAhead | undefined;
}

export type Parts = Start & Prepared;

/** Reads what changed, and plans. @throws ContentError as `survey` does */
export async function prepare(start: Start): Promise<Prepared> {
  const known = await survey(start);
  const search = await beginSearch(start, known);
  start.watch.lap("search");
  const plan = planOf(known.pages, known.context, known.judging);
  start.watch.lap("plan");
  return { ...known, plan, search };
}

/**
 * Reads what changed.
 *
 * @throws ContentError where the content has errors and the request does not say to go on
 */
export async function survey(start: Start): Promise<Survey> {
  const { workshop, request, host, pool, watch, sources, published } = start;
  const { options, folders, cache, archive } = workshop;
  const now = instantOf(request);
  const problems = new Problems(options.rules);
  const given = request.shares && (await openShares(cache, request.shares));
  const photos = new PhotoEncoder(folders.project, workshop.photos, encodedHere(request), workshop.isPreview);
  const gathered = await archive.gather(sources, problems, photos, pool, {
    again: request.clean ?? false,
    now,
    onProgress: showProgress("articles read"),
  });
  const toldUntil = checkArchive({
    ...gathered,
    folders: workshop.sources,
    sources,
    now,
    output: folders.output,
    moves: movesIn(gathered.former, gathered.entries),
    isPublished: (path) => start.known?.has(`${path}/index.html`) ?? false,
    isAsked: () => true,
    problems,
  });
  watch.lap("read");
  const language = languageOf(gathered.newsroom.site.language);
  start.tell(problems.sorted(), language);
  if (problems.errorCount > 0 && !request.keepGoing) throw new ContentError(problems.sorted(), language);
  await start.looked;
  const before = start.known ?? begin(start, gathered);
  const { entries, frozen, leftOut } = withLastGood(gathered, before, published);
  const catalogue = catalogueOf(gathered.newsroom, entries, now, workshop.isPreview);
  const context = { catalogue, related: new RelatedStories(catalogue), project: folders.project, options };
  watch.lap("catalogue");
  const { project, pluginAssets, pluginIncludes } = folders;
  const assets = themeFolders(project, options.assets, pluginAssets);
  const themeAlone = await keptBundle(join(cache, "theme"), assets, gathered.newsroom.site);
  const theme = options.admin ? await withAdmin(themeAlone, cache, pluginAssets) : themeAlone;
  const { bundle } = theme;
  watch.lap("theme");
  const templates = new TemplateSources({
    folders: themeFolders(project, options.includes, pluginIncludes),
  });
  const site = siteContext(catalogue, bundle.assets);
  const templateInputs = new TemplateInputs(templates, Object.keys(host.hooks.filters));
  const layouts = new LayoutDigests(templateInputs, site, codeDigest(), {
    digest: host.digest,
    transforms: Object.keys(host.hooks.transforms).length > 0,
  });
  for (const kind of pageKinds) layouts.of(kind);
  const input: RenderInput = {
    newsroom: gathered.newsroom,
    // Put together only where threads are sent it.
    get shared() {
      return archive.shared;
    },
    leftOut,
    now,
    isPreview: workshop.isPreview,
    assets: bundle.assets,
    templates: templates.read,
    project,
    options,
  };
  const threads = new RenderingThreads(pool, input, host, layouts.usesHostCode);
  // What was read anew is rendered anew, and threads can begin while this one plans.
  if (gathered.changed.length >= WORTH_A_THREAD && threads.canRender && request.explain === undefined)
    threads.start();
  const judging: Judging = {
    layouts,
    published: { manifest: before, isWhole: (path, size) => published.isWhole(path, size) },
    isFrozen: (url) => frozen.has(url),
  };
  const pages = pagesOf(context);
  watch.lap("plan");
  return {
    before,
    gathered,
    problems,
    toldUntil,
    frozen,
    bundle,
    theme,
    input,
    layouts,
    threads,
    photos,
    context,
    pages,
    judging,
    given,
  };
}

/** Which photos this build encodes, by what their files' names begin with. */
function encodedHere({ explain, shard }: BuildRequest): (key: string) => boolean {
  return (key) => explain === undefined && (!shard || isOurKey(shard, key));
}

/** Of a site that nothing is known of, nobody can tell what still belongs to it. */
function begin({ request, published }: Start, { broken }: Gathered): Manifest {
  if (request.explain !== undefined || request.shard) return Manifest.empty();
  if (published.isElsewhere) {
    process.stderr.write(
      "[newsroom] The cache tells of no published site: every file is written, and what should be removed cannot be told.\n",
    );
  }
  // Of what is broken there is no good record: its last page may be one of them.
  return request.clean || (published.holdsSite && broken.size === 0)
    ? published.strangers()
    : Manifest.empty();
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
