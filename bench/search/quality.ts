import type { Article } from "./corpus.ts";
import type { Query } from "./queries.ts";

/** How good the answers to a set are; every number is a share from 0 to 1. */
export interface Quality {
  queries: number;
  /** Queries whose first result is right. */
  first: number;
  /** Queries with something right among the first ten. */
  ten: number;
  /** Mean of 1 / place of the first right result; 0 where none of the first ten is right. */
  reciprocalRank: number;
  /** Queries with no result at all. */
  nothing: number;
}

/** @param answers each query with the first ten articles that answered it, best first */
export function qualityOf(answers: { query: Query; found: Article[] }[]): Quality {
  const places = answers.map(({ query, found }) => found.findIndex(query.isRight) + 1);
  const share = (isCounted: (place: number, index: number) => boolean) =>
    places.filter(isCounted).length / places.length;
  return {
    queries: places.length,
    first: share((place) => place === 1),
    ten: share((place) => place > 0),
    reciprocalRank: places.reduce((sum, place) => sum + (place > 0 ? 1 / place : 0), 0) / places.length,
    nothing: share((_, index) => answers[index]?.found.length === 0),
  };
}
