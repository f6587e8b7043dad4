import { filterWord } from "./fields.ts";
import { type FilterChoice, ShardCounts } from "./filter-counts.ts";
import { readPostings } from "./postings.ts";
import type { ShardReader } from "./shard-reader.ts";
import type { ShardTable } from "./shard-table.ts";
import { hashOf, NO_WORD, termOf, variantOfFilter } from "./word-hash.ts";

/** Values of one filter of which a record must have any: ids, or years of four digits. */
export interface FilterGroup {
  name: "section" | "year" | "person" | "place";
  any: readonly string[];
}

/** Says which records of a shard the filters leave, and counts them by section and year. */
export class ShardFilters {
  readonly #table: ShardTable;
  readonly #sections: readonly FilterChoice[];
  readonly #years: readonly FilterChoice[];
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
    const choices = (name: FilterGroup["name"], ids: string[]): FilterChoice[] => {
      const own = groups.filter((group) => group.name === name);
      return ids.map((id) => ({ id, isLeft: own.every(({ any }) => any.includes(id)) }));
    };
    this.#table = table;
    this.#sections = choices(
      "section",
      table.sections.map(([id]) => id),
    );
    // People have no year.
    const years: ShardTable["years"] = table.years.length > 0 ? table.years : [["", 0]];
    this.#years = choices(
      "year",
      years.map(([year]) => year),
    );
    this.#named = named;
    let first = 0;
    for (const [, records] of years) {
      this.#firsts.push(first);
      first += records;
    }
  }

  counts(): ShardCounts {
    return new ShardCounts(this.#sections, this.#years);
  }

  /**
   * @param counts of this shard, which are told of the record
   * @returns whether a record passes
   */
  passes(doc: number, counts: ShardCounts): boolean {
    const section = this.#table.sectionOf[doc] as number;
    const year = this.#yearOf(doc);
    const isNamed = this.#named.every((left) => left[doc] === 1);
    counts.add(section, year, isNamed);
    return isNamed && isLeft(this.#sections, section) && isLeft(this.#years, year);
  }

  #yearOf(doc: number): number {
    let at = this.#firsts.length - 1;
    while (at > 0 && (this.#firsts[at] as number) > doc) at--;
    return at;
  }
}

const isLeft = (choices: readonly FilterChoice[], place: number): boolean => choices[place]?.isLeft ?? false;

/** @returns 1 for each record that holds one of the words */
async function recordsWith(reader: ShardReader, words: readonly string[]): Promise<Uint8Array> {
  const left = new Uint8Array(reader.entry.records);
  await Promise.all(
    words.map(async (word) => {
      const variant = variantOfFilter(word);
      for (const { first, postings } of await reader.find(termOf(hashOf(word), NO_WORD))) {
        if (first !== variant) continue;
        readPostings(postings, (doc) => {
          left[doc] = 1;
        });
      }
    }),
  );
  return left;
}
