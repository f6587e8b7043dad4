import type { Catalogue } from "../catalogue/catalogue.ts";
import { periodsOf } from "../catalogue/periods.ts";
import { wordsOf } from "../language/words.ts";
import type { Article } from "../read/article.ts";
import type { Page, PageContext, PageKind } from "../views/page-context.ts";
import { storyCard } from "../views/story-card.ts";
import { type PeriodLink, periodLinks, periodPages } from "./list.ts";

export const archivePages: PageKind = {
  name: "archive",
  layout: "layouts/archive.njk",
  pages: (context) => {
    const { articles, addresses, site } = context.catalogue;
    const words = wordsOf(site.language);
    const years = yearsOf(context.catalogue);
    const root = { title: words.archive, url: addresses.archive() };
    return [
      {
        url: addresses.archive(),
        view: () => ({
          title: words.archive,
          description: words.archiveIntro,
          years: years.map(({ year, url, months }) => ({ title: words.yearName(year), url, months })),
        }),
      },
      ...years.map(({ year, url, months }) => ({
        url,
        view: () => ({
          title: `${words.archive} – ${words.yearName(year)}`,
          description: words.archiveIntro,
          breadcrumbs: [root],
          years: [{ title: words.yearName(year), url: "", months }],
        }),
      })),
      ...monthPages(articles, context, root),
    ];
  },
};

interface Year {
  year: number;
  url: string;
  months: PeriodLink[];
}

function yearsOf({ articles, addresses, site }: Catalogue): Year[] {
  const years = new Map<number, Year>();
  const periods = monthsOf(articles);
  const links = periodLinks(periods, addresses.archive(), site.language);
  for (const [index, { year }] of periods.entries()) {
    const entry = years.get(year) ?? { year, url: addresses.archive(String(year)), months: [] };
    entry.months.push(links[index] as PeriodLink);
    years.set(year, entry);
  }
  return [...years.values()];
}

function monthPages(articles: Article[], context: PageContext, root: { title: string; url: string }): Page[] {
  const { addresses, site } = context.catalogue;
  const words = wordsOf(site.language);
  return periodPages(monthsOf(articles), addresses.archive(), site.language, (period) => ({
    title: `${words.archive} – ${period.title}`,
    description: words.archiveIntro,
    breadcrumbs: [root],
    stories: period.items.map((article) => storyCard(article, context)),
    periods: period.parts,
  }));
}

const monthsOf = (articles: Article[]) => periodsOf(articles, (article) => article.date, "month");
