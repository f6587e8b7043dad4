import type { ShardTable } from "./shard-table.ts";

/** How many records have each value of a filter. */
export type Counts = Record<"section" | "year", Record<string, number>>;

/** How many of the records that hold the words of a search there are, by section and year. */
export interface FoundCounts {
  /** Of each filter as if it were not set: so a reader sees what another choice would find. */
  counts: Counts;
  /** Of those that pass all filters. */
  foundCounts: Counts;
  /** Of all, whatever the filters. */
  unfiltered: { records: number; counts: Counts };
}

const none = (): Counts => ({ section: {}, year: {} });

export const noCounts = (): FoundCounts => ({
  counts: none(),
  foundCounts: none(),
  unfiltered: { records: 0, counts: none() },
});

/** A section or a year, and whether the filters leave it. */
export interface FilterChoice {
  id: string;
  isLeft: boolean;
}

/** Counts the records of one shard that hold the words, by the places of their sections and years in its table. */
export class ShardCounts {
  readonly #sections: readonly FilterChoice[];
  readonly #years: readonly FilterChoice[];
  readonly #all: Uint32Array;
  /** Those that filters of people and places leave. */
  readonly #named: Uint32Array;

  constructor(sections: readonly FilterChoice[], years: readonly FilterChoice[]) {
    this.#sections = sections;
    this.#years = years;
    this.#all = new Uint32Array(sections.length * years.length);
    this.#named = new Uint32Array(this.#all.length);
  }

  add(section: number, year: number, isNamed: boolean): void {
    const at = section * this.#years.length + year;
    (this.#all[at] as number)++;
    if (isNamed) (this.#named[at] as number)++;
  }

  addTo({ counts, foundCounts, unfiltered }: FoundCounts): void {
    for (const [place, section] of this.#sections.entries()) {
      for (const [after, year] of this.#years.entries()) {
        const at = place * this.#years.length + after;
        const all = this.#all[at] as number;
        const named = this.#named[at] as number;
        unfiltered.records += all;
        count(unfiltered.counts.section, section, all);
        count(unfiltered.counts.year, year, all);
        if (year.isLeft) count(counts.section, section, named);
        if (section.isLeft) count(counts.year, year, named);
        if (!section.isLeft || !year.isLeft) continue;
        count(foundCounts.section, section, named);
        count(foundCounts.year, year, named);
      }
    }
  }
}

/** An empty id stands for no section or no year. */
function count(counts: Record<string, number>, { id }: FilterChoice, records: number): void {
  if (id !== "" && records > 0) counts[id] = (counts[id] ?? 0) + records;
}

/** What an index knows of its filters, without any search. */
export interface FilterValues {
  /** Id and name of each section. */
  sections: [id: string, name: string][];
  /** The oldest first. */
  years: string[];
}

export const valuesIn = (tables: readonly ShardTable[]): FilterValues => ({
  sections: [...new Map(tables.flatMap(({ sections }) => sections))].filter(([id]) => id !== ""),
  years: [...new Set(tables.flatMap(({ years }) => years.map(([year]) => year)))].sort(),
});
