import { byTier, type Candidate, merged } from "./candidate.ts";
import { holdsPhrase, passagesOf } from "./closeness.ts";
import { type FilterValues, type FoundCounts, noCounts, valuesIn } from "./filter-counts.ts";
import { ShardFilters } from "./filters.ts";
import { judgementOf } from "./judgement.ts";
import { MOST_SCORE, ShardMatches, type Tier, tiers } from "./matches.ts";
import { type AskedWord, type ParsedQuery, parseQuery, without } from "./query.ts";
import { keyOf, partsOf, tierOfKey } from "./rank-key.ts";
import { type FoundRecord, recordOf, type SearchAnswer, type SearchRequest } from "./search-answer.ts";
import type { Kind, ShardEntry } from "./shard-entry.ts";
import { type FetchFile, ShardReader } from "./shard-reader.ts";
import { stemOf } from "./stem.ts";
import type { Stem } from "./tokens.ts";

/** Results on a first page. Where so many hold the words together, those that hold them apart are not looked for. */
const PAGE = 10;
/** So many of the best are read, to see how close the words stand in their texts; more where few hold them together. */
const READ = 12;
const READ_AT_MOST = 60;

/** A word of no more records may be met in them by chance, see word-hash.ts. */
const FEW = 2;

/** What passes, the best first, as numbers: see `keyOf`. */
interface Ranked {
  keys: Float64Array;
  /** How many of them hold the words together, as they were typed. */
  typed: number;
  counts: FoundCounts;
}

