import { tokensOf } from "../../src/search/tokens.ts";
import type { Article } from "./corpus.ts";

/** How two texts are compared: by their letters with diacritics, or without. */
export type Comparison = "exact" | "folded";

/** @returns a text's words between single blanks, with one at either end, so that `includes` finds whole words */
export function wordsHeld(text: string, by: Comparison): string {
  return ` ${tokensOf(text)
    .map((token) => token[by])
    .join(" ")} `;
}

/** True where the words of `phrase` stand next to each other in `held`. */
export const holds = (held: string, phrase: string, by: Comparison): boolean =>
  held.includes(wordsHeld(phrase, by));

const known = { exact: new WeakMap<Article, string>(), folded: new WeakMap<Article, string>() };

/** @returns all words of an article; remembered, since popular articles answer many queries */
export function wordsOfArticle(article: Article, by: Comparison): string {
  let words = known[by].get(article);
  if (words === undefined) {
    const { title, summary, body, caption = "", people } = article;
    words = [title, summary, ...body, caption, ...people].map((text) => wordsHeld(text, by)).join("|");
    known[by].set(article, words);
  }
  return words;
}
