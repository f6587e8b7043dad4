/** What of a record a word can stand in, as bits. */
export const TITLE = 8;
export const SUMMARY = 4;
/** Captions, speakers with their offices, places, documents. */
export const ABOUT = 2;
export const BODY = 1;

/** A record as it is indexed and shown. */
export interface SearchDocument {
  /** What it opens. */
  url: string;
  title: string;
  /** What lists say of it beside its title, such as that it was retracted. */
  mark?: string | undefined;
  summary: string;
  /** Short texts around it: captions, speakers with their offices, places, documents. */
  about: string[];
  /** A paragraph each. */
  body: string[];
  /** ISO 8601 on the newsroom's clock; empty for people. */
  date: string;
  /** Empty ids and names stand for none. */
  section: { id: string; name: string };
  /** The address of a small picture, or empty. */
  image: string;
  /** Ids by which it can be asked for. */
  people: string[];
  places: string[];
}

/** What a reader's browser is told of a record to show it: a `SearchDocument` with its section's name alone. */
export type Fragment = Omit<SearchDocument, "section"> & { section: string };

/** A filter's value is looked up like a word; no word of a text has a colon. */
export const filterWord = (filter: "person" | "place", id: string): string => `${filter}:${id}`;
