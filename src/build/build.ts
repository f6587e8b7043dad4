import { sizeOfFolder } from "../cache/folder-size.ts";
import { digestOfSite } from "../cache/manifest.ts";
import type { Catalogue } from "../catalogue/catalogue.ts";
import { type Explanation, explain } from "../plan/explain.ts";
import type { Plan } from "../plan/plan.ts";
import { Publication } from "../publish/publication.ts";
import type { Division } from "../shares/division.ts";
import { Pool } from "../threads/pool.ts";
import { makeShare, type ShareReport } from "./make-share.ts";
import { type Prepared, prepare } from "./prepare.ts";
import { pruneCache } from "./prune-cache.ts";
import { publishExtras } from "./publish-extras.ts";
import { publishSearch } from "./publish-search.ts";
import { renderStale } from "./render-stale.ts";
import type { BuildReport, BuildRequest } from "./session.ts";
import type { Stopwatch } from "./stopwatch.ts";
import { takePages } from "./take-shares.ts";
import type { Host, Parts, Workshop } from "./workshop.ts";

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
      return new Build(await prepare(workshop, request, host, pool));
    } catch (error) {
      await pool.close();
      throw error;
    }
  }

  constructor({ parts, watch, problems }: Prepared) {
    this.#parts = parts;
    this.#watch = watch;
    this.catalogue = parts.context.catalogue;
    this.plan = parts.plan;
    this.report = {
      pages: { rendered: 0, reused: 0, removed: 0 },
      photos: { encoded: 0, reused: 0 },
      search: { shards: 0, records: 0 },
      sizes: { site: { files: 0, bytes: 0 } },
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
      const rest = this.#takePages(publication);
      const hooks = layouts.usesHostCode ? host : undefined;
      await renderStale(
        { ...plan, stale: rest },
        { input, context, host: host.hooks, hooks, pool },
        publication,
      );
      this.#watch.lap("render");
      await publishExtras(publication, published, this.#parts);
      this.#watch.lap("copy");
      if (workshop.options.search) {
        this.report.search = await publishSearch(publication, this.#parts);
      }
      this.#watch.lap("search");
      const site = digestOfSite(plan.pages);
      publication.write("build.json", `${JSON.stringify({ site })}\n`);
      const { removed, size } = await publication.finish(site, others, pool);
      workshop.archive.save();
      this.#watch.lap("publish");
      this.report.sizes.site = size;
      this.#closeShares();
      await this.#lookAfterCache();
      const pages = new Set(plan.pages.map(({ path }) => path));
      this.report.pages = {
        rendered: rest.length,
        reused: plan.pages.length - plan.stale.length,
        removed: removed.filter((path) => !pages.has(path)).length,
      };
    } finally {
      await pool.close();
    }
    this.report.photos = this.#parts.photos.report;
    this.report.peakMemory = Math.round(process.resourceUsage().maxRSS / 1024);
  }

  /** @returns the places in the plan of the pages that no share has */
  #takePages(publication: Publication): number[] {
    const { plan, given } = this.#parts;
    if (!given) return plan.stale;
    given.shares.compare(digestOfSite(plan.pages));
    const rest = takePages(given.shares, plan, publication);
    given.taken.pages = plan.stale.length - rest.length;
    this.report.taken = given.taken;
    return rest;
  }

  #closeShares(): void {
    const shares = this.#parts.given?.shares;
    shares?.close();
    for (const complaint of shares?.complaints ?? []) process.stderr.write(`[newsroom] ${complaint}\n`);
  }

  async #lookAfterCache(): Promise<void> {
    const { request, workshop } = this.#parts;
    if (request.prune) this.report.pruned = await pruneCache(this.#parts);
    if (request.prune || request.sizes) this.report.sizes.cache = sizeOfFolder(workshop.cache);
    this.#watch.lap("cache");
  }

  /**
   * Says why a page would be rendered, and what it is made from.
   *
   * @throws where the site has no such page
   */
  explain(asked: string): Explanation {
    const { plan, before, published, gathered, frozen, layouts, context } = this.#parts;
    const { catalogue } = context;
    return explain(asked, {
      plan,
      catalogue,
      manifest: before,
      sizeThere: (path) => published.sizeThere(path, before),
      changed: new Set(gathered.changed),
      isFrozen: (url) => frozen.has(url),
      usesHostCode: layouts.usesHostCode,
    });
  }

  /** Makes a share of what is stale, for another machine to publish. */
  async share(division: Division): Promise<ShareReport> {
    try {
      return await makeShare(this.#parts, division, this.#watch);
    } finally {
      await this.#parts.pool.close();
    }
  }

  /** Ends a build whose pages are not wanted. */
  async abandon(): Promise<void> {
    await this.#parts.pool.close();
  }
}
