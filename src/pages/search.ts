import { wordsOf } from "../language/words.ts";
import type { PageKind } from "../views/page-context.ts";

export const searchPages: PageKind = {
  name: "search",
  layout: "layouts/search.njk",
  pages: ({ catalogue }) => {
    const { addresses, site, sections, byMonth } = catalogue;
    const words = wordsOf(site.language);
    const years = [...new Set([...byMonth.keys()].map((month) => month.slice(0, 4)))];
    return [
      {
        url: addresses.search,
        indexed: false,
        inputs: (inputs) => {
          for (const year of years) inputs.value(year);
          for (const id of Object.keys(sections)) inputs.name("section", id);
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
        }),
      },
    ];
  },
};
