import type { BlockEntry } from "./block.ts";
import type { AskedTerm, AskedWord, ParsedQuery } from "./query.ts";
import { isAsTyped, neighboursOf, pairsOf, singlesOf } from "./query.ts";
import type { ShardReader } from "./shard-reader.ts";
import { type ShardTable, wordsOfClass } from "./shard-table.ts";
import { bitsIn, firstBits, Tally } from "./tally.ts";

/**
 * How well a record answers, the better the higher: the diacritics that were typed come before words
 * that follow each other, and these before words that only stand in one text.
 */
export const tiers = { none: 0, some: 1, words: 2, phrase: 3, typedWords: 4, typedPhrase: 5 } as const;

export type Tier = (typeof tiers)[keyof typeof tiers];

/** Is told of a record that answers; scores are below `MOST_SCORE`, comparable among records of one tier, in all shards. */
export type Visit = (doc: number, tier: Tier, score: number) => void;

export const MOST_SCORE = 32;

/** Saturation of a word's count, and how much a record's length matters: BM25's, with its usual values. */
const K1 = 1.2;
const B = 0.75;

/** Words of an average article. */
const AVERAGE = 500;

/** What one shard says of a query; words that stand apart are looked up only where they are asked for. */
export class ShardMatches {
  readonly reader: ShardReader;
  readonly table: ShardTable;
  readonly #words: readonly AskedWord[];
  readonly #quoted: number;
  readonly #pairs: Found;
  #singles: Found | undefined;
  #neighbours: Tally | undefined;

  static async of(reader: ShardReader, { words, quoted }: ParsedQuery): Promise<ShardMatches> {
    const [table, pairs] = await Promise.all([reader.table(), lookUp(reader, pairsOf(words))]);
    return new ShardMatches(reader, table, words, quoted, pairs);
  }

  private constructor(
    reader: ShardReader,
    table: ShardTable,
    words: readonly AskedWord[],
    quoted: number,
    pairs: Spellings[],
  ) {
    this.reader = reader;
    this.table = table;
    this.#words = words;
    this.#quoted = quoted;
    this.#pairs = tallied(pairs, reader.entry.records);
  }

