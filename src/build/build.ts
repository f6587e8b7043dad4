import { rmSync } from "node:fs";
import { sizeOfFolder } from "../cache/folder-size.ts";
import type { Catalogue } from "../catalogue/catalogue.ts";
import { languageOf } from "../language/language.ts";
import type { Explanation } from "../plan/explain.ts";
import { type LastBuild, lastBuildFile, readLastBuild } from "../plan/last-build.ts";
import { tellProblems } from "../problems/tell.ts";
import { PublishedFolder } from "../publish/published-folder.ts";
import type { Division } from "../shares/division.ts";
import { identifySources, type Sources } from "../sources/sources.ts";
import { isUnchanged } from "../theme/kept-bundle.ts";
import { boundHeap } from "../threads/heap.ts";
import { Pool } from "../threads/pool.ts";
import type { ShareReport } from "./make-share.ts";
import type { Prepared, Start } from "./prepare.ts";
import { type BuildReport, type BuildRequest, instantOf, peakMemory } from "./session.ts";
import { inputsOf } from "./site-inputs.ts";
import { Stopwatch } from "./stopwatch.ts";
import type { Host, Workshop } from "./workshop.ts";

/** One build: read → catalogue → plan, then render what is stale and publish. */
export class Build {
  readonly #start: Start;
  /** Of everything that the site is made from. */
  readonly #inputs: number;
  /** The last build, where nothing has changed since. */
  #standing: LastBuild | undefined;
  #prepared: Promise<Prepared> | undefined;

  /** @throws ContentError where the content has errors and `request` does not say to go on */
  static async start(workshop: Workshop, request: BuildRequest, host: Host): Promise<Build> {
    const { folders, options, cache } = workshop;
    const watch = new Stopwatch();
    const asked = identifySources(folders.project, [options.content]);
    if (request.clean) rmSync(workshop.photos, { recursive: true, force: true });
    const isElsewhere = request.changes !== undefined;
    const published = new PublishedFolder(folders.output, cache, isElsewhere);
    const known = request.clean ? undefined : published.manifest();
    // Git is at work meanwhile.
    const looked = known ? published.look(known) : Promise.resolve(false);
    looked.catch(() => {
      // Who waits for it is told; an error in the content may come first.
    });
    const pool = new Pool();
    if (!known && request.explain === undefined) pool.start();
    const sources = await asked;
    boundHeap(sources.count);
    watch.lap("sources");
    const start: Start = {
      workshop,
      request,
      host,
      pool,
      watch,
      sources,
      published,
      known,
      looked,
      tell: tellProblems,
    };
    const build = new Build(start);
    try {
      await build.#compare();
      if (!build.#standing) await build.#prepare();
      return build;
    } catch (error) {
      await pool.close();
      throw error;
    }
  }

  constructor(start: Start) {
    this.#start = start;
    this.#inputs = inputsOf(start);
  }

  /** Finds out whether there is nothing to do. */
  async #compare(): Promise<void> {
    const { workshop, request, known, watch, looked } = this.#start;
    const last = known && readLastBuild(lastBuildFile(workshop.cache));
    const now = instantOf(request);
    const isSame =
      last?.inputs === this.#inputs && last.site === known?.site && last.from <= now && now < last.until;
    // What the cache may lose is known only once everything was read.
    if (isSame && !request.prune && isUnchanged({ sources: last.theme }) && (await looked))
      this.#standing = last;
    watch.lap("compare");
  }

  /** What the content consisted of when the build began. */
  get sources(): Sources {
    return this.#start.sources;
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
      const report = await this.#finish(others);
      const { request, workshop } = this.#start;
      if (request.prune || request.sizes) report.sizes.cache = sizeOfFolder(workshop.cache);
      return report;
    } finally {
      await pool.close();
    }
  }

  /**
   * Says why a page would be rendered, and what it is made from.
   *
   * @throws where the site has no such page
   */
  async explain(asked: string): Promise<Explanation> {
    const { published } = this.#start;
    const { plan, before, gathered, frozen, layouts, context } = await this.#prepare();
    const { explain } = await import("../plan/explain.ts");
    return explain(asked, {
      plan,
      catalogue: context.catalogue,
      manifest: before,
      sizeThere: (path) => published.sizeThere(path, before),
      changed: new Set(gathered.changed),
      isFrozen: (url) => frozen.has(url),
      usesHostCode: layouts.usesHostCode,
    });
  }

  /** Makes a share of what is stale, for another machine to publish. */
  async share(division: Division): Promise<ShareReport> {
    const parts = { ...this.#start, ...(await this.#prepare()) };
    const { makeShare } = await import("./make-share.ts");
    return makeShare(parts, division);
  }

  /** Ends a build whose pages are not wanted. */
  async abandon(): Promise<void> {
    await this.#start.pool.close();
  }

  async #finish(others: ReadonlySet<string>): Promise<BuildReport> {
    if (this.#standing && this.#isSameBeside(this.#standing, others)) return this.#stand(this.#standing);
    const prepared = await this.#prepare();
    const { publish } = await import("./publish.ts");
    return (await publish(this.#start, prepared, this.#inputs, others)).report;
  }

  #prepare(): Promise<Prepared> {
    // What reads, renders and indexes takes a while to load, and most of it most builds do not need.
    this.#prepared ??= import("./prepare.ts").then(({ prepare }) => prepare(this.#start));
    return this.#prepared;
  }

  /** The host's templates write the same of the newsroom's pages as the last time. */
  #isSameBeside({ overridden }: LastBuild, others: ReadonlySet<string>): boolean {
    const { known } = this.#start;
    return overridden.every((path) => others.has(path)) && ![...others].some((path) => known?.has(path));
  }

  #stand({ problems, counts, language, next }: LastBuild): BuildReport {
    // A build that read everything has told of them.
    if (!this.#prepared) tellProblems(problems, languageOf(language));
    const { published, known } = this.#start;
    published.remove([]);
    return {
      pages: { rendered: 0, reused: counts.pages, removed: 0 },
      photos: { encoded: 0, reused: counts.photos },
      search: { shards: 0, records: counts.records },
      sizes: { site: known?.size ?? { files: 0, bytes: 0 } },
      articles: counts.articles,
      next,
      problems,
      seconds: this.#start.watch.seconds,
      peakMemory: peakMemory(),
    };
  }
}
