import { join } from "node:path";
import type { Start, Survey } from "../build/prepare.ts";
import { publishedPhotos } from "../build/published-photos.ts";
import { filePath } from "../pages/output-path.ts";
import { RENDITIONS_URL } from "../photos/published.ts";
import { isStale, planPage } from "../plan/plan.ts";
import { putFiles, stage } from "../publish/put.ts";
import { Rendering } from "../render/rendering.ts";
import { createRenderer } from "../theme/renderer.ts";

const RENDITIONS = RENDITIONS_URL.slice(1);

/**
 * Publishes single files as soon as somebody asks for them, while the rest of the site is planned and
 * rendered: so an editor sees a change when its page is ready, and not when thousands are.
 */
export class EarlyFiles {
  /** Paths below the published folder of what was written here. */
  readonly written = new Set<string>();
  readonly #start: Start;
  readonly #survey: Survey;
  readonly #others: ReadonlySet<string>;
  /** Places in the survey's pages by path below the published folder. */
  readonly #places: Map<string, number>;
  #rendering: Rendering | undefined;
  #isClosed = false;

  /** @param others paths that the host's own templates write */
  constructor(start: Start, survey: Survey, others: ReadonlySet<string>) {
    this.#start = start;
    this.#survey = survey;
    this.#others = others;
    this.#places = new Map(survey.pages.map(({ page }, place) => [filePath(page.url).slice(1), place]));
  }

  /** True where `path` is published and the site no longer has it. */
  isGone(path: string): boolean {
    if (this.#isClosed || !path.endsWith(".html")) return false;
    return this.#survey.before.has(path) && !this.#places.has(path) && !this.#others.has(path);
  }

  /** Publishes the file at `path` where it is not there as it should be. @throws where it cannot be rendered */
  async provide(path: string): Promise<void> {
    if (this.#isClosed || this.written.has(path) || this.#others.has(path)) return;
    const content = await this.#contentOf(path);
    // The site may have changed meanwhile, or somebody else may have asked.
    if (content === undefined || this.#isClosed || this.written.has(path)) return;
    this.written.add(path);
    this.#start.published.announce([path]);
    const staged = join(this.#start.workshop.cache, "early", path);
    stage(staged, content);
    putFiles([{ from: staged, to: join(this.#start.published.folder, path) }]);
  }

  /** Writes nothing from now on. */
  close(): void {
    this.#isClosed = true;
  }

  async #contentOf(path: string): Promise<string | Uint8Array | undefined> {
    const { pages, before, bundle, context, judging } = this.#survey;
    const place = this.#places.get(path);
    const page = place === undefined ? undefined : pages[place];
    if (page && place !== undefined) {
      const planned = planPage(page, context.catalogue, judging);
      return isStale(planned, judging) ? this.#renderer().text(place) : undefined;
    }
    if (before.has(path)) return undefined;
    if (path.startsWith(RENDITIONS)) return this.#photo(path.slice(RENDITIONS.length));
    return bundle.files.get(`/${path}`);
  }

  async #photo(asked: string): Promise<Buffer | undefined> {
    const { photos, context } = this.#survey;
    for (const { name, photo } of publishedPhotos(context.catalogue, photos)) {
      if (name === asked) return photos.fileOf(name, photo());
    }
    return undefined;
  }

  #renderer(): Rendering {
    const { pages, input, context } = this.#survey;
    const { hooks } = this.#start.host;
    this.#rendering ??= new Rendering(
      pages,
      createRenderer(input.templates, hooks.filters, context.catalogue, input.assets),
      hooks,
    );
    return this.#rendering;
  }
}
