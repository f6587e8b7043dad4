import type { Piece } from "../src/search/excerpt.ts";
import type { FilterGroup } from "../src/search/filters.ts";
import type { FoundRecord, SearchAnswer, ShownRecord } from "../src/search/searcher.ts";
import type { Kind } from "../src/search/shard-entry.ts";
import { INDEX, openIndex } from "./search-index.ts";

/**
 * The newsroom's search with the interface of Pagefind's own browser module
 * (https://pagefind.app/docs/api/), so that an interface which stands on that can stand on this.
 * Beyond it: `ignored` in an answer, and the filter `kind`, which is `article` unless it is given.
 */

export interface PagefindOptions {
  /** Address of the folder of the index. */
  basePath?: string;
  bundlePath?: string;
  /** What the addresses of records are below. */
  baseUrl?: string;
  /** Language of the records; default: the page's. */
  language?: string;
  [other: string]: unknown;
}

/** One value, or several of which any will do; `any`, `all`, `none` and `not` as Pagefind has them are not all known. */
export type FilterValue = string | string[] | { any: string[] };

export interface SearchOptions {
  filters?: Record<string, FilterValue>;
  /** Dates only, and the newest first. */
  sort?: Record<string, "asc" | "desc">;
  preload?: boolean;
}

class Instance {
  #options: PagefindOptions;
  #typed = 0;

  constructor(options: PagefindOptions = {}) {
    this.#options = options;
  }

  async options(options: PagefindOptions): Promise<void> {
    this.#options = { ...this.#options, ...options };
  }

  async init(): Promise<void> {
    await this.#open();
  }

  /** @returns how many records have each value of each filter */
  async filters(): Promise<Record<string, Record<string, number>>> {
    return (await this.search(null)).totalFilters;
  }

  /** Fetches what a search for `term` will need. */
  async preload(term: string, options: SearchOptions = {}): Promise<void> {
    await this.search(term, options);
  }

  /** @returns null where another search was asked for meanwhile */
  async debouncedSearch(term: string, options: SearchOptions = {}, milliseconds = 300) {
    const turn = ++this.#typed;
    await new Promise((done) => setTimeout(done, milliseconds));
    if (turn !== this.#typed) return null;
    const found = await this.search(term, options);
    return turn === this.#typed ? found : null;
  }

  /** @param term without one, all records answer that pass the filters, the newest first */
  async search(term: string | null, { filters = {}, sort }: SearchOptions = {}) {
    const start = performance.now();
    const searcher = await this.#open();
    const { kind, groups } = groupsOf(filters);
    let answer: SearchAnswer | undefined;
    const request = { words: term ?? "", kind, filters: groups, byDate: sort?.date !== undefined };
    for await (const known of searcher.search(request)) answer = known;
    const { records, counts, ignored } = answer as SearchAnswer;
    const ordered = sort?.date === "asc" ? records.toReversed() : records;
    const milliseconds = performance.now() - start;
    return {
      results: ordered.map((record) => this.#result(record)),
      ignored,
      unfilteredResultCount: records.length,
      filters: { ...counts },
      totalFilters: { ...counts },
      timings: { preload: 0, search: milliseconds, total: milliseconds },
    };
  }

  /** Shards are joined already. */
  async mergeIndex(): Promise<void> {
    throw new Error("Another index cannot be merged into this one; ask each by an instance of its own.");
  }

  async destroy(): Promise<void> {
    this.#typed++;
  }

  #open() {
    const { basePath, bundlePath, language } = this.#options;
    const page = typeof document === "undefined" ? "" : document.documentElement.lang;
    return openIndex(basePath ?? bundlePath ?? INDEX, language ?? page);
  }

  #result({ id, score, load }: FoundRecord) {
    return { id, score, words: [], data: async () => dataOf(await load(), this.#options.baseUrl ?? "/") };
  }
}

function dataOf({ fragment, excerpt }: ShownRecord, baseUrl: string) {
  const { url, title, section, date, image, summary, about, body } = fragment;
  const meta = Object.entries({ title, section, date, image }).filter(([, value]) => value !== "");
  const content = [title, summary, ...about, ...body].filter(Boolean).join("\n");
  return {
    url: baseUrl.replace(/\/$/, "") + url,
    raw_url: url,
    content,
    raw_content: content,
    word_count: content.split(/\s+/).length,
    filters: {},
    meta: Object.fromEntries(meta),
    anchors: [],
    locations: [],
    weighted_locations: [],
    excerpt: excerpt.map(htmlOf).join(""),
    plain_excerpt: excerpt.map(({ text }) => text).join(""),
    sub_results: [],
  };
}

const htmlOf = ({ text, isFound }: Piece): string => {
  const safe = text.replace(/[&<>]/g, (sign) => `&${{ "&": "amp", "<": "lt", ">": "gt" }[sign]};`);
  return isFound ? `<mark>${safe}</mark>` : safe;
};

const kinds: readonly string[] = ["article", "photo", "person"] satisfies Kind[];

/** Several values of one filter must all be had, unless any will do. */
function groupsOf(filters: Record<string, FilterValue>): { kind: Kind; groups: FilterGroup[] } {
  let kind: Kind = "article";
  const groups: FilterGroup[] = [];
  for (const [name, value] of Object.entries(filters)) {
    const each =
      typeof value === "string" ? [[value]] : Array.isArray(value) ? value.map((one) => [one]) : [value.any];
    if (name === "kind") kind = (kinds.find((known) => each[0]?.includes(known)) as Kind | undefined) ?? kind;
    else if (isFilter(name)) groups.push(...each.map((any) => ({ name, any })));
    else throw new Error(`There is no filter ${name}; there are kind, section, year, person and place.`);
  }
  return { kind, groups };
}

const isFilter = (name: string): name is FilterGroup["name"] =>
  ["section", "year", "person", "place"].includes(name);

const page = new Instance();

export const options = page.options.bind(page);
export const init = page.init.bind(page);
export const filters = page.filters.bind(page);
export const preload = page.preload.bind(page);
export const search = page.search.bind(page);
export const debouncedSearch = page.debouncedSearch.bind(page);
export const mergeIndex = page.mergeIndex.bind(page);
export const destroy = page.destroy.bind(page);
/** Another, with options of its own. */
export const createInstance = (of: PagefindOptions = {}): Instance => new Instance(of);
