import { existsSync, readdirSync } from "node:fs";
import { join, posix } from "node:path";
import { isPublic, newestFirst } from "../catalogue/catalogue.ts";
import { wordsOf } from "../language/words.ts";
import { nearest } from "../problems/near.ts";
import { slugOfFolder } from "../read/article.ts";
import type { StaticPage } from "../read/page.ts";
import type { ArchiveEntry, ArchiveParts } from "./archive-parts.ts";
import { anchorsOn } from "./article-links.ts";

/** What stands at an address of this site. */
export type Target =
  /** Something that the newsroom or the host publishes, or may publish; `anchors` where its ids are known. */
  | { kind: "page"; anchors?: () => string[]; article?: { source: string; isPublic: boolean } }
  /** An old address. */
  | { kind: "alias"; url: string }
  | { kind: "nothing"; near: string };

const PAGE: Target = { kind: "page" };

/** Files and folders that the newsroom writes beside its pages. */
const BESIDE =
  /^\/(?:(?:assets|media|pagefind)\/.*|sitemap[^/]*|feed\.xml|build\.json|_redirects|404\.html)$/;
const ARTICLE = /^\/(\d{4}\/\d{2}\/[a-z0-9-]+)(?:\/(.*))?$/;
/** A list's months and days, and its feed. */
const PERIOD = /^(?:\d{4}(?:\/\d{2}){0,2}\/?|feed\.xml)?$/;

/** Every address of the site, as far as its sources tell. */
export class SiteAddresses {
  readonly #parts: ArchiveParts;
  readonly #roots: Map<string, ReadonlySet<string> | undefined>;
  readonly #texts: Map<string, StaticPage>;
  /** By path. */
  #articles: Map<string, ArchiveEntry> | undefined;
  #aliases: Map<string, ArchiveEntry> | undefined;
  #redirects: ReadonlyMap<string, string> | undefined;
  #hostNames: ReadonlySet<string> | undefined;
  #tags: ReadonlySet<string> | undefined;

