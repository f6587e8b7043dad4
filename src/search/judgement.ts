import { type Closeness, closenessOf, holdsPhrase, type Passages } from "./closeness.ts";
import { frequency, type Tier, tiers } from "./matches.ts";
import { type ParsedQuery, quotedOf } from "./query.ts";

/** What a record's text says of its place in the list. */
export interface Judgement {
  tier: Tier;
  /** Comparable among records of one tier that were read. */
  score: number;
}

/** @param share how much of the query a record holds that lacks some of its words, as `ShardMatches` scores it */
export function judgementOf(passages: Passages, query: ParsedQuery, share: number): Judgement {
  const { words } = query;
  const strict = closenessOf(passages, words, true);
  const loose = closenessOf(passages, words, false);
  const isLacking = quotedOf(query).some((phrase) => !holdsPhrase(passages, phrase));
  const tier = isLacking ? tiers.none : tierOf(strict, loose, words.length);
  const best = tier === tiers.typedPhrase || tier === tiers.typedWords ? strict : loose;
  const size = passages.body.tokens.length + passages.title.tokens.length;
  const score = scoreOf(best, words.length, size);
  return { tier, score: tier === tiers.some ? share + score / 10 : score };
}

function tierOf(strict: Closeness, loose: Closeness, words: number): Tier {
  if (strict.phrases > 0) return tiers.typedPhrase;
  if (strict.words === words) return tiers.typedWords;
  if (loose.phrases > 0) return tiers.phrase;
  if (loose.words === words) return tiers.words;
  return loose.words > 0 ? tiers.some : tiers.none;
}

function scoreOf(found: Closeness, words: number, size: number): number {
  // Some of the words can only be nearer to each other than all of them are.
  const share = found.spanWords / words;
  return (
    (found.inTitle ? 0.15 + 0.25 * found.titleShare + (found.atStart ? 0.01 : 0) : 0) +
    (found.inSummary ? 0.03 : found.inAbout ? 0.02 : 0) +
    frequency(found.phrases, size) +
    (2 * found.spanWords * share * share) / Math.max(found.span, 1) +
    share
  );
}
