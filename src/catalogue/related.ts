import type { Catalogue } from "./catalogue.ts";
import type { Entry } from "./entry.ts";

/** How many stories are looked at in each list that an article stands in. */
const WINDOW = 24;

/**
 * Finds stories related to an article, none newer than it: so its page never changes because of what
 * is published later (rule 2 of the design). A story scores by what the two share; of equal scores
 * the newer comes first.
 */
export class RelatedStories {
  readonly #catalogue: Catalogue;
  /** Score of each story by its place in the catalogue, and which of them are not 0. */
  readonly #scores: Uint16Array;
  #touched: number[] = [];

  constructor(catalogue: Catalogue) {
    this.#catalogue = catalogue;
    this.#scores = new Uint16Array(catalogue.entries.length);
  }

  /** @returns at most `limit` stories, the closest first */
  of(entry: Entry, limit: number): Entry[] {
    const { byEvent, byTag, byPerson, byPlace, bySection, entries } = this.#catalogue;
    const { head } = entry;
    const scores = this.#scores;
    this.#touched = [];
    if (head.event) this.#add(entry, byEvent.get(head.event), 8);
    for (const tag of head.tags) this.#add(entry, byTag.get(tag.id), 4);
    for (const person of head.people) this.#add(entry, byPerson.get(person), 3);
    for (const place of head.places) this.#add(entry, byPlace.get(place), 2);
    this.#add(entry, bySection.get(head.section), 1);
    const best: number[] = [];
    const fits = (index: number): boolean => {
      const { lang, path } = (entries[index] as Entry).head;
      return lang === head.lang && path !== head.translationOf;
    };
    for (const index of this.#touched) {
      if (best.length < limit || isCloser(index, best[limit - 1] as number, scores)) {
        if (fits(index)) insert(best, index, scores, limit);
      }
    }
    for (const index of this.#touched) scores[index] = 0;
    return best.map((index) => entries[index] as Entry);
  }

  #add(entry: Entry, list: Entry[] | undefined, weight: number): void {
    if (!list) return;
    const start = firstOlder(entry, list);
    const end = Math.min(list.length, start + WINDOW);
    for (let at = start; at < end; at++) {
      const { index } = list[at] as Entry;
      if (this.#scores[index] === 0) this.#touched.push(index);
      this.#scores[index] = (this.#scores[index] as number) + weight;
    }
  }
}

/** The higher score is closer; of equal ones the newer, which stands earlier in the catalogue. */
function isCloser(index: number, other: number, scores: Uint16Array): boolean {
  const difference = (scores[index] as number) - (scores[other] as number);
  return difference > 0 || (difference === 0 && index < other);
}

/** Keeps `best` sorted and no longer than `limit`. */
function insert(best: number[], index: number, scores: Uint16Array, limit: number): void {
  let at = best.length;
  while (at > 0 && isCloser(index, best[at - 1] as number, scores)) at--;
  best.splice(at, 0, index);
  if (best.length > limit) best.pop();
}

/** @returns where the stories older than `entry` begin in a list that is newest first. */
function firstOlder(entry: Entry, list: Entry[]): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((list[middle] as Entry).index > entry.index) high = middle;
    else low = middle + 1;
  }
  return low;
}
