import { isSame, type Passage, type Passages, type Span, shortest } from "./closeness.ts";
import type { AskedWord } from "./query.ts";

/** A stretch of text, and whether it was asked for. */
export interface Piece {
  text: string;
  isFound: boolean;
}

/** Words of an excerpt, and how many of them may stand before what was found. */
const LENGTH = 32;
const BEFORE = 10;

/**
 * @param length in words
 * @returns the passage of a record in which the asked words stand closest together, with these told apart
 */
export function excerptOf(
  { title, lead, body }: Passages,
  words: readonly AskedWord[],
  length = LENGTH,
): Piece[] {
  const passages = [body, ...lead];
  const spans = passages.map((passage) => best(passage, words));
  let chosen = -1;
  for (const [at, span] of spans.entries()) {
    const other = spans[chosen];
    if (!other || span.words > other.words || (span.words === other.words && span.span < other.span))
      chosen = at;
  }
  const span = spans[chosen];
  const inTitle = best(title, words);
  const summary = lead[0];
  // Where the title says it all, the summary says more than a passage that holds less.
  const isLess = !span || span.words === 0 || (span.words < inTitle.words && !!summary?.text);
  if (isLess) return piecesOf(summary?.text ? summary : body, 0, length, words);
  const passage = passages[chosen] as Passage;
  const before = Math.min(BEFORE, Math.floor(length / 3));
  const from = beginning(passage, Math.max(0, span.start - before), span.start);
  return piecesOf(passage, from, Math.max(from + length, span.start + Math.min(span.span, length)), words);
}

/** @returns the whole text of a passage, with the asked words told apart */
export const marked = (passage: Passage, words: readonly AskedWord[]): Piece[] =>
  piecesOf(passage, 0, passage.tokens.length, words);

function best({ tokens }: Passage, words: readonly AskedWord[]): Span {
  const strict = shortest(tokens, words, true);
  const loose = shortest(tokens, words, false);
  return loose.words > strict.words ? loose : strict;
}

/** A sentence's first word, where one begins close before what was found. */
function beginning({ text, tokens }: Passage, earliest: number, latest: number): number {
  for (let at = latest; at > earliest; at--) {
    const between = text.slice(tokens[at - 1]?.end, tokens[at]?.start);
    if (/[.!?…\n]/.test(between)) return at;
  }
  return earliest;
}

function piecesOf({ text, tokens }: Passage, from: number, to: number, words: readonly AskedWord[]): Piece[] {
  const last = Math.min(to, tokens.length) - 1;
  const begin = from === 0 ? 0 : (tokens[from]?.start ?? 0);
  const end = last === tokens.length - 1 ? text.length : (tokens[last]?.end ?? text.length);
  const pieces: Piece[] = [];
  let at = begin;
  const add = (until: number, isFound: boolean): void => {
    if (until > at) pieces.push({ text: text.slice(at, until), isFound });
    at = Math.max(at, until);
  };
  // Where a word stands as it was typed, others that only fold alike are not told apart.
  const asked = words.map((word) => ({ word, isStrict: tokens.some((token) => isSame(token, word, true)) }));
  if (begin > 0) pieces.push({ text: "… ", isFound: false });
  for (const token of tokens.slice(from, last + 1)) {
    if (!asked.some(({ word, isStrict }) => isSame(token, word, isStrict))) continue;
    // Words that follow each other are one mark, with the space between them.
    const previous = pieces[pieces.length - 1];
    if (previous?.isFound && text.slice(at, token.start).trim() === "") {
      previous.text += text.slice(at, token.end);
      at = token.end;
      continue;
    }
    add(token.start, false);
    add(token.end, true);
  }
  add(end, false);
  if (end < text.length) pieces.push({ text: " …", isFound: false });
  return pieces;
}
