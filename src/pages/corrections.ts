import type { Entry } from "../catalogue/entry.ts";
import { periodsOf } from "../catalogue/periods.ts";
import { wordsOf } from "../language/words.ts";
import type { PageKind } from "../views/page-context.ts";
import type { PageInputs } from "../views/page-inputs.ts";
import { NEWEST, periodInputs, periodLinks, periodPages } from "./list.ts";

/** The article's correction at `index`. */
interface CorrectedStory {
  entry: Entry;
  index: number;
}

export const correctionPages: PageKind = {
  name: "corrections",
  layout: "layouts/corrections.njk",
  pages: ({ catalogue }) => {
    const { addresses, site } = catalogue;
    const { language } = site;
    const words = wordsOf(language);
    const base = addresses.corrections;
    const all = correctedStories(catalogue.entries);
    const periods = all.length > NEWEST ? periodsOf(all, (item) => dateOf(item).iso, "year") : [];
    const views = (items: CorrectedStory[]) => items.map((item) => viewOf(item, language));
    const newest = all.slice(0, NEWEST);
    const intro = { description: words.correctionsIntro };
    return [
      {
        url: base,
        inputs: (inputs) => {
          nameInputs(newest, inputs);
          periodInputs(periods, inputs);
        },
        view: () => ({
          ...intro,
          title: words.corrections,
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

const dateOf = ({ entry, index }: CorrectedStory) =>
  (entry.head.corrections[index] as Entry["head"]["corrections"][number]).date;

/** @returns every correction, the newest first. */
function correctedStories(entries: Entry[]): CorrectedStory[] {
  return entries
    .flatMap((entry) => entry.head.corrections.map((_correction, index) => ({ entry, index })))
    .sort((a, b) => dateOf(b).ms - dateOf(a).ms || (a.entry.url < b.entry.url ? -1 : 1));
}

function nameInputs(items: CorrectedStory[], inputs: PageInputs): void {
  for (const { entry, index } of items) {
    inputs.headline(entry);
    inputs.digest(entry.head.corrections[index]?.digest ?? 0);
  }
}

function viewOf({ entry, index }: CorrectedStory, language: string) {
  const words = wordsOf(language);
  const { title, corrections } = entry.article;
  const correction = corrections[index];
  if (!correction) throw new Error(`${entry.url} has no correction ${index}.`);
  return {
    title,
    url: entry.url,
    dateIso: correction.date.iso,
    dateText: words.day(correction.date),
    kind: correction.kind,
    kindText: words.correctionKinds[correction.kind],
    html: correction.html,
  };
}
