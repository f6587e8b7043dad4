export type { Query } from "./search-query.ts";

/**
 * How many records of each section and each year answer, each filter as if it were not set. What is not
 * counted is none, but where a year is asked for: then nothing may be known of others.
 */
export type Counts = Record<"section" | "year", Record<string, number>>;

/** What is shown of one record. */
export interface Shown {
  url: string;
  title: string;
  /** What is said of it beside its title, such as that it was retracted, or empty. */
  mark: string;
  /** Name of its section. */
  section: string;
  /** ISO 8601, or empty. */
  date: string;
  /** Text with `mark` elements around the words that were found. */
  excerpt: DocumentFragment;
  /** The same around those of the title. */
  markedTitle: DocumentFragment;
  /** Address of a small picture, or empty. */
  image: string;
  /** Ids of those whom it is about. */
  people: string[];
  /** Ids of where it is about. */
  places: string[];
}

/** One record that answers; what it shows is fetched when it is shown. */
export interface Hit {
  /** The same for the same record in every answer to one query. */
  id: string;
  load: () => Promise<Shown>;
}

/** Hits, the best first: an array, or what makes them when they are asked for. */
export interface Hits extends Iterable<Hit> {
  length: number;
  slice: (from?: number, to?: number) => Hit[];
}

/** What is known so far. */
export interface Answer {
  hits: Hits;
  counts: Counts;
  /** Words of the query that stand nowhere, as they were typed; what was found lacks them. */
  ignored: string[];
  /** What the reader may have meant: `chuyển đổi số` for `chuyeenr ddooir soos`. */
  suggestion: string | undefined;
  /** True once nothing more will be found. */
  settled: boolean;
}
