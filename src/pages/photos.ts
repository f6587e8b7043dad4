import type { StoryPhoto } from "../catalogue/catalogue.ts";
import { periodsOf } from "../catalogue/periods.ts";
import { wordsOf } from "../language/words.ts";
import type { PageContext, PageKind } from "../views/page-context.ts";
import { anchorOf, type PhotoView, photoView } from "../views/photo-view.ts";
import { periodLinks, periodPages } from "./list.ts";

/** How many photos the archive's first page and a person's or place's page show. */
const NEWEST_PHOTOS = 36;

/** A photo in a list: it opens its article at the figure. */
export interface PhotoCard {
  photo: PhotoView;
  url: string;
  articleTitle: string;
  dateText: string;
}

export const photoPages: PageKind = {
  name: "photos",
  layout: "layouts/photos.njk",
  pages: (context) => {
    const { photos, addresses, site } = context.catalogue;
    const words = wordsOf(site.language);
    const dateOf = ({ article }: StoryPhoto) => article.date;
    const periods = periodsOf(photos, dateOf, "month");
    const crumb = { title: words.photoArchive, url: addresses.photos };
    return [
      {
        url: addresses.photos,
        view: () => ({
          title: words.photoArchive,
          description: `${words.photoArchive} – ${site.name}`,
          photos: photoStrip(photos, context),
          periods: periodLinks(periods, addresses.photos, site.language),
        }),
      },
      ...periodPages(periods, addresses.photos, site.language, (period) => ({
        title: `${words.photos} – ${period.title}`,
        description: `${words.photoArchive} – ${period.title}`,
        breadcrumbs: [crumb],
        photos: period.items.flatMap((item) => photoCard(item, context)),
        periods: period.parts,
      })),
    ];
  },
};

/** @returns the newest of `photos`, as cards. */
export function photoStrip(photos: StoryPhoto[], context: PageContext, limit = NEWEST_PHOTOS): PhotoCard[] {
  return photos.slice(0, limit).flatMap((item) => photoCard(item, context));
}

function photoCard({ article, photo }: StoryPhoto, { catalogue, renditions }: PageContext): PhotoCard[] {
  const view = photoView(photo, renditions, catalogue);
  if (!view) return [];
  const words = wordsOf(catalogue.site.language);
  return [
    {
      photo: view,
      url: `${article.url}#${anchorOf(photo)}`,
      articleTitle: article.title,
      dateText: words.day(article.date),
    },
  ];
}
