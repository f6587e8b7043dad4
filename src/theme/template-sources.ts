import { readdirSync, readFileSync } from "node:fs";
import { join, posix, sep } from "node:path";
import nunjucks from "nunjucks";

/** A template as it was read. */
export interface TemplateSource {
  /** Absolute path. */
  file: string;
  text: string;
  /** False where a host's folder has it. */
  isPlugins: boolean;
}

/** Templates that were read, as they can be sent to other threads. */
export interface ReadTemplates {
  /** Absolute paths; the first that has a template wins, and the last is the plugin's. */
  folders: string[];
  /** By the names that they were asked for; undefined where no folder has one. */
  known: [name: string, source: TemplateSource | undefined][];
}

/** The plugin's own template, whatever the host has: its `layouts/article.njk` can extend this one and change a block. */
const PLUGINS = "newsroom/";

/**
 * Each template is read once: what a page is known to be made from is then what it is rendered with, though
 * somebody saves a template meanwhile.
 */
export class TemplateSources {
  readonly #folders: string[];
  readonly #known: Map<string, TemplateSource | undefined>;

  constructor({ folders, known = [] }: Pick<ReadTemplates, "folders"> & Partial<ReadTemplates>) {
    this.#folders = folders;
    this.#known = new Map(known);
  }

  get read(): ReadTemplates {
    return { folders: this.#folders, known: [...this.#known] };
  }

  of(name: string): TemplateSource | undefined {
    if (!this.#known.has(name)) this.#known.set(name, this.#find(name));
    return this.#known.get(name);
  }

  /** @returns the names of all templates */
  names(): string[] {
    return this.#folders.flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: "utf8" })
        .filter((name) => name.endsWith(".njk"))
        .map((name) => name.split(sep).join("/")),
    );
  }

  #find(name: string): TemplateSource | undefined {
    const isOwn = name.startsWith(PLUGINS);
    const plugins = this.#folders.at(-1);
    for (const folder of isOwn ? this.#folders.slice(-1) : this.#folders) {
      const file = join(folder, isOwn ? name.slice(PLUGINS.length) : name);
      if (!file.startsWith(join(folder, sep))) continue;
      try {
        return { file, text: readFileSync(file, "utf8"), isPlugins: folder === plugins };
      } catch {
        // The next folder may have it.
      }
    }
    return undefined;
  }
}

/** @returns the name of a template that is named in another; what begins with a dot is a path from where that one stands */
export const nameIn = (other: string, name: string): string =>
  /^\.\.?\//.test(name) ? posix.join(posix.dirname(other), name) : name;

/** Gives Nunjucks the templates that were read. */
export class TemplateLoader extends nunjucks.Loader {
  readonly #sources: TemplateSources;
  /** By file, as Nunjucks knows a template. */
  readonly #names = new Map<string, string>();

  constructor(sources: TemplateSources) {
    super();
    this.#sources = sources;
  }

  getSource(name: string): nunjucks.LoaderSource {
    const source = this.#sources.of(name);
    // Nunjucks takes null for a template that is missing, which its declarations leave out.
    if (!source) return null as never;
    this.#names.set(source.file, name);
    return { src: source.text, path: source.file, noCache: false };
  }

  override resolve(from: string, to: string): string {
    return nameIn(this.#names.get(from) ?? from, to);
  }
}
