import { linesIn } from "../cache/record-store.ts";
import { catalogueOf } from "../catalogue/catalogue.ts";
import { Entry } from "../catalogue/entry.ts";
import { RelatedStories } from "../catalogue/related.ts";
import type { Options } from "../options.ts";
import { type KindOfPage, pagesOf } from "../pages/kinds.ts";
import type { Newsroom } from "../read/newsroom.ts";
import type { Assets } from "../theme/bundle.ts";
import { createRenderer, type Renderer } from "../theme/renderer.ts";
import type { ReadTemplates } from "../theme/template-sources.ts";
import type { PageContext } from "../views/page-context.ts";
import { type HostHooks, transformed } from "./host-hooks.ts";

/** Everything that pages are rendered from; it can be sent to other threads, which share the records' bytes. */
export interface RenderInput {
  newsroom: Newsroom;
  shared: Uint8Array[];
  /** Sources whose records take no part. */
  leftOut: ReadonlySet<string>;
  /** Milliseconds since 1970. */
  now: number;
  /** Whether what is not public is shown, too. */
  isPreview: boolean;
  assets: Assets;
  templates: ReadTemplates;
  /** Absolute path. */
  project: string;
  options: Options;
}

/** Renders the pages of one catalogue. */
export class Rendering {
  readonly #pages: KindOfPage[];
  readonly #renderer: Renderer;
  readonly #hooks: HostHooks;

  constructor(pages: KindOfPage[], renderer: Renderer, hooks: HostHooks) {
    this.#pages = pages;
    this.#renderer = renderer;
    this.#hooks = hooks;
  }

  /** Builds the catalogue again from the records' bytes, as another thread has to. */
  static from(input: RenderInput, hooks: HostHooks): Rendering {
    const entries = input.shared
      .flatMap((bytes) => linesIn(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)))
      .map((line) => new Entry(line))
      .filter(({ head }) => !input.leftOut.has(head.source));
    const catalogue = catalogueOf(input.newsroom, entries, input.now, input.isPreview);
    const context: PageContext = {
      catalogue,
      related: new RelatedStories(catalogue),
      project: input.project,
      options: input.options,
    };
    const renderer = createRenderer(input.templates, hooks.filters, catalogue, input.assets);
    return new Rendering(pagesOf(context), renderer, hooks);
  }

  /** @returns the page at `index` of the site's pages */
  async text(index: number): Promise<string> {
    const { kind, page } = this.#pages[index] as KindOfPage;
    const content = this.#renderer.render(kind, page);
    const text = typeof content === "string" ? content : await content;
    return transformed(text, page.url, this.#hooks);
  }
}
