import { existsSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { join, resolve } from "node:path";
import { type Catalogue, catalogueOf } from "../catalogue/catalogue.ts";
import { languageOf } from "../language/language.ts";
import type { Options } from "../options.ts";
import { pageKinds } from "../pages/kinds.ts";
import { filePath } from "../pages/output-path.ts";
import { encodePhotos, RENDITIONS_URL, type Renditions } from "../photos/renditions.ts";
import { formatText } from "../problems/format.ts";
import { Problems } from "../problems/problem.ts";
import type { Article } from "../read/article.ts";
import { type Newsroom, readNewsroom } from "../read/newsroom.ts";
import { indexArchive } from "../search/index-archive.ts";
import type { SearchDocument } from "../search/index-shard.ts";
import { recordsOf } from "../search/records.ts";
import { bundleTheme, themeFolders } from "../theme/bundle.ts";
import { createRenderer, type Filters, type Renderer } from "../theme/renderer.ts";
import type { Page, PageContext, PageKind } from "../views/page-context.ts";
import { ContentError } from "./content-error.ts";
import { LastGoodRecords } from "./last-good.ts";
import { Outputs } from "./outputs.ts";
import { showProgress } from "./progress.ts";
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

/** The pages of each kind that Eleventy is to render. */
export type PagesByKind = Record<string, Page[]>;

interface Parts {
  options: Options;
  folders: BuildFolders;
  watch: Stopwatch;
  catalogue: Catalogue;
  renditions: ReadonlyMap<string, Renditions>;
  /** Addresses of the last good pages of broken articles. */
  frozen: ReadonlySet<string>;
  /** Path below the published folder → content, of the theme. */
  files: ReadonlyMap<string, Uint8Array>;
  renderer: Renderer;
}

/** One build: read → catalogue → pages, then what goes beside the pages. */
export class Build {
  readonly pages: PagesByKind;
  readonly catalogue: Catalogue;
  readonly report: BuildReport;
  readonly #parts: Parts;
  readonly #cache: string;
  readonly #outputs: Outputs;
  readonly #count: () => void;

  /** @throws ContentError where the content has errors and `request` does not say to go on */
  static async start(
    options: Options,
    folders: BuildFolders,
    request: BuildRequest,
    filters: Filters,
  ): Promise<Build> {
    const watch = new Stopwatch();
    const problems = new Problems();
    const cache = resolve(folders.project, options.cache);
    if (request.clean) rmSync(photoCache(cache), { recursive: true, force: true });
    const newsroom = readNewsroom(
      { project: folders.project, content: options.content, data: options.data },
      problems,
      showProgress("articles read"),
    );
    watch.lap("read");
    const now = instantOf(request);
    const { renditions, photos } = await encodeAll(newsroom, cache, problems);
    watch.lap("photos");
    const language = languageOf(newsroom.site.language);
    if (problems.list.length > 0) process.stderr.write(`${formatText(problems.sorted(), language)}\n`);
    if (problems.errorCount > 0 && !request.keepGoing) throw new ContentError(problems.sorted(), language);
    if (request.clean) forget(folders.output, cache);
    const frozen = freezeBroken(newsroom, renditions, problems, cache, folders.output);
    const catalogue = catalogueOf(newsroom, now);
    const { assets, files } = await bundleTheme(
      themeFolders(folders.project, options.assets, folders.pluginAssets),
      newsroom.site,
    );
    const includes = themeFolders(folders.project, options.includes, folders.pluginIncludes);
    const renderer = createRenderer(includes, filters, catalogue, assets);
    const build = new Build({ options, folders, watch, catalogue, renditions, frozen, files, renderer });
    Object.assign(build.report, { photos, problems: problems.sorted() });
    watch.lap("catalogue");
    return build;
  }

  private constructor(parts: Parts) {
    const { folders, options, catalogue, renditions, frozen } = parts;
    this.#parts = parts;
    this.#cache = resolve(folders.project, options.cache);
    this.#outputs = new Outputs(folders.output, this.#cache);
    this.catalogue = catalogue;
    const context: PageContext = { catalogue, renditions };
    this.pages = Object.fromEntries(
      pageKinds.map((kind) => [kind.name, kind.pages(context).filter((page) => !frozen.has(page.url))]),
    );
    this.report = emptyReport(catalogue.articles.length, parts.watch);
    const total = Object.values(this.pages).reduce((sum, pages) => sum + pages.length, 0);
    const progress = showProgress("pages rendered");
    let rendered = 0;
    this.#count = () => progress(++rendered, total);
  }

  /** @returns the content of one page's file */
  render(kind: PageKind, page: Page): string | Promise<string> {
    this.#count();
    return this.#parts.renderer.render(kind, page);
  }

  /**
   * Publishes what goes beside the pages, and removes what no longer belongs.
   *
   * @param written the pages that Eleventy wrote
   */
  async finish(written: { url: string }[]): Promise<void> {
    const { watch, frozen, catalogue, renditions, options } = this.#parts;
    watch.lap("render");
    for (const { url } of written) this.#outputs.keep(filePath(url));
    for (const url of frozen) this.#outputs.keep(filePath(url));
    this.#publishFiles();
    watch.lap("copy");
    if (options.search) await this.#index();
    watch.lap("search");
    const removed = this.#outputs.finish();
    new LastGoodRecords(this.#cache).save(catalogue.articles, catalogue.people.values(), renditions);
    this.report.pages = { rendered: written.length, reused: frozen.size, removed };
    watch.lap("finish");
    this.report.peakMemory = Math.round(process.resourceUsage().maxRSS / 1024);
  }

  #publishFiles(): void {
    const { files } = this.#parts;
    for (const [path, content] of files) this.#outputs.write(path, content);
    for (const article of this.catalogue.articles) {
      for (const photo of article.photos) this.#publishPhoto(photo.file);
      for (const { file, src } of article.documents) {
        // A broken article's document may be what is missing; the published one stays.
        if (existsSync(file)) this.#outputs.write(article.url + src, readFileSync(file));
        else this.#outputs.keep(article.url + src);
      }
    }
    for (const person of this.catalogue.people.values())
      if (person.photo) this.#publishPhoto(person.photo.file);
  }

  #publishPhoto(file: string): void {
    const renditions = this.#parts.renditions.get(file);
    for (const { name } of [...(renditions?.avif ?? []), ...(renditions?.jpeg ?? [])]) {
      this.#outputs.copyNamedByContent(join(photoCache(this.#cache), name), RENDITIONS_URL + name);
    }
  }

  /** The pages of broken articles as they were published, so that they stay found. */
  #keptPages(): SearchDocument[] {
    const { frozen, folders } = this.#parts;
    return [...frozen].map((url) => ({
      url,
      html: readFileSync(join(folders.output, filePath(url)), "utf8"),
    }));
  }

  async #index(): Promise<void> {
    const { catalogue, renditions, renderer } = this.#parts;
    const kept = new Map(this.#keptPages().map(({ url, html }) => [url, html]));
    const { shards, records } = await indexArchive(
      recordsOf({ catalogue, renditions }, renderer, kept),
      catalogue.site.language,
      (path, content) => this.#outputs.write(path, content),
    );
    this.report.search = { shards, records: records.article };
  }
}

