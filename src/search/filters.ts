import { filterWord } from "./fields.ts";
import { readPostings } from "./postings.ts";
import type { ShardReader } from "./shard-reader.ts";
import type { ShardTable } from "./shard-table.ts";
import { hashOf, NO_WORD, termOf } from "./word-hash.ts";

/** Values of one filter of which a record must have any: ids, or years of four digits. */
export interface FilterGroup {
  name: "section" | "year" | "person" | "place";
  any: readonly string[];
}

/** How many of the records that were found have each value of each filter. */
export type Counts = Record<"section" | "year", Record<string, number>>;

/** Says which records of a shard the filters leave, and counts them by section and year. */
export class ShardFilters {
  readonly #table: ShardTable;
  readonly #sections: readonly FilterGroup[];
  readonly #years: readonly FilterGroup[];
  /** For each group of people or places, which records it leaves. */
  readonly #named: readonly Uint8Array[];
  /** The first record of each year, in order. */
  readonly #firsts: number[] = [];

  static async of(reader: ShardReader, groups: readonly FilterGroup[]): Promise<ShardFilters> {
    const asked = groups.flatMap(({ name, any }) =>
      name === "person" || name === "place" ? [any.map((id) => filterWord(name, id))] : [],
    );
    const [table, ...named] = await Promise.all([
      reader.table(),
      ...asked.map((words) => recordsWith(reader, words)),
    ]);
    return new ShardFilters(table, groups, named);
  }

  private constructor(table: ShardTable, groups: readonly FilterGroup[], named: readonly Uint8Array[]) {
    this.#table = table;
    this.#sections = groups.filter(({ name }) => name === "section");
    this.#years = groups.filter(({ name }) => name === "year");
    this.#named = named;
    let first = 0;
    for (const [, records] of table.years) {
      this.#firsts.push(first);
      first += records;
    }
  }

  /**
   * @param counts gets one more for the record's section, whatever section is asked for, and for its
   *   year in the same way: so a reader sees what another choice would find
   * @returns whether a record passes
   */
  passes(doc: number, counts: Counts): boolean {
    if (this.#named.some((left) => left[doc] === 0)) return false;
    const section = this.#table.sections[this.#table.sectionOf[doc] as number]?.[0] ?? "";
    const year = this.#yearOf(doc);
    const isOfSection = this.#sections.every(({ any }) => any.includes(section));
    const isOfYear = this.#years.every(({ any }) => any.includes(year));
    if (isOfYear && section) counts.section[section] = (counts.section[section] ?? 0) + 1;
    if (isOfSection && year) counts.year[year] = (counts.year[year] ?? 0) + 1;
    return isOfSection && isOfYear;
  }

  #yearOf(doc: number): string {
    let at = this.#firsts.length - 1;
    while (at > 0 && (this.#firsts[at] as number) > doc) at--;
    return this.#table.years[at]?.[0] ?? "";
  }
}

/** @returns 1 for each record that holds one of the words */
async function recordsWith(reader: ShardReader, words: readonly string[]): Promise<Uint8Array> {
  const left = new Uint8Array(reader.entry.records);
  const found = await Promise.all(words.map((word) => reader.find(termOf(hashOf(word), NO_WORD))));
  for (const { postings } of found.flat()) {
    readPostings(postings, (doc) => {
      left[doc] = 1;
    });
  }
  return left;
}
