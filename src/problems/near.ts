import { fold } from "../language/fold.ts";

/**
 * The word of `words` that `word` was probably meant to be: nearest by edit distance of the folded
 * forms, and at most a third of its letters away.
 */
export function nearest(word: string, words: Iterable<string>): string | undefined {
  const wanted = fold(word);
  let best: string | undefined;
  let bestDistance = Math.max(1, Math.floor(wanted.length / 3)) + 1;
  for (const candidate of words) {
    const distance = editDistance(wanted, fold(candidate), bestDistance);
    if (distance < bestDistance) {
      best = candidate;
      bestDistance = distance;
    }
  }
  return best;
}

/**
 * Levenshtein distance in which two neighbours changed over count as one slip, given up (and answered
 * as `limit`) once it cannot be below `limit`.
 *
 * @param a letters, or groups of letters that are written as one
 * @param cost how much of a slip it is to write the one for the other
 */
export function editDistance<Letters extends string | string[]>(
  a: Letters,
  b: Letters,
  limit: number,
  cost: (one: string, other: string) => number = () => 1,
): number {
  if (Math.abs(a.length - b.length) >= limit) return limit;
  const costOf = (one: string, other: string) => (one === other ? 0 : cost(one, other));
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const substitution = (row[j - 1] as number) + costOf(a[i - 1] as string, b[j - 1] as string);
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      const transposition = swapped ? (before[j - 2] as number) + 1 : limit;
      next.push(Math.min(substitution, transposition, (row[j] as number) + 1, (next[j - 1] as number) + 1));
    }
    if (Math.min(...next, ...row) >= limit) return limit;
    before = row;
    row = next;
  }
  return Math.min(row[b.length] as number, limit);
}
