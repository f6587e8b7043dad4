import type { Newsroom } from "../read/newsroom.ts";
import { type Addresses, addressesFor } from "./addresses.ts";
import type { Entry } from "./entry.ts";
import { Names } from "./names.ts";
import { publicRecords } from "./public-records.ts";
import { type Times, withheldBecause } from "./standing.ts";
import { TagLabels } from "./tag-labels.ts";

export type { NameKind } from "./names.ts";

/** A photo in the story that it belongs to: the article's photo at `index`. */
export interface StoryPhoto {
  entry: Entry;
  index: number;
}

type Groups = ReadonlyMap<string, Entry[]>;

/**
 * What the public may know at one instant: every list that a page shows is taken from here. All
 * lists are newest first.
 */
export interface Catalogue extends Newsroom {
  /** Milliseconds since 1970: the instant that the catalogue holds for. */
  now: number;
  /** True where it also holds what is not public: nobody but the desk may see it. */
  isPreview: boolean;
  addresses: Addresses;
  entries: Entry[];
  byPath: ReadonlyMap<string, Entry>;
  bySection: Groups;
  byPlace: Groups;
  byTag: Groups;
  byEvent: Groups;
  /** By speaker, byline and photo, for people with a record. */
  byPerson: Groups;
  /** `2025/02` → the month's articles. */
  byMonth: Groups;
  /** Translations: the path of the original → articles in other languages. */
  translations: Groups;
  photos: StoryPhoto[];
  tagLabels: TagLabels;
  names: Names;
}

/** @returns whether the public may read an article at `now` (milliseconds). */
export function isPublic({ head }: { head: Times }, now: number): boolean {
  return withheldBecause(head, now) === undefined;
}

interface Placed {
  head: Pick<Entry["head"], "ms">;
  url: string;
}

/** The order of every list: newest first; of one instant, by address. */
export const newestFirst = (a: Placed, b: Placed): number =>
  b.head.ms - a.head.ms || (a.url < b.url ? 1 : -1);

/**
 * Groups what is public at `now`; linear in the number of articles, but for sorting them.
 *
 * @param isPreview takes in what is not public, too
 */
export function catalogueOf(newsroom: Newsroom, all: Entry[], now: number, isPreview = false): Catalogue {
  const withheld: Entry[] = [];
  const entries = all
    .filter((entry) => {
      const isShown = isPreview || isPublic(entry, now);
      if (!isShown) withheld.push(entry);
      return isShown;
    })
    .sort(newestFirst);
  for (const [index, entry] of entries.entries()) entry.enter(index, now, isPreview);
  const tagLabels = new TagLabels(entries);
  const groups = groupsOf(entries);
  const records = publicRecords(newsroom, withheld, {
    people: groups.byPerson,
    places: groups.byPlace,
    events: groups.byEvent,
    sections: groups.bySection,
  });
  return {
    ...records,
    ...groups,
    now,
    isPreview,
    addresses: addressesFor(newsroom.site.language),
    entries,
    byPath: new Map(entries.map((entry) => [entry.head.path, entry])),
    photos: entries.flatMap((entry) => entry.head.photos.map((_photo, index) => ({ entry, index }))),
    tagLabels,
    names: new Names(records, tagLabels),
  };
}

function groupsOf(entries: Entry[]) {
  return {
    bySection: groupBy(entries, ({ head }) => [head.section]),
    byPlace: groupBy(entries, ({ head }) =>
      head.photos.length === 0
        ? head.places
        : [...head.places, ...head.photos.flatMap(({ place }) => place ?? [])],
    ),
    byTag: groupBy(entries, ({ head }) => head.tags.map((tag) => tag.id)),
    byEvent: groupBy(entries, ({ head }) => (head.event ? [head.event] : [])),
    byPerson: groupBy(entries, ({ head }) => head.people),
    byMonth: groupBy(entries, ({ head }) => [monthOf(head.iso)]),
    translations: groupBy(entries, ({ head }) => (head.translationOf ? [head.translationOf] : [])),
  };
}

/** @returns `2025/02` of an ISO date, as addresses spell it. */
export const monthOf = (iso: string): string => `${iso.slice(0, 4)}/${iso.slice(5, 7)}`;

function groupBy(entries: Entry[], keysOf: (entry: Entry) => string[]): Map<string, Entry[]> {
  const groups = new Map<string, Entry[]>();
  for (const entry of entries) {
    const keys = keysOf(entry);
    for (const [index, key] of keys.entries()) {
      if (index > 0 && keys.indexOf(key) < index) continue;
      const group = groups.get(key);
      if (group) group.push(entry);
      else groups.set(key, [entry]);
    }
  }
  return groups;
}
