import { fold } from "../../src/language/fold.ts";
import { Dice } from "../random.ts";
import type { Article } from "./corpus.ts";
import { namesByArticles } from "./people.ts";
import { hasStrokedD, syllablesOf } from "./syllables.ts";
import { type Comparison, holds, wordsHeld, wordsOfArticle } from "./words-held.ts";

/** What a reader types, and which articles are what they look for. */
export interface Query {
  text: string;
  isRight: (article: Article) => boolean;
}

const typings = ["as written", "no diacritics", "with a đ, no diacritics"] as const;

/** How the queries of a set are typed; the last are those that have a đ as written. */
export type Typing = (typeof typings)[number];

export interface QuerySet {
  name: string;
  typing: Typing;
  queries: Query[];
}

/** A query before it is typed in one way or the other. */
interface Draw {
  text: string;
  isRight: (article: Article, by: Comparison) => boolean;
}

/** What queries are drawn from, by the name of their set. */
type Source = (articles: Article[], dice: Dice) => Iterable<Draw>;

const sources: Record<string, Source> = {
  "title, 3 syllables": passagesOf(3, ({ title }) => [title]),
  "title, 5 syllables": passagesOf(5, ({ title }) => [title]),
  "body, 5 syllables": passagesOf(5, ({ body }) => body),
  "caption, 4 syllables": passagesOf(4, ({ caption }) => (caption === undefined ? [] : [caption])),
  "a person's name": (articles, dice) => names(articles, dice, (name) => name),
  "a person's name, given name first": (articles, dice) =>
    names(articles, dice, ([family = "", ...rest]) => [...rest.slice(-1), family, ...rest.slice(0, -1)]),
  "two words of titles": topics,
  "one syllable of a title": oneSyllable,
};

/** Articles that are looked at for one query before a set is left shorter than wanted. */
const PATIENCE = 300;

/** @returns sets of up to `count` different queries; the same articles give the same */
export function querySets(articles: Article[], count: number): QuerySet[] {
  return Object.entries(sources).flatMap(([name, source], seed) =>
    typings.map((typing) => {
      // Each begins with the same draws, so that sets differ in how they are typed alone.
      const draws = source(articles, new Dice(seed + 1));
      return { name, typing, queries: queriesOf(draws, typing, count) };
    }),
  );
}

function queriesOf(draws: Iterable<Draw>, typing: Typing, count: number): Query[] {
  const by = typing === "as written" ? "exact" : "folded";
  const queries = new Map<string, Query>();
  let looked = 0;
  for (const { text: written, isRight } of draws) {
    if (queries.size === count || ++looked > count * PATIENCE) break;
    if (typing === "with a đ, no diacritics" && !hasStrokedD(written)) continue;
    const text = by === "exact" ? written : fold(written);
    // Whoever types without diacritics finds what is right by any reading of what they typed.
    if (!queries.has(text)) queries.set(text, { text, isRight: (article) => isRight(article, by) });
  }
  return [...queries.values()];
}

/** Syllables that follow one another in a text, whatever punctuation stands between; one article is wanted. */
function passagesOf(length: number, textsOf: (article: Article) => string[]): Source {
  return function* (articles, dice) {
    for (let tries = articles.length * PATIENCE; tries > 0; tries--) {
      const wanted = dice.pick(articles);
      const texts = textsOf(wanted);
      if (texts.length === 0) continue;
      const syllables = syllablesOf(dice.pick(texts));
      if (syllables.length < length) continue;
      const start = dice.number(syllables.length - length + 1);
      const text = syllables.slice(start, start + length).join(" ");
      yield { text, isRight: (article) => article === wanted };
    }
  };
}

/** Names in any order; an article that holds the name as it is written is right. */
function* names(articles: Article[], dice: Dice, order: (name: string[]) => string[]): Generator<Draw> {
  const all = namesByArticles(articles).map(([name]) => name);
  for (const name of shuffled(all, dice)) {
    const isRight: Draw["isRight"] = (article, by) => holds(wordsOfArticle(article, by), name, by);
    yield { text: order(name.split(" ")).join(" "), isRight };
  }
}

/** Two neighbouring words that stand in several titles; an article is right where they stand in its title. */
function* topics(articles: Article[], dice: Dice): Generator<Draw> {
  const least = Math.max(3, articles.length / 2000);
  const counts = new Map<string, number>();
  for (const { title } of articles) {
    const syllables = syllablesOf(title.toLowerCase()).map((syllable) =>
      /^\p{L}+$/u.test(syllable) ? syllable : "",
    );
    const pairs = syllables.slice(1).map((next, at) => [syllables[at], next]);
    const words = pairs.filter((pair) => pair.every(Boolean)).map((pair) => pair.join(" "));
    for (const pair of new Set(words)) counts.set(pair, (counts.get(pair) ?? 0) + 1);
  }
  const frequent = [...counts].filter(([, count]) => count >= least).map(([pair]) => pair);
  for (const text of shuffled(frequent.sort(), dice)) yield { text, isRight: inTitle(text) };
}

function* oneSyllable(articles: Article[], dice: Dice): Generator<Draw> {
  const all = articles.flatMap(({ title }) => syllablesOf(title.toLowerCase()));
  for (let tries = all.length; tries > 0; tries--) {
    const text = dice.pick(all);
    if (/^\p{L}{2,}$/u.test(text)) yield { text, isRight: inTitle(text) };
  }
}

const inTitle =
  (text: string): Draw["isRight"] =>
  ({ title }, by) =>
    holds(wordsHeld(title, by), text, by);

function shuffled<T>(list: readonly T[], dice: Dice): T[] {
  const copy = [...list];
  for (let at = copy.length - 1; at > 0; at--) {
    const other = dice.number(at + 1);
    [copy[at], copy[other]] = [copy[other] as T, copy[at] as T];
  }
  return copy;
}
