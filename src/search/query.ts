import { isMarked, type Stem, type Token, tokensOf } from "./tokens.ts";
import { hashOf, NO_WORD, type Term, termOf, variantOf } from "./word-hash.ts";

/** A word that a reader asks for. */
export interface AskedWord extends Token {
  hash: number;
  variant: number;
  /** True where any word was typed with diacritics: those of all words are then meant, and that some have none. */
  isMarked: boolean;
}

/** What a reader typed, as it is looked up. */
export interface ParsedQuery {
  words: AskedWord[];
  /** Bit i: words i and i + 1 stand in one pair of quotation marks, so they must follow each other. */
  quoted: number;
}

/** A term to be looked up: one word, or two that follow each other. */
export interface AskedTerm extends Term {
  first: AskedWord;
  second: AskedWord | undefined;
}

/** A longer text is a page pasted by mistake; and masks of words have 32 bits. */
const MOST_WORDS = 24;

const QUOTED = /["“”„«»]([^"“”„«»]*)["“”„«»]/g;

export function parseQuery(text: string, stem?: Stem): ParsedQuery {
  const tokens = tokensOf(text, stem).slice(0, MOST_WORDS);
  const isTyped = tokens.some(isMarked);
  const words = tokens.map(
    (token): AskedWord => ({
      ...token,
      hash: hashOf(token.folded),
      variant: variantOf(token.folded, token.exact),
      isMarked: isTyped,
    }),
  );
  let quoted = 0;
  for (const { index, 0: phrase } of text.matchAll(QUOTED)) {
    const isWithin = ({ start, end }: Token): boolean => start >= index && end <= index + phrase.length;
    for (let at = 0; at + 1 < words.length; at++)
      if (isWithin(words[at] as Token) && isWithin(words[at + 1] as Token)) quoted |= 1 << at;
  }
  return { words, quoted };
}

/** @returns the phrases that stand in quotation marks, of two words or more */
export function quotedOf({ words, quoted }: ParsedQuery): AskedWord[][] {
  const phrases: AskedWord[][] = [];
  for (const [at, word] of words.entries()) {
    if (at > 0 && quoted & (1 << (at - 1))) phrases[phrases.length - 1]?.push(word);
    else phrases.push([word]);
  }
  return phrases.filter((phrase) => phrase.length > 1);
}

/**
 * Leaves words out. Of a phrase in quotation marks, what followed each other still must.
 */
export function without({ words, quoted }: ParsedQuery, missing: readonly AskedWord[]): ParsedQuery {
  const rest: AskedWord[] = [];
  let bits = 0;
  for (const [at, word] of words.entries()) {
    if (missing.includes(word)) continue;
    const isPart = at > 0 && !!(quoted & (1 << (at - 1))) && !missing.includes(words[at - 1] as AskedWord);
    if (isPart) bits |= 1 << (rest.length - 1);
    rest.push(word);
  }
  return { words: rest, quoted: bits };
}

/** @returns the pairs of words that follow each other; the word itself where there is only one */
export function pairsOf(words: readonly AskedWord[]): AskedTerm[] {
  return words.length === 1
    ? singlesOf(words)
    : words.slice(1).map((second, at) => {
        const first = words[at] as AskedWord;
        return { first, second, ...termOf(first.hash, second.hash) };
      });
}

/** So many words may be a name, which is written in any order: more have too many neighbours to ask for. */
const NAME = 4;

/** @returns what a name in another order has side by side; nothing where there are too many words for one */
export const neighboursOf = (words: readonly AskedWord[]): AskedTerm[] =>
  words.length > NAME
    ? []
    : words.flatMap((first, at) =>
        words.flatMap((second, other) =>
          other === at || other === at + 1 ? [] : [{ first, second, ...termOf(first.hash, second.hash) }],
        ),
      );

export const singlesOf = (words: readonly AskedWord[]): AskedTerm[] =>
  words.map((first) => ({ first, second: undefined, ...termOf(first.hash, NO_WORD) }));

/** True where a spelling in an index has the diacritics that were typed. */
export const isAsTyped = (
  { first, second }: AskedTerm,
  spelling: { first: number; second: number },
): boolean =>
  (!first.isMarked || first.variant === spelling.first) &&
  (!second?.isMarked || second.variant === spelling.second);