  constructor(parts: ArchiveParts) {
    this.#parts = parts;
    const { site, people, places, events, sections, pages } = parts.newsroom;
    const { paths } = wordsOf(site.language);
    const none = new Set<string>();
    this.#texts = new Map(pages.map((page) => [page.slug, page]));
    this.#roots = new Map<string, ReadonlySet<string> | undefined>([
      [paths.people, new Set([...people.keys(), "a-z"])],
      [paths.places, new Set(Object.keys(places))],
      [paths.events, new Set(Object.keys(events))],
      // What is not listed is judged below: tags are gathered where a link asks for one.
      [paths.tags, undefined],
      ...[paths.archive, paths.photos, paths.search, paths.corrections].map((root) => [root, none] as const),
      ...Object.keys(sections).map((root) => [root, none] as const),
      ...pages.map(({ slug }) => [slug, none] as const),
    ]);
  }

  /** @param path absolute, decoded */
  at(path: string): Target {
    if (path === "/" || BESIDE.test(path)) return PAGE;
    const clean = path.replace(/index\.html$/, "");
    const [, article, rest = ""] = ARTICLE.exec(clean) ?? [];
    const found = article === undefined ? this.#pageAt(clean) : this.#articleAt(article, rest);
    if (found.kind !== "nothing") return found;
    const alias = this.#aliasesByPath().get(trimmed(path));
    if (alias) return { kind: "alias", url: alias.url };
    const redirected = this.#redirectsByPath().get(trimmed(path));
    if (redirected !== undefined) return { kind: "alias", url: redirected };
    return this.#mayBeOfHost(path) ? PAGE : found;
  }

  /**
   * @param alias an old address of the article at `url`, without the last slash
   * @returns what has that address now: the source of an article, or the address itself; undefined where the article has it
   */
  ownerOf(alias: string, url: string): string | undefined {
    if (BESIDE.test(alias)) return alias;
    const path = `${alias}/`;
    if (path === url) return undefined;
    const [, article, rest = ""] = ARTICLE.exec(path) ?? [];
    const found = article === undefined ? this.#pageAt(path) : this.#articleAt(article, rest);
    if (found.kind === "page") return found.article?.source ?? path;
    const entry = this.#aliasesByPath().get(alias);
    return entry && entry.url !== url ? entry.head.source : undefined;
  }

  #articlesByPath(): Map<string, ArchiveEntry> {
    this.#articles ??= new Map(this.#parts.entries.map((entry) => [entry.head.path, entry]));
    return this.#articles;
  }

  /** Of two articles with one old address, the newer has it. */
  #aliasesByPath(): Map<string, ArchiveEntry> {
    if (!this.#aliases) {
      this.#aliases = new Map();
      const sorted = this.#parts.entries.toSorted(newestFirst);
      for (const entry of sorted) {
        for (const alias of entry.head.aliases) {
          const path = trimmed(alias);
          if (!this.#aliases.has(path)) this.#aliases.set(path, entry);
        }
      }
    }
    return this.#aliases;
  }

  #redirectsByPath(): ReadonlyMap<string, string> {
    const { redirects } = this.#parts.newsroom;
    // Of two lines with one address the first leads on, as in `pages/redirect.ts`.
    const last = Object.entries(redirects).reverse();
    this.#redirects ??= new Map(last.map(([from, to]) => [trimmed(from), to]));
    return this.#redirects;
  }

  /** @param rest below the article's page: one of its documents */
  #articleAt(path: string, rest: string): Target {
    const entry = this.#articlesByPath().get(path);
    if (!entry)
      return this.#mayBeIncomplete(path) ? PAGE : { kind: "nothing", near: this.#nearArticle(path) };
    const { head, url } = entry;
    if (rest !== "" && !head.documents.some(({ src }) => src === rest)) {
      const near =
        nearest(
          rest,
          head.documents.map(({ src }) => src),
        ) ?? "";
      return { kind: "nothing", near: near && url + near };
    }
    if (rest !== "") return PAGE;
    return {
      kind: "page",
      article: { source: head.source, isPublic: isPublic(entry, this.#parts.now) },
      anchors: () => anchorsOn(entry.anchors, head.photos),
    };
  }

  #pageAt(path: string): Target {
    const [root = "", id = "", ...more] = path.slice(1).split("/");
    if (!this.#roots.has(root)) {
      const near = nearest(root, this.#roots.keys());
      return { kind: "nothing", near: near && more.length === 0 && id === "" ? `/${near}/` : "" };
    }
    const ids = this.#roots.get(root) ?? this.#tagIds();
    const below = [id, ...more].join("/");
    const text = below === "" ? this.#texts.get(root) : undefined;
    if (text) return { kind: "page", anchors: () => anchorsIn(text) };
    if (PERIOD.test(below)) return PAGE;
    if (ids.has(id) && (id === "a-z" || PERIOD.test(more.join("/")))) return PAGE;
    const near = ids.size > 0 ? nearest(id, ids) : undefined;
    return { kind: "nothing", near: near ? `/${root}/${near}/` : "" };
  }

  /** Of an article with an error, the address is known; or where not even that, its slug most probably. */
  #mayBeIncomplete(path: string): boolean {
    return [...this.#parts.incomplete].some(([source, article]) =>
      article.path === undefined
        ? slugOfFolder(posix.dirname(source)) === path.slice(8)
        : article.path === path,
    );
  }

  /** The same slug in another month, or the nearest of the same month. */
  #nearArticle(path: string): string {
    const month = path.slice(0, 8);
    const slug = path.slice(8);
    const paths = [...this.#articlesByPath().keys()];
    const near =
      paths.find((other) => other.slice(8) === slug) ??
      nearest(
        path,
        paths.filter((other) => other.startsWith(month)),
      );
    return near === undefined ? "" : `/${near}/`;
  }

  #tagIds(): ReadonlySet<string> {
    this.#tags ??= new Set(this.#parts.entries.flatMap(({ head }) => head.tags.map(({ id }) => id)));
    return this.#tags;
  }

  /** The host's own templates and files are not the newsroom's to know: what could come from one of them counts as there. */
  #mayBeOfHost(path: string): boolean {
    const { folders, output } = this.#parts;
    this.#hostNames ??= new Set(
      readdirSync(folders.project)
        .filter((name) => !name.startsWith("."))
        .map((name) => name.replace(/\..*$/, "")),
    );
    const [root = ""] = path.slice(1).split("/");
    if (this.#hostNames.has(root.replace(/\..*$/, ""))) return true;
    return existsSync(join(output, path.endsWith("/") ? `${path}index.html` : path));
  }
}

function anchorsIn({ blocks }: StaticPage): string[] {
  const headings = blocks.flatMap((block) =>
    "html" in block ? [...block.html.matchAll(/<h\d id="([^"]+)"/g)] : [],
  );
  return anchorsOn(
    headings.map(([, id = ""]) => id),
    [],
  );
}

/** With or without the last slash, an address is the same. */
export const trimmed = (path: string): string => path.replace(/(?<=.)\/$/, "");
