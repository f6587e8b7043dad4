import { wordsOf } from "../language/words.ts";
import type { Article } from "../read/article.ts";
import type { PageContext } from "./page-context.ts";
import { type PhotoView, photoView } from "./photo-view.ts";

/** An article as lists print it. */
export interface StoryCard {
  url: string;
  title: string;
  kicker: string;
  summary: string;
  lang: string;
  section: { name: string; url: string };
  dateIso: string;
  dateText: string;
  photo: PhotoView | undefined;
  photoCount: number;
}

/** @returns the card of `article`; dates are printed in the site's language. */
export function storyCard(article: Article, { catalogue, renditions }: PageContext): StoryCard {
  const lead = article.photos[0];
  return {
    url: article.url,
    title: article.title,
    kicker: article.kicker ?? "",
    summary: article.summary,
    lang: article.lang,
    section: {
      name: catalogue.sections[article.section]?.name ?? article.section,
      url: catalogue.addresses.section(article.section),
    },
    dateIso: article.date.iso,
    dateText: wordsOf(catalogue.site.language).day(article.date),
    photo: lead && photoView(lead, renditions, catalogue),
    photoCount: article.photos.length,
  };
}
