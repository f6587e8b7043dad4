import { readAddress } from "./search-address.ts";
import type { Query } from "./search-api.ts";

/** @returns what the fields of the form ask for */
export function readForm(form: HTMLFormElement): Query {
  const fields = new URLSearchParams();
  for (const [name, value] of new FormData(form)) if (typeof value === "string") fields.set(name, value);
  return readAddress(`?${fields}`);
}

/** @param keepWords leaves the field alone in which the reader is typing */
export function fillForm(form: HTMLFormElement, query: Query, keepWords = false): void {
  const values: Record<string, string> = {
    ...(keepWords ? {} : { q: query.words }),
    kind: query.kind,
    lang: query.language,
    section: query.section,
    year: query.year,
    person: query.person,
    place: query.place,
    sort: query.byDate ? "date" : "relevance",
  };
  for (const [name, value] of Object.entries(values)) {
    const field = form.elements.namedItem(name);
    if (field instanceof HTMLSelectElement) choose(field, value);
    else if (field instanceof HTMLInputElement || field instanceof RadioNodeList) field.value = value;
  }
  const fields = form.querySelector<HTMLElement>("[data-search-fields]");
  if (fields) fields.hidden = query.kind === "person";
}

/** An address may name a section or a year that the form has not: it is asked for all the same. */
function choose(field: HTMLSelectElement, value: string): void {
  field.value = value;
  if (field.selectedIndex >= 0) return;
  field.add(new Option(value, value));
  field.value = value;
}
