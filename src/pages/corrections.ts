import { periodsOf } from "../catalogue/periods.ts";
import { wordsOf } from "../language/words.ts";
import type { Article, Correction } from "../read/article.ts";
import type { PageKind } from "../views/page-context.ts";
import { NEWEST, periodLinks, periodPages } from "./list.ts";

interface CorrectedStory {
  article: Article;
  correction: Correction;
}

export const correctionPages: PageKind = {
  name: "corrections",
  layout: "layouts/corrections.njk",
  pages: ({ catalogue }) => {
    const { articles, addresses, site } = catalogue;
    const words = wordsOf(site.language);
    const all = articles
      .flatMap((article) => article.corrections.map((correction) => ({ article, correction })))
      .sort(
        (a, b) => b.correction.date.ms - a.correction.date.ms || (a.article.url < b.article.url ? -1 : 1),
      );
    const dateOf = ({ correction }: CorrectedStory) => correction.date;
    const entries = (items: CorrectedStory[]) =>
      items.map(({ article, correction }) => ({
        title: article.title,
        url: article.url,
        dateIso: correction.date.iso,
        dateText: words.day(correction.date),
        kind: correction.kind,
        kindText: words.correctionKinds[correction.kind],
        html: correction.html,
      }));
    const long = all.length > NEWEST;
    const periods = long ? periodsOf(all, dateOf, "year") : [];
    const base = { description: words.correctionsIntro };
    return [
      {
        url: addresses.corrections,
        view: () => ({
          ...base,
          title: words.corrections,
          entries: entries(all.slice(0, NEWEST)),
          periods: periodLinks(periods, addresses.corrections, site.language),
        }),
      },
      ...periodPages(periods, addresses.corrections, site.language, (period) => ({
        ...base,
        title: `${words.corrections} – ${period.title}`,
        breadcrumbs: [{ title: words.corrections, url: addresses.corrections }],
        entries: entries(period.items),
        periods: period.parts,
      })),
    ];
  },
};
