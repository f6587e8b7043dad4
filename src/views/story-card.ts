import type { Catalogue } from "../catalogue/catalogue.ts";
import type { Entry } from "../catalogue/entry.ts";
import { wordsOf } from "../language/words.ts";
import type { PageContext } from "../views/page-context.ts";
import { type MarkView, markView } from "./mark-view.ts";
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
  mark: MarkView | undefined;
  photo: PhotoView | undefined;
  photoCount: number;
}

/** A story stands in a dozen lists, most of them near one another; more cards than this are not held in memory. */
const MOST = 10_000;
const made = new WeakMap<Catalogue, Map<Entry, StoryCard>>();

/**
 * @returns the card of `entry`, dates printed in the site's language. The same object each time, as
 *   long as it is remembered, so that it is rendered once.
 */
export function storyCard(entry: Entry, { catalogue }: PageContext): StoryCard {
  const cards = made.get(catalogue) ?? new Map<Entry, StoryCard>();
  made.set(catalogue, cards);
  let card = cards.get(entry);
  if (!card) {
    if (cards.size >= MOST) cards.clear();
    card = cardOf(entry, catalogue);
    cards.set(entry, card);
  }
  return card;
}

function cardOf(entry: Entry, catalogue: Catalogue): StoryCard {
  const { url, card } = entry;
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
    mark: markView(entry, catalogue),
    photo: card.photo && photoView(card.photo, catalogue),
    photoCount: card.photoCount,
  };
}
