import { type Start, type Survey, survey } from "../build/prepare.ts";
import type { BuildReport, BuildRequest } from "../build/session.ts";
import { inputsOf } from "../build/site-inputs.ts";
import { Stopwatch } from "../build/stopwatch.ts";
import { type Host, lockCache, type Workshop } from "../build/workshop.ts";
import type { Catalogue } from "../catalogue/catalogue.ts";
import type { Language } from "../language/language.ts";
import type { Problem } from "../problems/problem.ts";
import type { Sources } from "../sources/sources.ts";
import { Pool } from "../threads/pool.ts";
import { Changes } from "./changes.ts";
import { EarlyFiles } from "./early-files.ts";
import { publishRest } from "./publish-rest.ts";
import { PublishedSite } from "./published-site.ts";
import { ToldProblems } from "./told-problems.ts";

/** What a site begins with: what its first build left. */
export interface Beginning {
  workshop: Workshop;
  request: BuildRequest;
  host: Host;
  sources: Sources;
  /** What the build told of. */
  problems: Problem[];
  /** Paths below the published folder that the host's own templates write. */
  others: ReadonlySet<string>;
}

/** Told of what happens to a site. */
export interface Audience {
  /**
   * The site was read anew: every page can be had, though most are not published yet. The work goes on
   * when the promise is kept.
   *
   * @param paths relative to the project; none where only what is known was read again
   */
  onRead: (paths: string[], ms: number) => Promise<void>;
  /** The pages are published. */
  onPublished: (paths: string[], report: BuildReport, ms: number) => void;
  /** All that is wrong with the sources, each time that they were read. */
  onProblems: (problems: Problem[], language: Language) => void;
  onError: (error: Error) => void;
}

/** What is made of a change once it was read, until another change ends it. */
interface Aftermath {
  abort: AbortController;
  done: Promise<void>;
}

/**
 * A site that is kept as its sources are, in one process. A change is read at once; then every page
 * can be had (`ready`), and the others are planned, rendered and published with nobody waiting. At
 * rest the published folder has the bytes of a clean build.
 */
export class LiveSite {
  readonly #audience: Audience;
  readonly #told = new ToldProblems();
  readonly #changes = new Changes();
  #site: Beginning | undefined;
  #sources: Sources | undefined;
  #others: ReadonlySet<string> = new Set();
  /** True where something else than a source has changed since the last reading. */
  #isStale = false;
  readonly #published = new PublishedSite();
  #survey: Survey | undefined;
  #early: EarlyFiles | undefined;
  #reading: Promise<void> | undefined;
  #aftermath: Aftermath | undefined;

  constructor(audience: Audience) {
    this.#audience = audience;
  }

  /** Takes over from a build that is complete. */
  begin(site: Beginning): void {
    this.#site = site;
    this.#sources = site.sources;
    this.#others = site.others;
    this.#told.know(site.problems);
    this.#published.lose();
    // Read now, so that the first change finds everything at hand.
    this.#read();
  }

  /** True where the site is the one of `workshop`. */
  isOf(workshop: Workshop | undefined): boolean {
    return workshop !== undefined && this.#site?.workshop === workshop;
  }

