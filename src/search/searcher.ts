import { closenessOf, passagesOf } from "./closeness.ts";
import { excerptOf, marked, type Piece } from "./excerpt.ts";
import type { Fragment } from "./fields.ts";
import { type FilterValues, type FoundCounts, noCounts, valuesIn } from "./filter-counts.ts";
import { type FilterGroup, ShardFilters } from "./filters.ts";
import { frequency, type Match, ShardMatches, type Tier, tiers } from "./matches.ts";
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

/** A record that answers, with what its place in the list depends on. */
interface Candidate extends Match {
  reader: ShardReader;
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
    if (query.words.length === 0) yield await all(shards, request);
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
    const filters = await Promise.all(
      this.#shards.map((reader) => ShardFilters.of(reader, this.#request.filters)),
    );
    const matches: (ShardMatches | undefined)[] = this.#shards.map(() => undefined);
    const asking = this.#shards.map(async (reader, place) => {
      matches[place] = await ShardMatches.of(reader, query);
      return place;
    });
    // The newest shards answer first; what they have fills a page while older ones are on their way.
    for (const [place, asked] of asking.entries()) {
      await asked;
      if (place === asking.length - 1) break;
      const { records, counts } = this.#ranked(matches, filters);
      if (records.length >= PAGE) {
        yield { records: this.#records(records, query), ...counts, ignored, isSettled: false };
        break;
      }
    }
    await Promise.all(asking);
    const shards = matches as ShardMatches[];
    let found = this.#ranked(shards, filters);
    if (found.records.length < PAGE) {
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
      if (found.records.length < PAGE && query.quoted === 0) {
        const total = this.#shards.reduce((sum, { entry }) => sum + entry.records, 0);
        const rarity = known.map((records) => Math.log(1 + total / (records + 1)));
        found = this.#ranked(shards, filters, rarity);
      }
    }
    const ordered = await this.#ordered(found.records, query);
    yield { records: this.#records(ordered, query), ...found.counts, ignored, isSettled: true };
  }

  /** The beginning of a word that the reader is typing is not told of as unknown. */
  #ignored(missing: AskedWord[], { words }: ParsedQuery): string[] {
    const last = words.at(-1);
    return missing
      .filter((word) => !(this.#request.isTyping && word === last))
      .map(({ start, end }) => this.#request.words.slice(start, end));
  }

  /** What passes the filters, the best first. */
  #ranked(
    shards: readonly (ShardMatches | undefined)[],
    filters: readonly ShardFilters[],
    rarity?: readonly number[],
  ): { records: Candidate[]; counts: FoundCounts } {
    const counts = noCounts();
    const records: Candidate[] = [];
    let older = 0;
    for (const [place, shard] of shards.entries()) {
      const reader = this.#shards[place] as ShardReader;
      const total = reader.entry.records;
      const own = filters[place] as ShardFilters;
      const ownCounts = own.counts();
      for (const match of shard?.matches(rarity) ?? []) {
        if (!own.passes(match.doc, ownCounts)) continue;
        records.push({ ...match, reader, age: older + total - 1 - match.doc });
      }
      ownCounts.addTo(counts);
      older += total;
    }
    return { records: records.sort(this.#request.byDate ? byAge : byTier), counts };
  }

  /** Reads the best records, and puts them in order by how close the words stand in their texts. */
  async #ordered(candidates: Candidate[], { words }: ParsedQuery): Promise<Candidate[]> {
    if (this.#request.byDate || words.length === 0) return candidates;
    let read = 0;
    let ordered: Candidate[] = [];
    while (read < Math.min(candidates.length, READ_AT_MOST)) {
      const best = candidates.slice(read, read + READ);
      read += best.length;
      ordered.push(...(await Promise.all(best.map((candidate) => this.#judged(candidate, words)))));
      const next = candidates[read]?.tier ?? tiers.none;
      if (ordered.filter(({ tier }) => tier >= next).length >= PAGE) break;
    }
    ordered = ordered.sort(byTier);
    return [...ordered, ...candidates.slice(read)];
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
      (best.inTitle ? 0.1 + 0.3 * best.titleShare + (best.atStart ? 0.05 : 0) : 0) +
      (best.inLead ? 0.05 : 0) +
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
const byAge = (a: Candidate, b: Candidate): number => a.age - b.age;

const idOf = ({ entry }: ShardReader, doc: number): string => `${entry.name}/${doc}`;

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
