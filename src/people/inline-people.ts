import type { Entry } from "../catalogue/entry.ts";
import { spellingOf } from "../language/person-name.ts";
import type { Speaker } from "../read/speaker.ts";

/** Somebody who speaks in articles and has no record. */
export interface InlinePerson {
  /** As the newest article has it. */
  name: string;
  honorific?: string | undefined;
  offices: Speaker["offices"];
  /** Sources of the articles, the newest first. */
  articles: string[];
}

/**
 * @param entries newest first
 * @returns whoever is met most first
 */
export function inlinePeople(entries: readonly Entry[]): InlinePerson[] {
  const people = new Map<string, InlinePerson>();
  for (const { article } of entries) {
    for (const { hasRecord, name, honorific, offices } of article.speakers) {
      if (hasRecord) continue;
      const known = people.get(spellingOf(name));
      if (!known) people.set(spellingOf(name), { name, honorific, offices, articles: [article.source] });
      else {
        // One article may name somebody twice.
        if (known.articles.at(-1) !== article.source) known.articles.push(article.source);
        known.honorific ??= honorific;
        if (known.offices.length === 0) known.offices = offices;
      }
    }
  }
  return [...people.values()].sort(
    (a, b) => b.articles.length - a.articles.length || (a.name < b.name ? -1 : 1),
  );
}
