import type { Entry } from "../catalogue/entry.ts";
import { wordsOf } from "../language/words.ts";
import type { PageContext } from "../views/page-context.ts";
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

/** @returns the card of `entry`; dates are printed in the site's language. */
export function storyCard({ url, card }: Entry, { catalogue }: PageContext): StoryCard {
  return {
    url,
    title: card.title,
    kicker: card.kicker ?? "",
    summary: card.summary,
    lang: card.lang,
    section: {
      name: catalogue.names.of("section", card.section) ?? card.section,
      url: catalogue.addresses.section(card.section),
    },
    dateIso: card.date.iso,
    dateText: wordsOf(catalogue.site.language).day(card.date),
    photo: card.photo && photoView(card.photo, catalogue),
    photoCount: card.photoCount,
  };
}
