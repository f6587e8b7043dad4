import { isMarked, type Token, tokensOf } from "../src/search/tokens.ts";

/** Where a word stands: in which of the texts, and from which character to which. */
export interface FoundWord {
  text: number;
  start: number;
  end: number;
}

/**
 * Finds the words of a search in the texts of a page, with or without diacritics. Words that stand next to
 * each other as they were asked for are found only there: of `chuyển đổi số` not every `số`.
 *
 * @param texts in their order on the page; a word does not go on from one to the next
 */
export function findWords(texts: string[], query: string): FoundWord[] {
  const all = texts.map((text) => tokensOf(text));
  const asked = meant(tokensOf(query), all.flat());
  const isAsked = (token: Token): boolean =>
    asked.some((word) => (word.strict ? word.exact === token.exact : word.folded === token.folded));
  const runs = all.flatMap((tokens, text) => runsOf(tokens, isAsked).map((run) => ({ text, run })));
  const inPhrases = new Set(
    runs.flatMap(({ run }) => (run.length > 1 ? run.map(({ folded }) => folded) : [])),
  );
  return runs.flatMap(({ text, run }) => {
    const [first] = run;
    const last = run[run.length - 1];
    if (!first || !last || (run.length === 1 && inPhrases.has(first.folded))) return [];
    return [{ text, start: first.start, end: last.end }];
  });
}

/** Diacritics that the reader has typed are meant, unless the page has the word only without or with others. */
function meant(query: Token[], page: Token[]): (Token & { strict: boolean })[] {
  const exact = new Set(page.map((token) => token.exact));
  return query.map((word) => ({ ...word, strict: isMarked(word) && exact.has(word.exact) }));
}

/** @returns the longest rows of words that were asked for */
function runsOf(tokens: Token[], isAsked: (token: Token) => boolean): Token[][] {
  const runs: Token[][] = [];
  let run: Token[] = [];
  for (const token of tokens) {
    if (isAsked(token)) {
      if (run.length === 0) runs.push(run);
      run.push(token);
    } else run = [];
  }
  return runs;
}
