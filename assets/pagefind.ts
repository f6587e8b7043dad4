import type { Piece } from "../src/search/excerpt.ts";
import type { Counts, FilterValues } from "../src/search/filter-counts.ts";
import type { FilterGroup } from "../src/search/filters.ts";
import type { FoundRecord, SearchAnswer, ShownRecord } from "../src/search/search-answer.ts";
import type { Kind } from "../src/search/shard-entry.ts";
import { INDEX, openIndex } from "./search-index.ts";

/**
 * The newsroom's search with the interface of Pagefind's own browser module
 * (https://pagefind.app/docs/api/), so that an interface which stands on that can stand on this.
 * Beyond it: `ignored` in an answer, and the filter `kind`, which is `article` unless it is given.
 */

/** Of Pagefind's other options, those that are about its engine, such as `ranking`, change nothing. */
export interface PagefindOptions {
  /** Address of the folder of the index. */
  basePath?: string;
  bundlePath?: string;
  /** What the addresses of records are below. */
  baseUrl?: string;
  /** Language of the records; default: the page's. */
  language?: string;
  /** In words. */
  excerptLength?: number;
  /** Parameter by which the address of a record tells its page of the words, for `pagefind-highlight.js`. */
  highlightParam?: string;
  [other: string]: unknown;
}

/** One value; several that must all be had; or several of which any will do. Sections go by name or id. */
export type FilterValue = string | string[] | { any: string[] };

export interface SearchOptions {
  filters?: Record<string, FilterValue>;
  /** By date alone. */
  sort?: Record<string, "asc" | "desc">;
  preload?: boolean;
}

type FilterCounts = Record<string, Record<string, number>>;

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

  /** @returns how many articles have each value of each filter; of people and places there are too many to be told */
  async filters(): Promise<FilterCounts> {
    const searcher = await this.#open();
    const { sections, years } = await searcher.filterValues("article");
    return shaped(
      sections.map(({ name, records }) => [name, records]),
      years.map(({ year, records }) => [year, records]),
    );
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

  /** @param term null for all records that pass the filters, the newest first */
  async search(term: string | null, { filters = {}, sort }: SearchOptions = {}) {
    const start = performance.now();
    const kind = kindOf(filters);
    const searcher = await this.#open();
    const values = await searcher.filterValues(kind);
    let answer: SearchAnswer | undefined;
    if (term === null || /[\p{L}\p{N}]/u.test(term)) {
      const request = {
        words: term ?? "",
        kind,
        filters: groupsOf(filters, values),
        byDate: sort?.date !== undefined,
        countsAll: true,
      };
      for await (const known of searcher.search(request)) answer = known;
    }
    const records = [...(answer?.records ?? [])];
    const ordered = sort?.date === "asc" ? records.reverse() : records;
    const milliseconds = performance.now() - start;
    return {
      results: ordered.map((record) => this.#result(record, term ?? "")),
      ignored: answer?.ignored ?? [],
      unfilteredResultCount: answer?.unfiltered.records ?? 0,
      filters: countsOf(answer?.foundCounts, values),
      totalFilters: countsOf(answer?.unfiltered.counts, values),
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

  #result({ id, score, load }: FoundRecord, term: string) {
    return {
      id,
      score,
      words: [],
      data: async () => dataOf(await load(this.#options.excerptLength), term, this.#options),
    };
  }
}

function dataOf({ fragment, excerpt }: ShownRecord, term: string, options: PagefindOptions) {
  const { title, section, date, image, summary, about, body, people, places } = fragment;
  const meta = Object.entries({ title, section, date, image }).filter(([, value]) => value !== "");
  const content = [title, summary, ...about, ...body].filter(Boolean).join("\n");
  const url = addressOf(fragment.url, term, options);
  const passage = {
    excerpt: excerpt.map(htmlOf).join(""),
    plain_excerpt: excerpt.map(({ text }) => text).join(""),
    locations: [],
    weighted_locations: [],
  };
  return {
    url,
    raw_url: fragment.url,
    content,
    raw_content: content,
    word_count: content.split(/\s+/).length,
    filters: {
      section: section ? [section] : [],
      year: date ? [date.slice(0, 4)] : [],
      person: people,
      place: places,
    },
    meta: Object.fromEntries(meta),
    anchors: [],
    ...passage,
    // Of the page itself, which interfaces leave out; a photo is a record of its own.
    sub_results: [{ title, url, ...passage }],
  };
}

/** @param url from the site's root */
function addressOf(url: string, term: string, { baseUrl = "/", highlightParam }: PagefindOptions): string {
  const address = baseUrl.replace(/\/$/, "") + url;
  if (!highlightParam || term === "") return address;
  const [path, fragment] = address.split("#", 2);
  const words = term.split(/\s+/).filter(Boolean);
  const fields = new URLSearchParams(words.map((word) => [highlightParam, word]));
  return `${path}?${fields}${fragment === undefined ? "" : `#${fragment}`}`;
}

const htmlOf = ({ text, isFound }: Piece): string => {
  const safe = text.replace(/[&<>]/g, (sign) => `&${{ "&": "amp", "<": "lt", ">": "gt" }[sign]};`);
  return isFound ? `<mark>${safe}</mark>` : safe;
};

/** What is not counted is none; people have neither sections nor years. */
function shaped(sections: [string, number][], years: [string, number][]): FilterCounts {
  const all = Object.entries({ section: sections, year: years }).filter(([, values]) => values.length > 0);
  return Object.fromEntries(all.map(([name, values]) => [name, Object.fromEntries(values)]));
}

const countsOf = (counts: Counts | undefined, { sections, years }: FilterValues): FilterCounts =>
  shaped(
    sections.map(({ id, name }) => [name, counts?.section[id] ?? 0]),
    years.map(({ year }) => [year, counts?.year[year] ?? 0]),
  );

const kinds: readonly string[] = ["article", "photo", "person"] satisfies Kind[];

const kindOf = ({ kind }: Record<string, FilterValue>): Kind =>
  (kinds.find((known) => valuesOf("kind", kind ?? [])[0]?.includes(known)) as Kind | undefined) ?? "article";

/** Groups of values: of each, any must be had. */
function groupsOf(filters: Record<string, FilterValue>, { sections }: FilterValues): FilterGroup[] {
  const idOf = (value: string): string =>
    sections.find(({ id, name }) => value === name || value === id)?.id ?? value;
  return Object.entries(filters).flatMap(([name, value]): FilterGroup[] => {
    if (name === "kind") return [];
    if (!isFilter(name))
      throw new Error(`There is no filter ${name}; there are kind, section, year, person and place.`);
    return valuesOf(name, value).map((any) => ({ name, any: name === "section" ? any.map(idOf) : any }));
  });
}

function valuesOf(name: string, value: FilterValue): string[][] {
  if (typeof value === "string") return [[value]];
  if (Array.isArray(value)) return value.map((one) => [one]);
  if (Array.isArray(value.any)) return [value.any];
  throw new Error(
    `The filter ${name} takes a value, a list of which all, or {any: […]} of which any is had.`,
  );
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