/** @returns the tier of the record at a place, `tiers.none` where there is none */
const tierAt = ({ keys }: Ranked, place: number): Tier => tierOfKey(keys[place] ?? 0);

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
    else yield* new Search(shards, request, this.#stem).answers(query, [], request.isTyping ?? false);
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

  /** @param isTyping true where the last word may be the beginning of one */
  async *answers(
    query: ParsedQuery,
    ignored: string[],
    isTyping: boolean,
  ): AsyncGenerator<SearchAnswer, void> {
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
    const { byDate } = this.#request;
    for (const [place, asked] of asking.entries()) {
      await asked;
      if (place === asking.length - 1) break;
      // By date, nothing is told of before all that is newer, and nothing is found later between what was told of.
      const known = this.#ranked(byDate ? matches.slice(0, place + 1) : matches, filters);
      if ((byDate ? known.typed : known.keys.length) >= PAGE) {
        const records = this.#records(this.#candidates(known, 0, known.keys.length), query);
        yield { records, ...known.counts, ignored, isSettled: false };
        break;
      }
    }
    await Promise.all(asking);
    const shards = matches as ShardMatches[];
    let found = this.#ranked(shards, filters);
    // A page of words together, as they were typed, needs no others to be looked for.
    if (found.typed < PAGE) {
      // What was remembered is mostly among these.
      if (found.keys.length > 0 && !byDate) {
        const records = this.#records(this.#candidates(found, 0, found.keys.length), query);
        yield { records, ...found.counts, ignored, isSettled: false };
      }
      await Promise.all(shards.map((shard) => shard.lookUpWords()));
      const known = query.words.map((_, word) =>
        shards.reduce((sum, { records }) => sum + (records?.[word] ?? 0), 0),
      );
      found = this.#ranked(shards, filters);
      const isHeld = await Promise.all(
        query.words.map((_, word) => this.#isHeld(query, word, known[word] as number, shards)),
      );
      let missing = query.words.filter((_, word) => !isHeld[word]);
      // Where no text holds it with the others, it is the beginning of another word.
      const isBeginning = isTyping && query.words.length > 1;
      if (missing.length === 0 && isBeginning && found.counts.unfiltered.records === 0)
        missing = query.words.slice(-1);
      if (missing.length > 0) {
        // The beginning of a word is not told of as unknown.
        const last = isTyping ? query.words[query.words.length - 1] : undefined;
        const all = [...ignored, ...this.#ignored(missing.filter((word) => word !== last))];
        const rest = without(query, missing);
        if (rest.words.length > 0)
          yield* this.answers(rest, all, isTyping && !missing.includes(last as AskedWord));
        else yield { records: [], ...noCounts(), ignored: all, isSettled: true };
        return;
      }
      if (found.keys.length < PAGE && query.quoted === 0) {
        const total = this.#shards.reduce((sum, { entry }) => sum + entry.records, 0);
        const rarity = known.map((records) => Math.log(1 + total / (records + 1)));
        found = this.#ranked(shards, filters, rarity);
      }
    } else if (found.typed < found.keys.length && !byDate) {
      await Promise.all(shards.map((shard) => shard.lookUpTyped()));
      found = this.#ranked(shards, filters);
    }
    const ordered = await this.#ordered(found, query);
    yield { records: this.#records(ordered, query), ...found.counts, ignored, isSettled: true };
  }

  /** @returns whether a word of the query stands in a record: where it seems to stand in few, these are read */
  async #isHeld({ words }: ParsedQuery, place: number, known: number, shards: readonly ShardMatches[]) {
    if (known === 0 || known > FEW) return known > 0;
    const word = words[place] as AskedWord;
    const read = shards.flatMap((shard) => shard.holding(place).map((doc) => shard.reader.fragment(doc)));
    const texts = await Promise.all(read);
    return texts.some((fragment) => holdsPhrase(passagesOf(fragment, this.#stem), [word]));
  }

  /** @returns words as they were typed */
  #ignored(missing: AskedWord[]): string[] {
    const typed = missing.map(({ start, end }) => wholeWord(this.#request.words, start, end));
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
    let typed = 0;
    let newer = 0;
    for (const [place, shard] of shards.entries()) {
      const total = (this.#shards[place] as ShardReader).entry.records;
      const filter = filters[place] as ShardFilters;
      const own = filter.counts();
      const newest = newer + total - 1;
      shard?.forEach((doc, tier, score) => {
        if (!filter.passes(doc, own)) return;
        if (tier === tiers.typedPhrase) typed++;
        keys.push(keyOf(newest - doc, byDate ? 0 : tier, byDate ? 0 : score));
      }, rarity);
      own.addTo(counts);
      newer += total;
    }
    // Of a common word there are tens of thousands: numbers are sorted without a call for each pair.
    return { keys: Float64Array.from(keys).sort().reverse(), typed, counts };
  }

  #candidates({ keys }: Ranked, from: number, to: number): Candidate[] {
    return Array.from(keys.subarray(from, to), (key) => {
      const { age, tier, score } = partsOf(key);
      let newer = 0;
      let place = 0;
      for (; age >= newer + (this.#shards[place] as ShardReader).entry.records; place++)
        newer += (this.#shards[place] as ShardReader).entry.records;
      const reader = this.#shards[place] as ShardReader;
      const doc = newer + reader.entry.records - 1 - age;
      return { reader, doc, age, tier, score };
    });
  }

  /**
   * Reads the best records, and puts them in order by how close the words stand in their texts. What was met
   * by chance, or lacks a phrase in quotation marks, is left out.
   */
  async #ordered(ranked: Ranked, query: ParsedQuery): Promise<Candidate[]> {
    const { length } = ranked.keys;
    if (this.#request.byDate) return this.#candidates(ranked, 0, length);
    let read = 0;
    const judged: Candidate[] = [];
    while (read < Math.min(length, READ_AT_MOST)) {
      const best = this.#candidates(ranked, read, read + READ);
      read += best.length;
      judged.push(...(await Promise.all(best.map((candidate) => this.#judged(candidate, query)))));
      const next = tierAt(ranked, read);
      if (judged.filter(({ tier }) => tier >= next).length >= PAGE) break;
    }
    const kept = judged.filter(({ tier }) => tier > tiers.none).sort(byTier);
    return merged(kept, this.#candidates(ranked, read, length));
  }

  async #judged(candidate: Candidate, query: ParsedQuery): Promise<Candidate> {
    const { reader, doc, tier, score } = candidate;
    const passages = passagesOf(await reader.fragment(doc), this.#stem);
    const judged = judgementOf(passages, query, tier === tiers.some ? score : 0);
    // Of one tier, what was read comes first.
    return { ...candidate, tier: judged.tier, score: MOST_SCORE + judged.score };
  }

  #records(candidates: readonly Candidate[], { words }: ParsedQuery): FoundRecord[] {
    return candidates.map(({ reader, doc, tier, score }) =>
      recordOf(reader, doc, tier * 100 + score, words, this.#stem),
    );
  }
}

/** @returns what was typed in one with a word: letters and digits are words of their own, but nobody types them so */
const wholeWord = (text: string, start: number, end: number): string =>
  (/[\p{L}\p{M}\p{N}]*$/u.exec(text.slice(0, start))?.[0] ?? "") +
  (/^[\p{L}\p{M}\p{N}]*/u.exec(text.slice(start))?.[0] ?? text.slice(start, end));