  /** Looks the words up one by one, too, and side by side in another order. */
  async lookUpWords(): Promise<void> {
    const [neighbours] = await Promise.all([
      lookUp(this.reader, neighboursOf(this.#words)),
      this.lookUpTyped(),
    ]);
    this.#neighbours = tallied(neighbours, this.reader.entry.records).loose.tally;
  }

  /** Looks up which of the records that hold the words together hold each of them as it was typed. */
  async lookUpTyped(): Promise<void> {
    const singles = await lookUp(this.reader, singlesOf(this.#words));
    this.#singles = tallied(singles, this.reader.entry.records);
  }

  /** In how many records each word stands; undefined before `lookUpWords`. */
  get records(): readonly number[] | undefined {
    return this.#singles?.loose.records;
  }

  /** @returns the records that hold one of the words, by its place in the query; none before `lookUpWords` */
  holding(word: number): number[] {
    const held = this.#singles?.loose.tally.held ?? [];
    return Array.from(held.keys()).filter((doc) => (held[doc] as number) & (1 << word));
  }

  /** @param rarity of each word, where records that lack some may answer, too */
  forEach(visit: Visit, rarity?: readonly number[]): void {
    const { strict, loose } = this.#pairs;
    const pairs = firstBits(this.#words.length === 1 ? 1 : this.#words.length - 1);
    for (let doc = 0; doc < this.reader.entry.records; doc++) {
      const held = loose.tally.held[doc] as number;
      if (held === pairs) {
        const isTyped = strict.tally.held[doc] === pairs;
        const score = this.#phraseScore(isTyped ? strict.tally : loose.tally, doc, pairs);
        visit(doc, isTyped ? tiers.typedPhrase : this.#isTyped(doc) ? tiers.typedWords : tiers.phrase, score);
      } else if (this.#singles && this.#neighbours && (held & this.#quoted) === this.#quoted) {
        this.#visitApart(doc, this.#singles, rarity, visit);
      }
    }
  }

  #visitApart(
    doc: number,
    { strict, loose }: Found,
    rarity: readonly number[] | undefined,
    visit: Visit,
  ): void {
    const all = firstBits(this.#words.length);
    const held = loose.tally.held[doc] as number;
    if (held === all) {
      visit(doc, this.#isTyped(doc) ? tiers.typedWords : tiers.words, this.#wordsScore(doc));
    } else if (rarity && held !== 0) {
      const share = shareOf(held, rarity);
      if (share < ENOUGH) return;
      const typed = shareOf(strict.tally.held[doc] as number, rarity);
      visit(doc, tiers.some, 14 * typed + 10 * share + this.#wordsScore(doc));
    }
  }

  /** Whether all words stand somewhere as they were typed; false before they were looked up. */
  #isTyped(doc: number): boolean {
    return this.#singles?.strict.tally.held[doc] === firstBits(this.#words.length);
  }

  #phraseScore({ inTitle, inLead, counts }: Tally, doc: number, all: number): number {
    const title = inTitle[doc] === all ? 0.3 : 0;
    const lead = inLead[doc] === all ? 0.02 : 0;
    return title + lead + frequency(counts[doc] as number, this.#wordsOf(doc));
  }

  #wordsOf(doc: number): number {
    return wordsOfClass(this.table.lengthOf[doc] as number);
  }

  #wordsScore(doc: number): number {
    const { tally } = (this.#singles as Found).loose;
    const words = this.#words.length;
    const title = bitsIn(tally.inTitle[doc] as number) / words;
    const lead = bitsIn(tally.inLead[doc] as number) / words;
    const inOrder = bitsIn(this.#pairs.loose.tally.held[doc] as number);
    const inAnother = bitsIn(this.#neighbours?.held[doc] ?? 0);
    const near = Math.min(1, (inOrder + inAnother) / Math.max(1, words - 1));
    const often = frequency(tally.counts[doc] as number, this.#wordsOf(doc));
    // What stands side by side in any order is a name; its words alone stand in many a title.
    return title + lead / 2 + 4 * near * near + often;
  }
}

/** Less of a query's rare words than this is no answer. */
const ENOUGH = 0.6;

/** @returns how much of the query the words of a mask are, weighed by their rarity */
function shareOf(mask: number, rarity: readonly number[]): number {
  let held = 0;
  let all = 0;
  for (const [word, weight] of rarity.entries()) {
    all += weight;
    if (mask & (1 << word)) held += weight;
  }
  return held / all;
}

/** @returns from 0 to 1: how often a term stands in a text, for its length */
export function frequency(count: number, words: number): number {
  return count / (count + K1 * (1 - B + (B * words) / AVERAGE));
}

/** The spellings of an asked term in a shard: those with the typed diacritics, and all. */
interface Spellings {
  strict: BlockEntry[];
  loose: BlockEntry[];
}

interface Counted {
  tally: Tally;
  /** By term. */
  records: number[];
}

/** What terms were found, with the typed diacritics and with any. */
interface Found {
  strict: Counted;
  loose: Counted;
}

const lookUp = (reader: ShardReader, terms: readonly AskedTerm[]): Promise<Spellings[]> =>
  Promise.all(
    terms.map(async (term) => {
      const loose = await reader.find(term);
      return { loose, strict: loose.filter((spelling) => isAsTyped(term, spelling)) };
    }),
  );

function tallied(spellings: readonly Spellings[], records: number): Found {
  const count = (kind: keyof Spellings): Counted => {
    const tally = new Tally(records);
    return { tally, records: spellings.map((of, term) => tally.add(term, of[kind])) };
  };
  const loose = count("loose");
  // Where nothing was typed with diacritics, both are one.
  const isOne = spellings.every(({ strict, loose }) => strict.length === loose.length);
  return { loose, strict: isOne ? loose : count("strict") };
}
