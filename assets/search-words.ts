import type { Words } from "../src/language/vi.ts";

export type SearchWords = Words["searchSays"];

/** What the page tells its module: its words, and the names of places and people by their ids. */
export interface SearchPageData {
  words: SearchWords;
  places: Record<string, string>;
  /** Of a large archive, only those most written about. */
  people: Record<string, string>;
}

export const languageOfPage = (): string => document.documentElement.lang || "vi";

/** @returns `text` with its `{…}` filled in */
export const fill = (text: string, values: Record<string, string>): string =>
  text.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);

/** @param forms for one alone, and for any other number */
export function counted(forms: string[], count: number): string {
  const text = forms[count === 1 ? 0 : 1] ?? "";
  return fill(text, { count: count.toLocaleString(languageOfPage()) });
}

/** `“xyz”`, or `“xyz” hoặc “zyx”`. */
export function quoteAll(words: string[], { quoted }: SearchWords): string {
  const list = new Intl.ListFormat(languageOfPage(), { type: "disjunction" });
  return list.format(words.map((word) => fill(quoted, { words: word })));
}

/** A name for an id that the page knows no name of: `ngo-hai-phan` → `Ngo Hai Phan`. */
export const nameFromId = (id: string): string =>
  id
    .split("-")
    .map((word) => word.charAt(0).toLocaleUpperCase() + word.slice(1))
    .join(" ");
