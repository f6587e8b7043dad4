import { existsSync, rmSync } from "node:fs";
import { join, resolve } from "node:path";
import { Archive, type Gathered } from "../archive/archive.ts";
import { PhotoEncoder } from "../archive/photo-encoder.ts";
import { codeDigest } from "../archive/reader-digest.ts";
import { digestOfSite, Manifest } from "../cache/manifest.ts";
import { type Catalogue, catalogueOf } from "../catalogue/catalogue.ts";
import { RelatedStories } from "../catalogue/related.ts";
import { languageOf } from "../language/language.ts";
import type { Options } from "../options.ts";
import { LayoutDigests } from "../plan/layout-digests.ts";
import { type Plan, planOf } from "../plan/plan.ts";
import { formatText } from "../problems/format.ts";
import { Problems } from "../problems/problem.ts";
import { Publication } from "../publish/publication.ts";
import { PublishedFolder } from "../publish/published-folder.ts";
import type { HostHooks } from "../render/host-hooks.ts";
import type { RenderInput } from "../render/rendering.ts";
import { identifySources } from "../sources/sources.ts";
import { type Bundle, bundleTheme, themeFolders } from "../theme/bundle.ts";
import { createRenderer } from "../theme/renderer.ts";
import { siteContext } from "../theme/site-context.ts";
import { TemplateInputs } from "../theme/template-inputs.ts";
import { Pool } from "../threads/pool.ts";
import type { PageContext } from "../views/page-context.ts";
import { ContentError } from "./content-error.ts";
import { showProgress } from "./progress.ts";
import { publishExtras } from "./publish-extras.ts";
import { publishSearch } from "./publish-search.ts";
import { renderStale } from "./render-stale.ts";
import { type BuildReport, type BuildRequest, instantOf } from "./session.ts";
import { Stopwatch } from "./stopwatch.ts";

/** Where a build reads and writes; absolute paths. */
export interface BuildFolders {
  project: string;
  output: string;
  /** The plugin's own templates and theme. */
  pluginIncludes: string;
  pluginAssets: string;
}

/** What a build needs of the host. */
export interface Host {
  hooks: HostHooks;
  /** Of the configuration and all that it imports. */
  digest: number;
  /** Path of the configuration; undefined where only this thread has it. */
  configPath: string | undefined;
}

/** What is kept in memory between the builds of one process. */
export class Workshop {
  readonly options: Options;
  readonly folders: BuildFolders;
  /** Absolute path. */
  readonly cache: string;
  readonly archive: Archive;
  bundle: { key: string; bundle: Bundle } | undefined;

  constructor(options: Options, folders: BuildFolders) {
    this.options = options;
    this.folders = folders;
    this.cache = resolve(folders.project, options.cache);
    this.archive = new Archive(
      { project: folders.project, content: options.content, data: options.data },
      this.cache,
    );
  }
}

interface Parts {
  workshop: Workshop;
  host: Host;
  pool: Pool;
  published: PublishedFolder;
  before: Manifest;
  gathered: Gathered;
  frozen: ReadonlySet<string>;
  bundle: Bundle;
  input: RenderInput;
  layouts: LayoutDigests;
  plan: Plan;
  photos: PhotoEncoder;
  context: PageContext;
}

/** One build: read → catalogue → plan, then render what is stale and publish. */
export class Build {
  readonly catalogue: Catalogue;
  readonly report: BuildReport;
  readonly plan: Plan;
  readonly #watch: Stopwatch;
  readonly #parts: Parts;

  /** @throws ContentError where the content has errors and `request` does not say to go on */
  static async start(workshop: Workshop, request: BuildRequest, host: Host): Promise<Build> {
    const pool = new Pool();
    try {
      return await prepare(workshop, request, host, pool);
    } catch (error) {
      await pool.close();
      throw error;
    }
  }

  constructor(parts: Parts, watch: Stopwatch, problems: Problems) {
    this.#parts = parts;
    this.#watch = watch;
    this.catalogue = parts.context.catalogue;
    this.plan = parts.plan;
    this.report = {
      pages: { rendered: 0, reused: 0, removed: 0 },
      photos: { encoded: 0, reused: 0 },
      search: { shards: 0, records: 0 },
      articles: parts.context.catalogue.entries.length,
      problems: problems.sorted(),
      seconds: watch.seconds,
      peakMemory: 0,
    };
  }

