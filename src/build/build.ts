import { rmSync } from "node:fs";
import { join } from "node:path";
import { codeDigest } from "../archive/reader-digest.ts";
import { digestOfSite } from "../cache/manifest.ts";
import type { Catalogue } from "../catalogue/catalogue.ts";
import { languageOf } from "../language/language.ts";
import { inputsDigest } from "../plan/inputs-digest.ts";
import { type LastBuild, readLastBuild, steadyAround, writeLastBuild } from "../plan/last-build.ts";
import { Publication } from "../publish/publication.ts";
import { PublishedFolder } from "../publish/published-folder.ts";
import { identifySources, type Sources } from "../sources/sources.ts";
import { themeFolders } from "../theme/bundle.ts";
import { createRenderer } from "../theme/renderer.ts";
import { Pool } from "../threads/pool.ts";
import { type Prepared, prepare, type Start, tellProblems } from "./prepare.ts";
import { publishExtras } from "./publish-extras.ts";
import { publishSearch } from "./publish-search.ts";
import { renderStale } from "./render-stale.ts";
import { type BuildReport, type BuildRequest, instantOf } from "./session.ts";
import { Stopwatch } from "./stopwatch.ts";
import type { Host, Workshop } from "./workshop.ts";

const LAST_BUILD = "last-build";

/** One build: read → catalogue → plan, then render what is stale and publish. */
export class Build {
  readonly #start: Start;
  /** Of everything that the site is made from. */
  readonly #inputs: number;
  /** The last build, where nothing has changed since. */
  readonly #standing: LastBuild | undefined;
  #prepared: Promise<Prepared> | undefined;

  /**
   * @param identifying the content's sources, where somebody has asked for them already
   * @throws ContentError where the content has errors and `request` does not say to go on
   */
  static async start(
    workshop: Workshop,
    request: BuildRequest,
    host: Host,
    identifying?: Promise<Sources>,
  ): Promise<Build> {
    const { folders, options, cache } = workshop;
    const watch = new Stopwatch();
    const asked = identifying ?? identifySources(folders.project, [options.content]);
    if (request.clean) rmSync(join(cache, "photos"), { recursive: true, force: true });
    const isElsewhere = request.changes !== undefined;
    const published = new PublishedFolder(request.changes ?? folders.output, cache, isElsewhere);
    const known = request.clean ? undefined : published.manifest();
    // Git is at work meanwhile.
    const isWhole = known !== undefined && published.holdsAll(known);
    watch.lap("published");
    const sources = await asked;
    watch.lap("sources");
    const pool = new Pool();
    const start: Start = { workshop, request, host, pool, watch, sources, published, known };
    const build = new Build(start, isWhole);
    try {
      if (!build.#standing) await build.#prepare();
      return build;
    } catch (error) {
      await pool.close();
      throw error;
    }
  }

  constructor(start: Start, isWhole: boolean) {
    const { workshop, request, host, sources, known, watch } = start;
    const { folders, options } = workshop;
    this.#start = start;
    this.#inputs = inputsDigest({
      options,
      sources,
      code: codeDigest(),
      host: host.digest,
      folders: [
        join(folders.project, options.data),
        ...themeFolders(folders.project, options.includes, folders.pluginIncludes),
        ...themeFolders(folders.project, options.assets, folders.pluginAssets),
      ],
    });
    const last = isWhole ? readLastBuild(join(workshop.cache, LAST_BUILD)) : undefined;
    const now = instantOf(request);
    const isSame =
      last?.inputs === this.#inputs && last.site === known?.site && last.from <= now && now < last.until;
    this.#standing = isSame ? last : undefined;
    watch.lap("compare");
  }

  /** What the public may know: read now where nothing asked for it before. */
  async catalogue(): Promise<Catalogue> {
    return (await this.#prepare()).context.catalogue;
  }

  /**
   * Renders what is stale and publishes it with what goes beside the pages.
   *
   * @param others paths below the published folder that the host's own templates wrote
   */
  async finish(others: ReadonlySet<string>): Promise<BuildReport> {
    const { watch, pool } = this.#start;
    watch.lap("host");
    try {
      if (this.#standing && this.#isSameBeside(this.#standing, others)) return this.#stand(this.#standing);
      return await this.#publish(await this.#prepare(), others);
    } finally {
      await pool.close();
    }
  }

  /** Ends a build whose pages are not wanted. */
  async abandon(): Promise<void> {
    await this.#start.pool.close();
  }

  #prepare(): Promise<Prepared> {
    this.#prepared ??= prepare(this.#start);
    return this.#prepared;
  }

  /** The host's templates write the same of the newsroom's pages as the last time. */
  #isSameBeside({ overridden }: LastBuild, others: ReadonlySet<string>): boolean {
    const { known } = this.#start;
    return overridden.every((path) => others.has(path)) && ![...others].some((path) => known?.has(path));
  }

  #stand({ problems, counts, language }: LastBuild): BuildReport {
    // A build that read everything has told of them.
    if (!this.#prepared) tellProblems(problems, languageOf(language));
    return {
      pages: { rendered: 0, reused: counts.pages, removed: 0 },
      photos: { encoded: 0, reused: counts.photos },
      search: { shards: 0, records: counts.records },
      articles: counts.articles,
      problems,
      seconds: this.#start.watch.seconds,
      peakMemory: peakMemory(),
    };
  }

  async #publish(prepared: Prepared, others: ReadonlySet<string>): Promise<BuildReport> {
    const { workshop, host, pool, published, watch } = this.#start;
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
    this.#remember(prepared, report, site, overridden);
    watch.lap("publish");
    return report;
  }

  /** What had errors is read again by the next build, which tells of them. */
  #remember(prepared: Prepared, report: BuildReport, site: string, overridden: string[]): void {
    const file = join(this.#start.workshop.cache, LAST_BUILD);
    const { pages, photos, search, articles, problems } = report;
    if (prepared.problems.errorCount > 0) {
      rmSync(file, { force: true });
      return;
    }
    const { entries } = prepared.gathered;
    writeLastBuild(file, {
      ...steadyAround(prepared.context.catalogue, entries),
      inputs: this.#inputs,
      site,
      overridden,
      problems,
      language: prepared.gathered.newsroom.site.language,
      counts: {
        articles,
        pages: pages.rendered + pages.reused,
        photos: photos.encoded + photos.reused,
        records: search.records,
      },
    });
  }
}

/** Of this process, in megabytes. */
const peakMemory = (): number => Math.round(process.resourceUsage().maxRSS / 1024);