  /** What the public may know now, once all changes were read. */
  async catalogue(): Promise<Catalogue> {
    await this.#reading;
    if (!this.#survey) throw new Error("The newsroom could not be read; see above.");
    return this.#survey.context.catalogue;
  }

  get css(): string | undefined {
    return this.#survey?.bundle.assets.css;
  }

  /** @param path relative to the project, of a file or folder that may have changed */
  change(path: string): void {
    this.#changes.add(path);
    this.#read();
  }

  /** @param others the paths that the host's own templates write from now on */
  leave(others: ReadonlySet<string>): void {
    if (sameIn(others, this.#others)) return;
    this.#others = others;
    this.#isStale = true;
    this.#read();
  }

  /** Waits until the file at `path` below the published folder is as it should be. */
  async ready(path: string): Promise<void> {
    await this.#reading;
    if (this.#early?.isGone(path)) await this.#aftermath?.done;
    try {
      await this.#early?.provide(path);
    } catch (error) {
      this.#audience.onError(error as Error);
    }
  }

  /** Waits until everything is published. */
  async atRest(): Promise<void> {
    do {
      await this.#reading;
      await this.#aftermath?.done;
    } while (this.#reading);
  }

  /** Ends what is being made; what was published stays known. */
  async end(): Promise<void> {
    this.#site = undefined;
    await this.#reading;
    await this.#abandon();
  }

  #read(): void {
    this.#reading ??= this.#readAll().finally(() => {
      this.#reading = undefined;
    });
  }

  async #readAll(): Promise<void> {
    do {
      if (this.#site) await this.#changes.settle(this.#site.workshop.folders.project);
      if (this.#site) await this.#readOnce(this.#site);
    } while (this.#site && (this.#isStale || this.#changes.areThere));
  }

  async #readOnce(site: Beginning): Promise<void> {
    const began = performance.now();
    await this.#abandon();
    const { workshop, request, host } = site;
    const paths = this.#changes.take();
    this.#isStale = false;
    const before = this.#sources ?? site.sources;
    const release = await lockCache(workshop.cache);
    const pool = new Pool();
    try {
      const { project } = workshop.folders;
      const content = new Set(paths.filter((path) => isAtOrBelow(path, workshop.options.content)));
      const sources = content.size > 0 ? before.withPaths(project, content) : before;
      const published = this.#published.open(workshop);
      const start: Start = {
        workshop,
        request,
        host,
        pool,
        watch: new Stopwatch(),
        sources,
        published,
        known: this.#published.manifest,
        looked: Promise.resolve(true),
        tell: (problems, language) => {
          this.#told.tell(problems, language);
          this.#audience.onProblems(problems, language);
        },
      };
      // Before anything is read: what changes after this is a change of its own.
      const inputs = inputsOf(start);
      const known = await survey(start);
      this.#sources = sources;
      this.#published.manifest = known.before;
      this.#survey = known;
      this.#early = new EarlyFiles(start, known, this.#others);
      const abort = new AbortController();
      const change = { paths, began };
      const done = this.#publish(start, known, inputs, change, abort.signal).finally(async () => {
        await pool.close();
        release();
      });
      this.#aftermath = { abort, done };
    } catch (error) {
      this.#changes.giveBack(paths);
      await pool.close();
      release();
      this.#audience.onError(error as Error);
    }
  }

  /** Never fails: what goes wrong is told of. */
  async #publish(
    start: Start,
    known: Survey,
    inputs: number,
    change: { paths: string[]; began: number },
    signal: AbortSignal,
  ): Promise<void> {
    const early = this.#early as EarlyFiles;
    const others = this.#others;
    const { paths, began } = change;
    try {
      await this.#audience.onRead(paths, performance.now() - began);
      signal.throwIfAborted();
      let isTold = false;
      await publishRest(start, known, {
        inputs,
        others,
        signal,
        onPublished: (report, manifest) => {
          early.close();
          this.#published.settle(manifest, start.published);
          if (!isTold) this.#audience.onPublished(paths, report, performance.now() - began);
          isTold = true;
        },
      });
    } catch (error) {
      early.close();
      if (this.#published.manifest === known.before) this.#published.doubt(early.written);
      if (signal.aborted) return;
      this.#published.lose();
      // A source that went while it was rendered is told of in a moment; then this is not worth a word.
      await this.#changes.comeOrNot();
      if (!this.#changes.areThere && !signal.aborted) this.#audience.onError(error as Error);
    }
  }

  async #abandon(): Promise<void> {
    this.#aftermath?.abort.abort();
    await this.#aftermath?.done;
    this.#aftermath = undefined;
  }
}

const isAtOrBelow = (path: string, folder: string): boolean => `${path}/`.startsWith(`${folder}/`);

const sameIn = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean =>
  a.size === b.size && [...a].every((path) => b.has(path));
