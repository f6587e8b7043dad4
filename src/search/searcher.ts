import { closenessOf, passagesOf } from "./closeness.ts";
import { excerptOf, marked, type Piece } from "./excerpt.ts";
import type { Fragment } from "./fields.ts";
import { type FilterValues, type FoundCounts, noCounts, valuesIn } from "./filter-counts.ts";
import { type FilterGroup, ShardFilters } from "./filters.ts";
import { frequency, MOST_SCORE, ShardMatches, type Tier, tiers } from "./matches.ts";
import { type AskedWord, type ParsedQuery, parseQuery } from "./query.ts";
import type { Kind, ShardEntry } from "./shard-entry.ts";
import { type FetchFile, ShardReader } from "./shard-reader.ts";
import { stemOf } from "./stem.ts";
import type { Stem } from "./tokens.ts";

/** What is asked of an index. */
export interface SearchRequest {
  words: string;
  kind: Kind;
  /** All of them must leave a record. */
  filters: readonly FilterGroup[];
  byDate: boolean;
  /** True while the reader types: the last word may be the beginning of one. */
  isTyping?: boolean;
  /** True where `unfiltered` must tell of all shards: else those are not asked of which a year leaves nothing. */
  countsAll?: boolean;
}

/** One record that answers. */
export interface FoundRecord {
  /** The same for the same record in every answer. */
  id: string;
  /** Higher is better; only comparable within an answer. */
  score: number;
  /** @param length of the excerpt, in words */
  load: (length?: number) => Promise<ShownRecord>;
}

/** What is shown of a record: its texts, and the passage that answers. */
export interface ShownRecord {
  fragment: Fragment;
  title: Piece[];
  excerpt: Piece[];
}

/** What is known so far. */
export interface SearchAnswer extends FoundCounts {
  records: FoundRecord[];
  /** Words that stand in no record, as they were typed. */
  ignored: string[];
  /** True once nothing more will be found. */
  isSettled: boolean;
}

/** Results on a first page. Where so many hold the words together, those that hold them apart are not looked for. */
const PAGE = 10;
/** So many of the best are read, to see how close the words stand in their texts; more where few hold them together. */
const READ = 12;
const READ_AT_MOST = 60;

/** What passes, the best first, as numbers: see `keyOf`. */
interface Ranked {
  keys: Float64Array;
  counts: FoundCounts;
}

/** More records than this are in no archive, and scores have so many steps: both and a tier are whole in a double. */
const AGES = 2 ** 24;
const SCORES = 2 ** 16;

/** @returns a number that is the greater, the better a record is; of equal tiers and scores, the newer it is */
const keyOf = (age: number, tier: number, score: number): number =>
  (tier * SCORES + Math.floor((score / MOST_SCORE) * SCORES)) * AGES + (AGES - 1 - age);

const rankOf = (key: number): number => Math.floor(key / AGES);
const tierOf = (rank: number): Tier => Math.floor(rank / SCORES) as Tier;

/** @returns the tier of the record at a place, `tiers.none` where there is none */
const tierAt = ({ keys }: Ranked, place: number): Tier => tierOf(rankOf(keys[place] ?? 0));

/** A record that answers, with what its place in the list depends on. */
interface Candidate {
  reader: ShardReader;
  doc: number;
  tier: Tier;
  score: number;
  /** Shards from the newest, then records from the newest: what is older has a greater number. */
  age: number;
}

/** Asks the shards of an index, and ranks what they answer. */
export class Searcher {
  readonly #shards: ShardReader[];
  readonly #stem: Stem | undefined;

  /**
   * @param shards newest first
   * @param language of the records
   */
  constructor(shards: readonly ShardEntry[], language: string, fetch: FetchFile) {
    this.#shards = shards.map((entry) => new ShardReader(entry, fetch));
    this.#stem = stemOf(language);
  }

  /**
   * Tells what is known each time that more is; the last answer is settled.
   *
   * @throws where a part of the index cannot be had
   */
  async *search(request: SearchRequest): AsyncGenerator<SearchAnswer, void> {
    const shards = this.#shardsFor(request);
    const query = parseQuery(request.words, this.#stem);
    // Signs alone are no words, and no record answers to them.
    if (query.words.length === 0) yield await all(request.words.trim() === "" ? shards : [], request);
    else yield* new Search(shards, request, this.#stem).answers(query);
  }

  /** @returns what records of a kind can be filtered by */
  async filterValues(kind: Kind): Promise<FilterValues> {
    const shards = this.#shards.filter(({ entry }) => entry.kind === kind);
    return valuesIn(await Promise.all(shards.map((reader) => reader.table())));
  }

  /** @returns folded words of the archive, the most frequent first */
  async words(kind: Kind): Promise<string[]> {
    const largest = this.#shards
      .filter(({ entry }) => entry.kind === kind)
      .reduce<ShardReader | undefined>(
        (a, b) => (a && a.entry.records >= b.entry.records ? a : b),
        undefined,
      );
    return (await largest?.words()) ?? [];
  }

  #shardsFor({ kind, filters, countsAll }: SearchRequest): ShardReader[] {
    const years = countsAll ? [] : filters.filter(({ name }) => name === "year");
    const holds = ({ first, last }: ShardEntry, year: string): boolean =>
      !first || (first.slice(0, 4) <= year && year <= last.slice(0, 4));
    return this.#shards.filter(
      ({ entry }) => entry.kind === kind && years.every(({ any }) => any.some((year) => holds(entry, year))),
    );
  }
}

