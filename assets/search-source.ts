import type { Piece } from "../src/search/excerpt.ts";
import type { FilterGroup } from "../src/search/filters.ts";
import type { FoundRecord, ShownRecord } from "../src/search/search-answer.ts";
import { suggestionFor } from "../src/search/suggestion.ts";
import type { Answer, Hit, Query, Shown } from "./search-api.ts";
import { INDEX, openIndex } from "./search-index.ts";

const filters = ["section", "year", "person", "place"] as const;

/**
 * Asks the index.
 *
 * @param isTyping true where the last word may be the beginning of one
 * @throws where the index cannot be had
 */
export async function* search(query: Query, isTyping = false): AsyncGenerator<Answer, void> {
  const { words, kind, language, byDate } = query;
  const searcher = await openIndex(INDEX, language || document.documentElement.lang);
  const groups = filters.flatMap((name): FilterGroup[] =>
    query[name] ? [{ name, any: [query[name]] }] : [],
  );
  for await (const answer of searcher.search({ words, kind, filters: groups, byDate, isTyping })) {
    const { records, counts, ignored, isSettled: settled } = answer;
    const isLacking = settled && (records.length === 0 || ignored.length > 0);
    const suggestion = isLacking
      ? await suggestionFor(words, ignored, () => searcher.words(kind))
      : undefined;
    yield { hits: records.map(hitOf), counts, ignored, suggestion, settled };
  }
}

const hitOf = ({ id, load }: FoundRecord): Hit => ({ id, load: async () => shown(await load()) });

const shown = ({ fragment, title, excerpt }: ShownRecord): Shown => ({
  url: fragment.url,
  title: fragment.title,
  mark: fragment.mark ?? "",
  section: fragment.section,
  date: fragment.date,
  image: fragment.image,
  people: fragment.people,
  places: fragment.places,
  excerpt: marked(excerpt),
  markedTitle: marked(title),
});

function marked(pieces: readonly Piece[]): DocumentFragment {
  const fragment = document.createDocumentFragment();
  for (const { text, isFound } of pieces) {
    fragment.append(isFound ? Object.assign(document.createElement("mark"), { textContent: text }) : text);
  }
  return fragment;
}
