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

/** What the records of an index can be filtered by, with how many have it. */
export interface FilterValues {
  sections: { id: string; name: string; records: number }[];
  /** The oldest first. */
  years: { year: string; records: number }[];
}

export function valuesIn(tables: readonly ShardTable[]): FilterValues {
  const sections = new Map<string, FilterValues["sections"][number]>();
  const years = new Map<string, number>();
  for (const table of tables) {
    const records = new Uint32Array(table.sections.length);
    for (const place of table.sectionOf) (records[place] as number)++;
    for (const [place, [id, name]] of table.sections.entries()) {
      const known = sections.get(id)?.records ?? 0;
      if (id !== "") sections.set(id, { id, name, records: known + (records[place] as number) });
    }
    for (const [year, of] of table.years) years.set(year, (years.get(year) ?? 0) + of);
  }
  return {
    sections: [...sections.values()],
    years: [...years].map(([year, of]) => ({ year, records: of })).sort((a, b) => (a.year < b.year ? -1 : 1)),
  };
}
