import { byTier, type Candidate } from "./candidate.ts";
import { holdsPhrase, passagesOf } from "./closeness.ts";
import { type FilterValues, noCounts, valuesIn } from "./filter-counts.ts";
import { ShardFilters } from "./filters.ts";
import { judgementOf } from "./judgement.ts";
import { LazyList } from "./lazy-list.ts";
import { MOST_SCORE, ShardMatches, tiers } from "./matches.ts";
import { type AskedWord, type ParsedQuery, parseQuery, without } from "./query.ts";
import { Ranked, recordOfAge } from "./ranked.ts";
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

/** What nothing answers to. */
const noRecords = new LazyList<FoundRecord>(0, () => {
  throw new Error("An empty list has no items.");
});

/** A word of no more records may be met in them by chance, see word-hash.ts. */
const FEW = 2;

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
  const ages: number[] = [];
  const passing = await Promise.all(shards.map((reader) => ShardFilters.of(reader, filters)));
  let newer = 0;
  for (const [place, { entry }] of shards.entries()) {
    const own = passing[place] as ShardFilters;
    const ownCounts = own.counts();
    for (let age = 0; age < entry.records; age++)
      if (own.passes(entry.records - 1 - age, ownCounts)) ages.push(newer + age);
    ownCounts.addTo(counts);
    newer += entry.records;
  }
  const records = new LazyList(ages.length, (place) => {
    const { reader, doc } = recordOfAge(shards, ages[place] as number);
    return recordOf(reader, doc, 0, [], undefined);
  });
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
      const known = await this.#ranked(byDate ? matches.slice(0, place + 1) : matches, filters);
      if ((byDate ? known.typed : known.length) >= PAGE) {
        const records = this.#records(known.list(), query);
        yield { records, ...known.counts, ignored, isSettled: false };
        break;
      }
    }
    await Promise.all(asking);
    const shards = matches as ShardMatches[];
    let found = await this.#ranked(shards, filters);
    // A page of words together, as they were typed, needs no others to be looked for.
    if (found.typed < PAGE) {
      // What was remembered is mostly among these.
      if (found.length > 0 && !byDate) {
        const records = this.#records(found.list(), query);
        yield { records, ...found.counts, ignored, isSettled: false };
      }
      await Promise.all(shards.map((shard) => shard.lookUpWords()));
      const known = query.words.map((_, word) =>
        shards.reduce((sum, { records }) => sum + (records?.[word] ?? 0), 0),
      );
      found = await this.#ranked(shards, filters);
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
        else yield { records: noRecords, ...noCounts(), ignored: all, isSettled: true };
        return;
      }
      if (found.length < PAGE && query.quoted === 0) {
        const total = this.#shards.reduce((sum, { entry }) => sum + entry.records, 0);
        const rarity = known.map((records) => Math.log(1 + total / (records + 1)));
        found = await this.#ranked(shards, filters, rarity);
      }
    } else if (found.typed < found.length && !byDate) {
      await Promise.all(shards.map((shard) => shard.lookUpTyped()));
      found = await this.#ranked(shards, filters);
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

  #ranked(
    matches: readonly (ShardMatches | undefined)[],
    filters: readonly ShardFilters[],
    rarity?: readonly number[],
  ): Promise<Ranked> {
    return Ranked.of(this.#shards, matches, filters, { byDate: this.#request.byDate, rarity });
  }

  /**
   * Reads the best records, and puts them in order by how close the words stand in their texts. What was met
   * by chance, or lacks a phrase in quotation marks, is left out.
   */
  async #ordered(ranked: Ranked, query: ParsedQuery): Promise<LazyList<Candidate>> {
    if (this.#request.byDate) return ranked.list();
    let read = 0;
    const judged: Candidate[] = [];
    while (read < Math.min(ranked.length, READ_AT_MOST)) {
      const best = ranked.candidates(read, read + READ);
      read += best.length;
      judged.push(...(await Promise.all(best.map((candidate) => this.#judged(candidate, query)))));
      const next = ranked.tierAt(read);
      if (judged.filter(({ tier }) => tier >= next).length >= PAGE) break;
    }
    const kept = judged.filter(({ tier }) => tier > tiers.none).sort(byTier);
    return ranked.list(kept, read);
  }

  async #judged(candidate: Candidate, query: ParsedQuery): Promise<Candidate> {
    const { reader, doc, tier, score } = candidate;
    const passages = passagesOf(await reader.fragment(doc), this.#stem);
    const judged = judgementOf(passages, query, tier === tiers.some ? score : 0);
    // Of one tier, what was read comes first.
    return { ...candidate, tier: judged.tier, score: MOST_SCORE + judged.score };
  }

  #records(candidates: LazyList<Candidate>, { words }: ParsedQuery): LazyList<FoundRecord> {
    return candidates.map(({ reader, doc, tier, score }) =>
      recordOf(reader, doc, tier * 100 + score, words, this.#stem),
    );
  }
}

/** @returns what was typed in one with a word: letters and digits are words of their own, but nobody types them so */
const wholeWord = (text: string, start: number, end: number): string =>
  (/[\p{L}\p{M}\p{N}]*$/u.exec(text.slice(0, start))?.[0] ?? "") +
  (/^[\p{L}\p{M}\p{N}]*/u.exec(text.slice(start))?.[0] ?? text.slice(start, end));
