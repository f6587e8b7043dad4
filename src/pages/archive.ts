import type { Catalogue } from "../catalogue/catalogue.ts";
import type { Entry } from "../catalogue/entry.ts";
import { type Period, periodsOf } from "../catalogue/periods.ts";
import { wordsOf } from "../language/words.ts";
import type { PageKind } from "../views/page-context.ts";
import { storyCard } from "../views/story-card.ts";
import { periodInputs, periodLinks, periodPages } from "./list.ts";

export const archivePages: PageKind = {
  name: "archive",
  layout: "layouts/archive.njk",
  pages: (context) => {
    const { entries, addresses, site } = context.catalogue;
    const { language } = site;
    const words = wordsOf(language);
    const months = periodsOf(entries, ({ head }) => head.iso, "month");
    const years = yearsOf(months, context.catalogue);
    const root = { title: words.archive, url: addresses.archive() };
    const links = (periods: Period<Entry>[]) => periodLinks(periods, addresses.archive(), language);
    return [
      {
        url: addresses.archive(),
        inputs: (inputs) => periodInputs(months, inputs),
        view: () => ({
          title: words.archive,
          description: words.archiveIntro,
          years: years.map((year) => ({
            title: words.yearName(year.year),
            url: year.url,
            months: links(year.months),
          })),
        }),
      },
      ...years.map((year) => ({
        url: year.url,
        year: year.year,
        inputs: (inputs: Parameters<typeof periodInputs>[1]) => periodInputs(year.months, inputs),
        view: () => ({
          title: `${words.archive} – ${words.yearName(year.year)}`,
          description: words.archiveIntro,
          breadcrumbs: [root],
          years: [{ title: words.yearName(year.year), url: "", months: links(year.months) }],
        }),
      })),
      ...periodPages(months, {
        base: addresses.archive(),
        language,
        inputs: (items, inputs) => inputs.cards(items),
        view: (period) => ({
          title: `${words.archive} – ${period.title}`,
          description: words.archiveIntro,
          breadcrumbs: [root],
          stories: period.items.map((entry) => storyCard(entry, context)),
          periods: period.parts,
        }),
      }),
    ];
  },
};

interface Year {
  year: number;
  url: string;
  months: Period<Entry>[];
}

function yearsOf(months: Period<Entry>[], { addresses }: Catalogue): Year[] {
  const years = new Map<number, Year>();
  for (const month of months) {
    const { year } = month;
    const entry = years.get(year) ?? { year, url: addresses.archive(String(year)), months: [] };
    entry.months.push(month);
    years.set(year, entry);
  }
  return [...years.values()];
}
