import type { Kind } from "../src/search/shard-entry.ts";

/** What a reader asks for; an empty text stands for "any". */
export interface Query {
  words: string;
  kind: Kind;
  /** Of the records that are looked for, `en`; the page's own where it is empty. */
  language: string;
  section: string;
  /** Four digits. */
  year: string;
  /** A person's id. */
  person: string;
  /** A place's id. */
  place: string;
  byDate: boolean;
}
