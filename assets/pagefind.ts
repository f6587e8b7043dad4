import type { Kind, ShardEntry } from "../src/search/shard-entry.ts";
import { type Counts, mergeHits, type ShardAnswer, shardsFor, sumCounts } from "./search-shards.ts";

/** What a reader asks for; an empty text stands for "any". */
export interface Query {
  words: string;
  kind: Kind;
  section: string;
  /** Four digits. */
  year: string;
  /** A person's id. */
  person: string;
  /** A place's id. */
  place: string;
  byDate: boolean;
}

/** One record that answers; what it shows is fetched when it is shown. */
export interface Hit {
  /** Pagefind's, comparable only among hits of one shard. */
  score: number;
  load: () => Promise<{
    url: string;
    title: string;
    section: string;
    /** ISO 8601, or empty. */
    date: string;
    /** Text with `mark` elements around the words that were found. */
    excerpt: DocumentFragment;
    /** Address of a small picture, or empty. */
    image: string;
  }>;
}

/** What is known so far. */
export interface Answer {
  hits: Hit[];
  /** Counts over all hits, as Pagefind counts: with the query's filters. */
  filters: Counts;
  /** True once every shard has answered. */
  settled: boolean;
}

/** The part of Pagefind's browser module that is used: https://pagefind.app/docs/api/ */
interface Pagefind {
  createInstance: (options: InstanceOptions) => Instance;
}

interface InstanceOptions {
  /** The folder of an index. */
  basePath: string;
  /** What the addresses of records are below. */
  baseUrl?: string;
  excerptLength?: number;
  /** Asks for the index's entry by this tag, so that it can be cached; without it the entry is asked for anew. */
  metaCacheTag?: string;
}

interface Instance {
  filters: () => Promise<unknown>;
  search: (
    words: string | null,
    options: { filters: Record<string, string>; sort?: { date: "desc" } },
  ) => Promise<{ results: { score: number; data: () => Promise<Fragment> }[]; filters: Counts }>;
}

interface Fragment {
  url: string;
  excerpt: string;
  meta: Record<string, string | undefined>;
}

/** The engine, and what it can be asked. */
interface Archive {
  shards: ShardEntry[];
  open: (shard: ShardEntry) => Instance;
}

const FOLDER = "/pagefind/";

/** Shards asked at the same time: enough that waiting overlaps, few enough that the newest comes first. */
const AT_ONCE = 4;

let loading: Promise<Archive> | undefined;

/**
 * Asks the shards, newest first, and tells what is known each time that one has answered; the last
 * answer is settled.
 *
 * @throws where an index cannot be had; the next call tries again
 */
export async function* search(query: Query): AsyncGenerator<Answer, void> {
  loading ??= load();
  const archive = await loading.catch((error) => {
    loading = undefined;
    throw error;
  });
  const asked = shardsFor(archive.shards, query.kind, query.year);
  const byDate = sorted(query);
  const answers: (ShardAnswer<Hit> | undefined)[] = asked.map(() => undefined);
  const running = new Map<number, Promise<number>>();
  let next = 0;
  do {
    while (next < asked.length && running.size < AT_ONCE) {
      const place = next++;
      const answer = ask(archive.open(asked[place] as ShardEntry), query).then((hits) => {
        answers[place] = hits;
        return place;
      });
      // Whoever stops listening must not be told of a failure as an error of nobody's.
      answer.catch(() => {});
      running.set(place, answer);
    }
    if (running.size > 0) running.delete(await Promise.race(running.values()));
    const settled = next === asked.length && running.size === 0;
    yield { hits: mergeHits(answers, byDate), filters: sumCounts(answers), settled };
  } while (next < asked.length || running.size > 0);
}

/** Without words there is no relevance; people have no date. */
const sorted = ({ kind, byDate, words }: Query): boolean => kind !== "person" && (byDate || !words);

async function ask(instance: Instance, query: Query): Promise<ShardAnswer<Hit>> {
  const { section, year, person, place } = query;
  const wanted = query.kind === "person" ? { person } : { section, year, person, place };
  const { results, filters } = await instance.search(query.words || null, {
    filters: Object.fromEntries(Object.entries(wanted).filter(([, value]) => value !== "")),
    ...(sorted(query) ? { sort: { date: "desc" as const } } : {}),
  });
  return {
    hits: results.map(({ score, data }) => ({ score, load: async () => shown(await data()) })),
    filters,
  };
}

const shown = ({ url, excerpt, meta }: Fragment): Awaited<ReturnType<Hit["load"]>> => ({
  url,
  title: meta.title ?? url,
  section: meta.section ?? "",
  date: meta.date ?? "",
  excerpt: marked(excerpt),
  image: meta.image ?? "",
});

/** The module stands beside its indexes, so it is no part of the bundle. */
async function load(): Promise<Archive> {
  const address = `${FOLDER}pagefind.js`;
  const [pagefind, shards] = await Promise.all([
    import(address).then(async (module: Pagefind) => {
      // All instances share one WebAssembly memory, but two that start together would each make one, and
      // one of them would lose it. The engine's own, on a blank index, comes first; so does the worker,
      // which stands beside the engine alone.
      await module.createInstance({ basePath: FOLDER }).filters();
      return module;
    }),
    manifest(),
  ]);
  const open = new Map<ShardEntry, Instance>();
  return {
    shards,
    open: (shard) => {
      const known = open.get(shard);
      if (known) return known;
      const instance = pagefind.createInstance({
        basePath: `${FOLDER}${shard.name}/`,
        baseUrl: "/",
        excerptLength: 28,
        metaCacheTag: shard.tag,
      });
      open.set(shard, instance);
      return instance;
    },
  };
}

async function manifest(): Promise<ShardEntry[]> {
  const response = await fetch(`${FOLDER}shards.json`, { cache: "no-cache" });
  if (!response.ok) throw new Error(`${response.status} for ${response.url}`);
  return (await response.json()) as ShardEntry[];
}

/** Keeps the marks of an excerpt and of everything else only the text, so no page's words become markup. */
function marked(excerpt: string): DocumentFragment {
  const { body } = new DOMParser().parseFromString(excerpt, "text/html");
  const fragment = document.createDocumentFragment();
  for (const node of body.childNodes) {
    if (node.nodeName !== "MARK") fragment.append(node.textContent ?? "");
    else fragment.append(Object.assign(document.createElement("mark"), { textContent: node.textContent }));
  }
  return fragment;
}