  /**
   * Renders what is stale and publishes it with what goes beside the pages.
   *
   * @param others paths below the published folder that the host's own templates wrote
   */
  async finish(others: ReadonlySet<string>): Promise<void> {
    const { workshop, pool, published, before, plan, host, layouts, input, context } = this.#parts;
    this.#watch.lap("host");
    try {
      const publication = new Publication(published, before, workshop.cache);
      const stale = new Set(plan.stale);
      for (const [index, { path }] of plan.pages.entries()) if (!stale.has(index)) publication.keep(path);
      const hooks = layouts.usesHostCode ? host : undefined;
      await renderStale(plan, { input, context, host: host.hooks, hooks, pool }, publication);
      this.#watch.lap("render");
      await publishExtras(publication, published, this.#parts);
      this.#watch.lap("copy");
      if (workshop.options.search) {
        const renderer = createRenderer(input.includes, host.hooks.filters, context.catalogue, input.assets);
        const templates = layouts.copies();
        this.report.search = await publishSearch(publication, { ...this.#parts, renderer, templates });
      }
      this.#watch.lap("search");
      const site = digestOfSite(plan.pages);
      publication.write("build.json", `${JSON.stringify({ site })}\n`);
      const { removed } = await publication.finish(site, others, pool);
      workshop.archive.save();
      this.#watch.lap("publish");
      const pages = new Set(plan.pages.map(({ path }) => path));
      this.report.pages = {
        rendered: plan.stale.length,
        reused: plan.pages.length - plan.stale.length,
        removed: removed.filter((path) => !pages.has(path)).length,
      };
    } finally {
      await pool.close();
    }
    this.report.photos = this.#parts.photos.report;
    this.report.peakMemory = Math.round(process.resourceUsage().maxRSS / 1024);
  }

  /** Ends a build whose pages are not wanted. */
  async abandon(): Promise<void> {
    await this.#parts.pool.close();
  }
}

async function prepare(workshop: Workshop, request: BuildRequest, host: Host, pool: Pool): Promise<Build> {
  const { options, folders, cache, archive } = workshop;
  const watch = new Stopwatch();
  const problems = new Problems();
  if (request.clean) rmSync(join(cache, "photos"), { recursive: true, force: true });
  const sources = await identifySources(folders.project, [options.content]);
  watch.lap("sources");
  const photos = new PhotoEncoder(folders.project, join(cache, "photos"));
  const gathered = await archive.gather(sources, problems, photos, pool, {
    again: request.clean ?? false,
    onProgress: showProgress("articles read"),
  });
  watch.lap("read");
  report(problems, gathered, request);
  const published = new PublishedFolder(
    request.changes ?? folders.output,
    cache,
    request.changes !== undefined,
  );
  let before = request.clean ? undefined : published.manifest();
  if (!before) {
    // Of a site that nothing is known of, nobody can tell what still belongs to it.
    if (request.clean || (published.holdsSite && gathered.broken.size === 0)) published.forget();
    before = Manifest.empty();
  }
  const { entries, frozen, leftOut } = withLastGood(gathered, before, published);
  const catalogue = catalogueOf(gathered.newsroom, entries, instantOf(request));
  const context = { catalogue, related: new RelatedStories(catalogue), project: folders.project };
  watch.lap("catalogue");
  const bundle = await bundleOf(workshop, gathered.newsroom.site);
  watch.lap("theme");
  const includes = themeFolders(folders.project, options.includes, folders.pluginIncludes);
  const site = siteContext(catalogue, bundle.assets);
  const templates = new TemplateInputs(includes, Object.keys(host.hooks.filters));
  const layouts = new LayoutDigests(templates, site, codeDigest(), {
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
  return new Build(
    {
      workshop,
      host,
      pool,
      published,
      before,
      gathered,
      frozen,
      bundle,
      input,
      layouts,
      plan,
      photos,
      context,
    },
    watch,
    problems,
  );
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
    const path = `${head.path}/index.html`;
    const isThere =
      before.sizeOf(path) === undefined
        ? existsSync(join(published.folder, path))
        : published.isWhole(path, before.sizeOf(path));
    if (isThere) frozen.add(url);
    else leftOut.add(head.source);
  }
  return { entries: entries.filter(({ head }) => !leftOut.has(head.source)), frozen, leftOut };
}

async function bundleOf(workshop: Workshop, site: Gathered["newsroom"]["site"]): Promise<Bundle> {
  const { folders, options } = workshop;
  const assets = themeFolders(folders.project, options.assets, folders.pluginAssets);
  return bundleTheme(assets, site);
}
