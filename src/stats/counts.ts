import { spellingOf } from "../language/person-name.ts";
import type { Work } from "./work.ts";

/** What is counted by. */
export const groups = ["author", "photographer", "section", "genre"] as const;
export type Group = (typeof groups)[number];

/** What one author, photographer, section or genre has done. */
export interface Count {
  /** Empty where it is not said. */
  name: string;
  articles: number;
  /** How many of the articles have other authors, too. */
  shared: number;
  words: number;
  photos: number;
}

/**
 * Who is named with others gets the whole article, and it is counted as shared: how it is divided, the
 * office decides. A photographer's articles are those with a photo of theirs, and no words are.
 *
 * @returns those with the most articles first
 */
export function countsBy(group: Group, works: readonly Work[]): Count[] {
  const counts = new Map<string, Count>();
  for (const work of works) {
    for (const [name, part] of partsBy(group, work)) {
      const key = spellingOf(name);
      const count = counts.get(key) ?? { name, articles: 0, shared: 0, words: 0, photos: 0 };
      counts.set(key, count);
      count.articles++;
      if (group === "author" && work.authors.length > 1) count.shared++;
      count.words += part.words;
      count.photos += part.photos;
    }
  }
  return [...counts.values()].sort(
    (a, b) => b.articles - a.articles || b.photos - a.photos || (a.name < b.name ? -1 : 1),
  );
}

type Part = Pick<Count, "words" | "photos">;

function partsBy(group: Group, { authors, photos, section, genre, words }: Work): [string, Part][] {
  const whole = { words, photos: photos.length };
  switch (group) {
    case "author":
      return (authors.length > 0 ? authors : [""]).map((name) => [name, whole]);
    case "photographer":
      return [...Map.groupBy(photos, ({ photographer }) => photographer)].map(([name, of]) => [
        name,
        { words: 0, photos: of.length },
      ]);
    case "section":
      return [[section, whole]];
    case "genre":
      return [[genre, whole]];
  }
}
