import { isMarked, tokensOf } from "../../src/search/tokens.ts";
import type { Article } from "./corpus.ts";
import { wordsOfArticle } from "./words-held.ts";

export interface PairsInOrder {
  /** Neighbouring results of which one holds what was typed and the other only other diacritics. */
  pairs: number;
  /** Those with the former above. */
  right: number;
}

/** @param found the first results for `query`, best first */
export function pairsInOrder(query: string, found: Article[]): PairsInOrder {
  const words = tokensOf(query);
  const order: PairsInOrder = { pairs: 0, right: 0 };
  if (!words.some(isMarked)) return order;
  const holdsAll = (article: Article, by: "exact" | "folded") =>
    words.every((word) => wordsOfArticle(article, by).includes(` ${word[by]} `));
  // A page without one of the words is a question of how many words were found, not of their diacritics.
  const forms = found
    .filter((article) => holdsAll(article, "folded"))
    .map((article) => holdsAll(article, "exact"));
  for (const [index, below] of forms.slice(1).entries()) {
    const above = forms[index];
    if (above === below) continue;
    order.pairs++;
    if (above) order.right++;
  }
  return order;
}
