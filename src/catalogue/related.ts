import type { Article } from "../read/article.ts";
import { type Catalogue, peopleOf } from "./catalogue.ts";

/** How many stories are looked at in each list that an article stands in. */
const WINDOW = 24;

/**
 * Stories related to `article`, at most `limit`, none newer than it: so its page never changes
 * because of what is published later (rule 2 of the design). A story scores by what the two share;
 * of equal scores the newer comes first.
 */
export function relatedTo(article: Article, catalogue: Catalogue, limit: number): Article[] {
  const scores = new Map<Article, number>();
  const add = (list: Article[] | undefined, weight: number) => {
    for (const older of olderThan(article, list ?? [])) scores.set(older, (scores.get(older) ?? 0) + weight);
  };
  if (article.event) add(catalogue.byEvent.get(article.event), 8);
  for (const tag of article.tags) add(catalogue.byTag.get(tag.id), 4);
  for (const person of new Set(peopleOf(article))) add(catalogue.byPerson.get(person), 3);
  for (const place of article.places) add(catalogue.byPlace.get(place), 2);
  add(catalogue.bySection.get(article.section), 1);
  return [...scores]
    .filter(([other]) => other.lang === article.lang && other.path !== article.translationOf)
    .sort(([a, x], [b, y]) => y - x || b.date.ms - a.date.ms || (a.url < b.url ? -1 : 1))
    .slice(0, limit)
    .map(([other]) => other);
}

/** @returns the next `WINDOW` items after `article` in a list that is newest first. */
function olderThan(article: Article, list: Article[]): Article[] {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isOlder(list[middle] as Article, article)) high = middle;
    else low = middle + 1;
  }
  return list.slice(low, low + WINDOW);
}

const isOlder = (a: Article, b: Article): boolean =>
  a.date.ms < b.date.ms || (a.date.ms === b.date.ms && a.url < b.url);
