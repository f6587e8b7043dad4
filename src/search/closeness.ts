import type { Fragment } from "./fields.ts";
import type { AskedWord } from "./query.ts";
import { type Stem, type Token, tokensOf } from "./tokens.ts";

/** How a record's text answers a query: what an index of pairs alone cannot tell. */
export interface Closeness {
  /** How often the words stand together as typed, wherever that is. */
  phrases: number;
  /** Whether they do in the title; and there at its beginning. */
  inTitle: boolean;
  atStart: boolean;
  /** Whether they do in the summary; in a caption or the like. */
  inSummary: boolean;
  inAbout: boolean;
  /** Share of the title's words that are asked for. */
  titleShare: number;
  /** How many of the asked words the text holds. */
  words: number;
  /** Of the passage that holds most of them, closest together: how many different ones, and within how many words. */
  spanWords: number;
  span: number;
}

/** A text of a record as words. */
export interface Passage {
  text: string;
  tokens: Token[];
}

/** The texts of a record: title, summary, what is around it, body. */
export interface Passages {
  title: Passage;
  lead: Passage[];
  body: Passage;
}

export function passagesOf({ title, summary, about, body }: Fragment, stem?: Stem): Passages {
  const passage = (text: string): Passage => ({ text, tokens: tokensOf(text, stem) });
  return { title: passage(title), lead: [summary, ...about].map(passage), body: passage(body.join("\n")) };
}

/** @param isStrict diacritics that were typed must stand in the text */
export function closenessOf(
  { title, lead, body }: Passages,
  words: readonly AskedWord[],
  isStrict: boolean,
): Closeness {
  const phraseStarts = ({ tokens }: Passage): number[] => startsOf(tokens, words, isStrict);
  const inTitle = phraseStarts(title);
  const [summary = 0, ...about] = lead.map((passage) => phraseStarts(passage).length);
  const inAbout = about.reduce((sum, count) => sum + count, 0);
  const spans = [title, ...lead, body].map(({ tokens }) => shortest(tokens, words, isStrict));
  const best = spans.reduce((a, b) =>
    b.words > a.words || (b.words === a.words && b.span < a.span) ? b : a,
  );
  const isAsked = (token: Token): boolean => words.some((word) => isSame(token, word, isStrict));
  return {
    phrases: inTitle.length + summary + inAbout + phraseStarts(body).length,
    inTitle: inTitle.length > 0,
    atStart: inTitle[0] === 0,
    inSummary: summary > 0,
    inAbout: inAbout > 0,
    titleShare: title.tokens.filter(isAsked).length / Math.max(1, title.tokens.length),
    words: heldBy([title, ...lead, body], words, isStrict),
    spanWords: best.words,
    span: best.span,
  };
}

/** @returns whether words follow each other in a text of a record, with any diacritics */
export const holdsPhrase = ({ title, lead, body }: Passages, words: readonly AskedWord[]): boolean =>
  [title, ...lead, body].some(({ tokens }) => startsOf(tokens, words, false).length > 0);

export const isSame = (token: Token, word: AskedWord, isStrict: boolean): boolean =>
  token.folded === word.folded && (!isStrict || !word.isMarked || token.exact === word.exact);

/** @returns where in `tokens` the words follow each other */
function startsOf(tokens: readonly Token[], words: readonly AskedWord[], isStrict: boolean): number[] {
  const starts: number[] = [];
  for (let start = 0; start + words.length <= tokens.length; start++) {
    if (words.every((word, at) => isSame(tokens[start + at] as Token, word, isStrict))) starts.push(start);
  }
  return starts;
}

function heldBy(passages: readonly Passage[], words: readonly AskedWord[], isStrict: boolean): number {
  return words.filter((word) =>
    passages.some(({ tokens }) => tokens.some((token) => isSame(token, word, isStrict))),
  ).length;
}

/** A run of words, by its place among the tokens. */
export interface Span {
  start: number;
  /** In tokens. */
  span: number;
  /** How many of the asked words it holds. */
  words: number;
}

/** @returns the shortest run that holds as many of the asked words as `tokens` do */
export function shortest(tokens: readonly Token[], words: readonly AskedWord[], isStrict: boolean): Span {
  const places: { at: number; word: number }[] = [];
  for (const [at, token] of tokens.entries()) {
    const word = words.findIndex((asked) => isSame(token, asked, isStrict));
    if (word >= 0) places.push({ at, word });
  }
  const held = new Set(places.map(({ word }) => word)).size;
  let best: Span = { start: 0, span: Number.POSITIVE_INFINITY, words: held };
  const inside = new Map<number, number>();
  let first = 0;
  for (const { at, word } of places) {
    inside.set(word, (inside.get(word) ?? 0) + 1);
    while (inside.size === held) {
      const { at: start, word: leaving } = places[first++] as { at: number; word: number };
      if (at - start + 1 < best.span) best = { start, span: at - start + 1, words: held };
      const left = (inside.get(leaving) as number) - 1;
      if (left === 0) inside.delete(leaving);
      else inside.set(leaving, left);
    }
  }
  return best;
}