/** Without words, everything that passes the filters answers, the newest first. */
async function all(shards: ShardReader[], { filters }: SearchRequest): Promise<SearchAnswer> {
  const counts = noCounts();
  const records: FoundRecord[] = [];
  const passing = await Promise.all(shards.map((reader) => ShardFilters.of(reader, filters)));
  for (const [place, reader] of shards.entries()) {
    const own = passing[place] as ShardFilters;
    const ownCounts = own.counts();
    for (let doc = reader.entry.records - 1; doc >= 0; doc--) {
      if (own.passes(doc, ownCounts)) records.push(recordOf(reader, doc, 0, [], undefined));
    }
    ownCounts.addTo(counts);
  }
  return { records, ...counts, ignored: [], isSettled: true };
}

/** One search: its shards' answers, and the order of what they found. */
class Search {
  readonly #shards: ShardReader[];
  readonly #request: SearchRequest;
  readonly #stem: Stem | undefined;

  constructor(shards: ShardReader[], request: SearchRequest, stem: Stem | undefined) {
    this.#shards = shards;
    this.#request = request;
    this.#stem = stem;
  }

  async *answers(query: ParsedQuery, ignored: string[] = []): AsyncGenerator<SearchAnswer, void> {
    const filtering = Promise.all(
      this.#shards.map((reader) => ShardFilters.of(reader, this.#request.filters)),
    );
    const matches: (ShardMatches | undefined)[] = this.#shards.map(() => undefined);
    const asking = this.#shards.map(async (reader, place) => {
      matches[place] = await ShardMatches.of(reader, query);
      return place;
    });
    for (const asked of asking) {
      asked.catch(() => {
        // Told of when its turn comes, if anybody still listens.
      });
    }
    const filters = await filtering;
    // The newest shards answer first; what they have fills a page while older ones are on their way.
    for (const [place, asked] of asking.entries()) {
      await asked;
      if (place === asking.length - 1) break;
      const known = this.#ranked(matches, filters);
      if (known.keys.length >= PAGE) {
        const records = this.#records(this.#candidates(known, 0, known.keys.length), query);
        yield { records, ...known.counts, ignored, isSettled: false };
        break;
      }
    }
    await Promise.all(asking);
    const shards = matches as ShardMatches[];
    let found = this.#ranked(shards, filters);
    // A page of words together, as they were typed, needs no others to be looked for.
    if (tierAt(found, PAGE - 1) < tiers.typedPhrase) {
      await Promise.all(shards.map((shard) => shard.lookUpWords()));
      const known = query.words.map((_, word) =>
        shards.reduce((sum, { records }) => sum + (records?.[word] ?? 0), 0),
      );
      const missing = query.words.filter((_, word) => known[word] === 0);
      if (missing.length > 0) {
        const all = [...ignored, ...this.#ignored(missing, query)];
        const rest = without(query, missing);
        if (rest.words.length > 0) yield* this.answers(rest, all);
        else yield { records: [], ...found.counts, ignored: all, isSettled: true };
        return;
      }
      found = this.#ranked(shards, filters);
      if (found.keys.length < PAGE && query.quoted === 0) {
        const total = this.#shards.reduce((sum, { entry }) => sum + entry.records, 0);
        const rarity = known.map((records) => Math.log(1 + total / (records + 1)));
        found = this.#ranked(shards, filters, rarity);
      }
    }
    const ordered = await this.#ordered(found, query);
    yield { records: this.#records(ordered, query), ...found.counts, ignored, isSettled: true };
  }

  /** The beginning of a word that the reader is typing is not told of as unknown. */
  #ignored(missing: AskedWord[], { words }: ParsedQuery): string[] {
    const last = words[words.length - 1];
    const typed = missing
      .filter((word) => !(this.#request.isTyping && word === last))
      .map(({ start, end }) => wholeWord(this.#request.words, start, end));
    return [...new Set(typed)];
  }

  /** What passes the filters, the best first. */
  #ranked(
    shards: readonly (ShardMatches | undefined)[],
    filters: readonly ShardFilters[],
    rarity?: readonly number[],
  ): Ranked {
    const { byDate } = this.#request;
    const counts = noCounts();
    const keys: number[] = [];
    let newer = 0;
    for (const [place, shard] of shards.entries()) {
      const total = (this.#shards[place] as ShardReader).entry.records;
      const filter = filters[place] as ShardFilters;
      const own = filter.counts();
      const newest = newer + total - 1;
      shard?.forEach((doc, tier, score) => {
        if (filter.passes(doc, own)) keys.push(keyOf(newest - doc, byDate ? 0 : tier, byDate ? 0 : score));
      }, rarity);
      own.addTo(counts);
      newer += total;
    }
    // Of a common word there are tens of thousands: numbers are sorted without a call for each pair.
    return { keys: Float64Array.from(keys).sort().reverse(), counts };
  }

  #candidates({ keys }: Ranked, from: number, to: number): Candidate[] {
    return Array.from(keys.subarray(from, to), (key) => {
      const age = AGES - 1 - (key % AGES);
      const rank = rankOf(key);
      let newer = 0;
      let place = 0;
      for (; age >= newer + (this.#shards[place] as ShardReader).entry.records; place++)
        newer += (this.#shards[place] as ShardReader).entry.records;
      const reader = this.#shards[place] as ShardReader;
      const doc = newer + reader.entry.records - 1 - age;
      const tier = tierOf(rank);
      return { reader, doc, age, tier, score: ((rank % SCORES) * MOST_SCORE) / SCORES };
    });
  }

  /** Reads the best records, and puts them in order by how close the words stand in their texts. */
  async #ordered(ranked: Ranked, { words }: ParsedQuery): Promise<Candidate[]> {
    const { length } = ranked.keys;
    if (this.#request.byDate) return this.#candidates(ranked, 0, length);
    let read = 0;
    const judged: Candidate[] = [];
    while (read < Math.min(length, READ_AT_MOST)) {
      const best = this.#candidates(ranked, read, read + READ);
      read += best.length;
      judged.push(...(await Promise.all(best.map((candidate) => this.#judged(candidate, words)))));
      const next = tierAt(ranked, read);
      if (judged.filter(({ tier }) => tier >= next).length >= PAGE) break;
    }
    return [...judged.sort(byTier), ...this.#candidates(ranked, read, length)];
  }

  async #judged(candidate: Candidate, words: AskedWord[]): Promise<Candidate> {
    const { reader, doc } = candidate;
    const passages = passagesOf(await reader.fragment(doc), this.#stem);
    const strict = closenessOf(passages, words, true);
    const loose = closenessOf(passages, words, false);
    const tier: Tier =
      strict.phrases > 0
        ? tiers.typedPhrase
        : strict.words === words.length
          ? tiers.typedWords
          : loose.phrases > 0
            ? tiers.phrase
            : loose.words === words.length
              ? tiers.words
              : tiers.some;
    const best = tier === tiers.typedPhrase || tier === tiers.typedWords ? strict : loose;
    const size = passages.body.tokens.length + passages.title.tokens.length;
    const score =
      (best.inTitle ? 0.15 + 0.25 * best.titleShare + (best.atStart ? 0.01 : 0) : 0) +
      (best.inLead ? 0.02 : 0) +
      frequency(best.phrases, size) +
      (2 * best.words) / Math.max(best.span, 1) +
      best.words / words.length;
    return { ...candidate, tier, score };
  }

  #records(candidates: readonly Candidate[], { words }: ParsedQuery): FoundRecord[] {
    return candidates.map(({ reader, doc, tier, score }) =>
      recordOf(reader, doc, tier * 100 + score, words, this.#stem),
    );
  }
}

/** Of equal scores the newer comes first. */
const byTier = (a: Candidate, b: Candidate): number => b.tier - a.tier || b.score - a.score || a.age - b.age;

const idOf = ({ entry }: ShardReader, doc: number): string => `${entry.name}/${doc}`;

/** @returns what was typed in one with a word: letters and digits are words of their own, but nobody types them so */
const wholeWord = (text: string, start: number, end: number): string =>
  (/[\p{L}\p{M}\p{N}]*$/u.exec(text.slice(0, start))?.[0] ?? "") +
  (/^[\p{L}\p{M}\p{N}]*/u.exec(text.slice(start))?.[0] ?? text.slice(start, end));

/** What was quoted with a word that stands nowhere stands nowhere as it is. */
const without = ({ words }: ParsedQuery, missing: AskedWord[]): ParsedQuery => ({
  words: words.filter((word) => !missing.includes(word)),
  quoted: 0,
});

function recordOf(
  reader: ShardReader,
  doc: number,
  score: number,
  words: AskedWord[],
  stem: Stem | undefined,
): FoundRecord {
  return {
    id: idOf(reader, doc),
    score,
    load: async (length) => {
      const fragment = await reader.fragment(doc);
      const passages = passagesOf(fragment, stem);
      return { fragment, title: marked(passages.title, words), excerpt: excerptOf(passages, words, length) };
    },
  };
}
