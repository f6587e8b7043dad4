import type { SearchPageData } from "./search-words.ts";

/** The elements that the search page's module works with; a theme's own layout keeps them. */
export interface SearchParts {
  form: HTMLFormElement;
  field: HTMLInputElement;
  chips: HTMLElement;
  status: HTMLElement;
  meant: HTMLElement;
  retry: HTMLButtonElement;
  late: HTMLButtonElement;
  list: HTMLElement;
  more: HTMLButtonElement;
  help: HTMLElement;
  recent: HTMLElement;
  data: SearchPageData;
}

/** @returns undefined on a page that is no search page */
export function findParts(): SearchParts | undefined {
  const form = document.querySelector<HTMLFormElement>("[data-search-form]");
  if (!form) return undefined;
  const find = <Part extends HTMLElement>(name: string): Part => {
    const part = document.querySelector<Part>(`[data-search-${name}]`);
    if (!part) throw new Error(`The search page has no element with data-search-${name}.`);
    return part;
  };
  return {
    form,
    field: find<HTMLInputElement>("field"),
    chips: find("chips"),
    status: find("status"),
    meant: find("meant"),
    retry: find<HTMLButtonElement>("retry"),
    late: find<HTMLButtonElement>("late"),
    list: find("results"),
    more: find<HTMLButtonElement>("more"),
    help: find("help"),
    recent: find("recent"),
    data: JSON.parse(find("page").textContent ?? "{}") as SearchPageData,
  };
}
