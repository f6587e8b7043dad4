import type { Query } from "./search-query.ts";

const kinds: readonly Query["kind"][] = ["article", "photo", "person"];

/** The filters that a reader can take away again; people have no section, year or place, and the site's language. */
export const FILTERS = ["section", "year", "place", "person"] as const;

/** @param address what follows the path: `?q=chuyển+đổi+số&kind=photo`; what cannot be understood is left out */
export function readAddress(address: string): Query {
  const fields = new URLSearchParams(address);
  const text = (name: string): string => (fields.get(name) ?? "").normalize("NFC").trim();
  const kind = kinds.find((known) => known === fields.get("kind")) ?? "article";
  const ofPerson = kind === "person";
  return {
    words: text("q").replace(/\s+/g, " "),
    kind,
    language: ofPerson || !/^[a-z]{2,3}$/.test(text("lang")) ? "" : text("lang"),
    section: ofPerson ? "" : text("section"),
    year: ofPerson || !/^\d{4}$/.test(text("year")) ? "" : text("year"),
    person: text("person"),
    place: ofPerson ? "" : text("place"),
    byDate: !ofPerson && fields.get("sort") === "date",
  };
}

/** @returns the same without what stands for "any", so that one search has one address; empty for none */
export function addressOf({ words, kind, language, byDate, ...filters }: Query): string {
  const fields = new URLSearchParams();
  if (words) fields.set("q", words);
  if (kind !== "article") fields.set("kind", kind);
  if (language) fields.set("lang", language);
  for (const name of FILTERS) if (filters[name]) fields.set(name, filters[name]);
  if (byDate) fields.set("sort", "date");
  const address = String(fields);
  return address === "" ? "" : `?${address}`;
}

export const isFiltered = (query: Query): boolean => FILTERS.some((name) => query[name] !== "");

/** True where there is nothing to look for: a kind and an order alone are no question. */
export const isBlank = (query: Query): boolean => query.words === "" && !isFiltered(query);

export const withoutFilters = (query: Query): Query => ({
  ...query,
  section: "",
  year: "",
  person: "",
  place: "",
});