const photoCache = (cache: string): string => join(cache, "photos");

/** Leaves nothing of earlier builds but the photos just encoded. */
function forget(output: string, cache: string): void {
  rmSync(output, { recursive: true, force: true });
  for (const name of existsSync(cache) ? readdirSync(cache) : []) {
    if (join(cache, name) !== photoCache(cache)) rmSync(join(cache, name), { recursive: true, force: true });
  }
}

/** Encodes every photo that may be published; one that does not decode is a problem of its article. */
async function encodeAll(newsroom: Newsroom, cache: string, problems: Problems) {
  const portraits = [...newsroom.people.values()].flatMap((person) => person.photo ?? []);
  const photos = [
    ...newsroom.articles.filter((article) => !article.draft).flatMap((article) => article.photos),
    ...portraits,
  ];
  const progress = showProgress("photos encoded");
  const { renditions, report } = await encodePhotos(
    photos,
    photoCache(cache),
    (photo, reason) =>
      photo.at.source.report("photo/corrupt", [...photo.at.path, "src"], { src: photo.src, reason }),
    progress,
  );
  const broken = problems.brokenFiles;
  newsroom.articles = newsroom.articles.filter((article) => !broken.has(article.source));
  return { renditions, photos: report };
}

/** Puts the last good record of each broken article and person back. @returns the addresses of the articles */
function freezeBroken(
  newsroom: Newsroom,
  renditions: Map<string, Renditions>,
  problems: Problems,
  cache: string,
  output: string,
): Set<string> {
  const broken = problems.brokenFiles;
  if (broken.size === 0) return new Set();
  const kept = new LastGoodRecords(cache).of(broken, output);
  for (const [file, files] of kept.renditions) if (!renditions.has(file)) renditions.set(file, files);
  const people = [...newsroom.people.values(), ...kept.people].sort((a, b) => (a.source < b.source ? -1 : 1));
  newsroom.people = new Map(people.map((person) => [person.id, person]));
  const addresses = new Set(newsroom.articles.map((article) => article.url));
  const frozen = kept.articles.filter((article: Article) => !addresses.has(article.url));
  newsroom.articles = [...newsroom.articles, ...frozen].sort(
    (a, b) => a.date.ms - b.date.ms || (a.url < b.url ? -1 : 1),
  );
  return new Set(frozen.map((article) => article.url));
}

function emptyReport(articles: number, watch: Stopwatch): BuildReport {
  return {
    pages: { rendered: 0, reused: 0, removed: 0 },
    photos: { encoded: 0, reused: 0 },
    search: { shards: 0, records: 0 },
    articles,
    problems: [],
    seconds: watch.seconds,
    peakMemory: 0,
  };
}
