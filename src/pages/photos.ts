import type { StoryPhoto } from "../catalogue/catalogue.ts";
import type { Entry } from "../catalogue/entry.ts";
import { periodsOf } from "../catalogue/periods.ts";
import { wordsOf } from "../language/words.ts";
import type { Article } from "../read/article.ts";
import { type MarkView, markView } from "../views/mark-view.ts";
import type { PageContext, PageKind } from "../views/page-context.ts";
import { anchorOf, type PhotoView, photoView } from "../views/photo-view.ts";
import { periodInputs, periodLinks, periodPages } from "./list.ts";

/** How many photos the archive's first page and a person's or place's page show. */
export const NEWEST_PHOTOS = 36;

/** A photo in a list: it opens its article at the figure. */
export interface PhotoCard {
  photo: PhotoView;
  url: string;
  articleTitle: string;
  mark: MarkView | undefined;
  dateText: string;
}

export const photoPages: PageKind = {
  name: "photos",
  layout: "layouts/photos.njk",
  pages: (context) => {
    const { photos, addresses, site } = context.catalogue;
    const { language } = site;
    const words = wordsOf(language);
    const base = addresses.photos;
    const periods = periodsOf(photos, ({ entry }: StoryPhoto) => entry.head.iso, "month");
    const crumb = { title: words.photoArchive, url: base };
    const newest = photos.slice(0, NEWEST_PHOTOS);
    return [
      {
        url: base,
        inputs: (inputs) => {
          inputs.photos(newest);
          periodInputs(periods, inputs);
        },
        view: () => ({
          title: words.photoArchive,
          description: `${words.photoArchive} – ${site.name}`,
          photos: photoStrip(newest, context),
          periods: periodLinks(periods, base, language),
        }),
      },
      ...periodPages(periods, {
        base,
        language,
        inputs: (items, inputs) => inputs.photos(items),
        view: (period) => ({
          title: `${words.photos} – ${period.title}`,
          description: `${words.photoArchive} – ${period.title}`,
          breadcrumbs: [crumb],
          photos: photoStrip(period.items, context),
          periods: period.parts,
        }),
      }),
    ];
  },
};

/** @returns `photos` as cards. */
export function photoStrip(photos: StoryPhoto[], { catalogue }: PageContext): PhotoCard[] {
  const words = wordsOf(catalogue.site.language);
  let last: { entry: Entry; article: Article } | undefined;
  return photos.flatMap(({ entry, index }) => {
    // The photos of one article stand together, so its record is parsed once.
    if (last?.entry !== entry) last = { entry, article: entry.article };
    const { article } = last;
    const photo = article.photos[index];
    const view = photo && photoView(photo, catalogue);
    if (!photo || !view) return [];
    const url = `${entry.url}#${anchorOf(photo)}`;
    const mark = markView(entry, catalogue);
    return [{ photo: view, url, articleTitle: article.title, mark, dateText: words.day(article.date) }];
  });
}
