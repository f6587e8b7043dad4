import type { Article } from "../read/article.ts";
import { monthPath } from "../read/moment.ts";
import type { Newsroom } from "../read/newsroom.ts";
import type { Photo } from "../read/photo.ts";
import { type Addresses, addressesFor } from "./addresses.ts";

/** A photo in the story that it belongs to. */
export interface StoryPhoto {
  article: Article;
  photo: Photo;
}

type Groups = ReadonlyMap<string, Article[]>;

/**
 * What the public may know at one instant: every list that a page shows is taken from here. All
 * lists are newest first.
 */
export interface Catalogue extends Omit<Newsroom, "articles"> {
  /** Milliseconds since 1970: the instant that the catalogue holds for. */
  now: number;
  addresses: Addresses;
  articles: Article[];
  byPath: ReadonlyMap<string, Article>;
  bySection: Groups;
  byPlace: Groups;
  byTag: Groups;
  byEvent: Groups;
  /** By speaker, byline and photo, for people with a record. */
  byPerson: Groups;
  /** `2025/02` → the month's articles; `2025` → the year's months are its keys' prefixes. */
  byMonth: Groups;
  /** Translations: the path of the original → articles in other languages. */
  translations: Groups;
  photos: StoryPhoto[];
  tagLabels: ReadonlyMap<string, string>;
}

/** @returns whether the public may read `article` at `now` (milliseconds). */
export function isPublic(article: Article, now: number): boolean {
  return (
    !article.draft &&
    article.publishAt.ms <= now &&
    (article.expireAt === undefined || now < article.expireAt.ms)
  );
}

/** Groups what is public at `now`; linear in the number of articles. */
export function catalogueOf(newsroom: Newsroom, now: number): Catalogue {
  const articles = newsroom.articles.filter((article) => isPublic(article, now)).reverse();
  const tagLabels = new Map<string, string>();
  for (const article of articles) for (const tag of article.tags) tagLabels.set(tag.id, tag.label);
  return {
    ...newsroom,
    now,
    addresses: addressesFor(newsroom.site.language),
    articles,
    byPath: new Map(articles.map((article) => [article.path, article])),
    bySection: groupBy(articles, (article) => [article.section]),
    byPlace: groupBy(articles, (article) => [
      ...article.places,
      ...article.photos.flatMap((photo) => photo.place ?? []),
    ]),
    byTag: groupBy(articles, (article) => article.tags.map((tag) => tag.id)),
    byEvent: groupBy(articles, (article) => (article.event ? [article.event] : [])),
    byPerson: groupBy(articles, peopleOf),
    byMonth: groupBy(articles, (article) => [monthPath(article.date)]),
    translations: groupBy(articles, (article) => (article.translationOf ? [article.translationOf] : [])),
    photos: articles.flatMap((article) => article.photos.map((photo) => ({ article, photo }))),
    tagLabels,
  };
}

/** @returns the ids of the people with a record whom an article names. */
export function peopleOf(article: Article): string[] {
  return [
    ...article.speakers.filter((speaker) => speaker.hasRecord).map((speaker) => speaker.id),
    ...article.byline.people,
    ...article.photos.flatMap((photo) => photo.people),
  ];
}

function groupBy(articles: Article[], keysOf: (article: Article) => string[]): Map<string, Article[]> {
  const groups = new Map<string, Article[]>();
  for (const article of articles) {
    for (const key of new Set(keysOf(article))) {
      const group = groups.get(key);
      if (group) group.push(article);
      else groups.set(key, [article]);
    }
  }
  return groups;
}
