import type { Catalogue } from "../catalogue/catalogue.ts";
import { wordsOf } from "../language/words.ts";
import { primaryLanguage } from "../search/index-archive.ts";
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
    const languages = languagesOf(catalogue);
    const namesOf = (kind: "person" | "place", ids: string[]) =>
      Object.fromEntries(ids.map((id) => [id, names.of(kind, id) ?? id]));
    return [
      {
        url: addresses.search,
        indexed: false,
        inputs: (inputs) => {
          for (const year of years) inputs.value(year);
          for (const { name } of languages) inputs.value(name);
          for (const id of Object.keys(sections)) inputs.name("section", id);
          for (const id of Object.keys(places)) inputs.name("place", id);
          for (const id of people) inputs.name("person", id);
        },
        view: () => ({
          title: words.search,
          description: words.searchHint,
          years: years.map((year) => ({ year, url: addresses.archive(year) })),
          languages,
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

/** @returns the languages that articles can be searched in, the site's first: that of a search without one */
function languagesOf({ site, entries }: Catalogue): { value: string; name: string }[] {
  const own = primaryLanguage(site.language);
  const { languageNames } = wordsOf(site.language);
  const others = [...new Set(entries.map(({ head }) => primaryLanguage(head.lang)))];
  return [own, ...others.filter((language) => language !== own).sort()].map((language) => ({
    value: language === own ? "" : language,
    name: languageNames[language] ?? language,
  }));
}

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
