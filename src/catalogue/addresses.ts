import { wordsOf } from "../language/words.ts";

/** The address of every kind of page; the fixed words follow the site's language. */
export interface Addresses {
  section: (id: string) => string;
  person: (id: string) => string;
  people: string;
  place: (id: string) => string;
  tag: (id: string) => string;
  event: (id: string) => string;
  archive: (period?: string) => string;
  photos: string;
  search: string;
  corrections: string;
  page: (slug: string) => string;
}

/** @param language the site's language tag */
export function addressesFor(language: string): Addresses {
  const { paths } = wordsOf(language);
  return {
    section: (id) => `/${id}/`,
    person: (id) => `/${paths.people}/${id}/`,
    people: `/${paths.people}/`,
    place: (id) => `/${paths.places}/${id}/`,
    tag: (id) => `/${paths.tags}/${id}/`,
    event: (id) => `/${paths.events}/${id}/`,
    archive: (period) => `/${paths.archive}/${period ? `${period}/` : ""}`,
    photos: `/${paths.photos}/`,
    search: `/${paths.search}/`,
    corrections: `/${paths.corrections}/`,
    page: (slug) => `/${slug}/`,
  };
}
