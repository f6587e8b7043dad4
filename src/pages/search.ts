import type { Catalogue } from "../catalogue/catalogue.ts";
import { wordsOf } from "../language/words.ts";
import type { PageKind } from "../views/page-context.ts";

/** People whose names the page holds, some 10 KB: no reader is sent all of a large archive's. */
const PEOPLE_NAMED = 300;

export const searchPages: PageKind = {
  name: "search",
  layout: "layouts/search.njk",
  pages: ({ catalogue }) => {
    const { addresses, site, sections, places, byMonth, names } = catalogue;
    const words = wordsOf(site.language);
    const years = [...new Set([...byMonth.keys()].map((month) => month.slice(0, 4)))];
    const people = mostNamed(catalogue);
    const namesOf = (kind: "person" | "place", ids: string[]) =>
      Object.fromEntries(ids.map((id) => [id, names.of(kind, id) ?? id]));
    return [
      {
        url: addresses.search,
        indexed: false,
        inputs: (inputs) => {
          for (const year of years) inputs.value(year);
          for (const id of Object.keys(sections)) inputs.name("section", id);
          for (const id of Object.keys(places)) inputs.name("place", id);
          for (const id of people) inputs.name("person", id);
        },
        view: () => ({
          title: words.search,
          description: words.searchHint,
          years: years.map((year) => ({ year, url: addresses.archive(year) })),
          searchSections: Object.entries(sections).map(([id, { name }]) => ({
            id,
            name,
            url: addresses.section(id),
          })),
          searchPage: {
            words: words.searchSays,
            places: namesOf("place", Object.keys(places)),
            people: namesOf("person", people),
          },
        }),
      },
    ];
  },
};

/** @returns the ids of the people with the most articles, in alphabetical order */
function mostNamed({ people, byPerson }: Catalogue): string[] {
  const articles = (id: string): number => byPerson.get(id)?.length ?? 0;
  const ids = [...people.keys()].sort();
  if (ids.length <= PEOPLE_NAMED) return ids;
  return ids
    .sort((a, b) => articles(b) - articles(a))
    .slice(0, PEOPLE_NAMED)
    .sort();
}
