import type { Catalogue } from "../catalogue/catalogue.ts";
import { type CorrectedStory, correctedAt, correctedStories } from "../catalogue/corrections.ts";
import { periodsOf } from "../catalogue/periods.ts";
import { wordsOf } from "../language/words.ts";
import { correctionViews } from "../views/correction-view.ts";
import type { PageKind } from "../views/page-context.ts";
import type { PageInputs } from "../views/page-inputs.ts";
import { NEWEST, periodInputs, periodLinks, periodPages } from "./list.ts";

export const correctionPages: PageKind = {
  name: "corrections",
  layout: "layouts/corrections.njk",
  pages: ({ catalogue }) => {
    const { addresses, site } = catalogue;
    const { language } = site;
    const words = wordsOf(language);
    const base = addresses.corrections;
    const all = correctedStories(catalogue.entries);
    const periods = all.length > NEWEST ? periodsOf(all, (item) => correctedAt(item).iso, "year") : [];
    const views = (items: CorrectedStory[]) => items.map((item) => viewOf(item, catalogue));
    const newest = all.slice(0, NEWEST);
    const intro = { description: words.correctionsIntro };
    return [
      {
        url: base,
        changed: newest[0] && correctedAt(newest[0]).iso,
        inputs: (inputs) => {
          nameInputs(newest, inputs);
          periodInputs(periods, inputs);
        },
        view: () => ({
          ...intro,
          title: words.corrections,
          feed: `${base}feed.xml`,
          entries: views(newest),
          periods: periodLinks(periods, base, language),
        }),
      },
      ...periodPages(periods, {
        base,
        language,
        inputs: nameInputs,
        view: (period) => ({
          ...intro,
          title: `${words.corrections} – ${period.title}`,
          breadcrumbs: [{ title: words.corrections, url: base }],
          entries: views(period.items),
          periods: period.parts,
        }),
      }),
    ];
  },
};

function nameInputs(items: CorrectedStory[], inputs: PageInputs): void {
  for (const item of items) inputs.correction(item);
}

function viewOf({ entry, index }: CorrectedStory, catalogue: Catalogue) {
  const { title, corrections } = entry.article;
  return { ...correctionViews(corrections, catalogue)[index], title, url: entry.url };
}
