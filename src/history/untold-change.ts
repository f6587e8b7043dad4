import type { PublishedText } from "./published-text.ts";
import type { Version } from "./versions.ts";

/** A version of an article with its text; `version` is undefined for what is on disk and in no commit yet. */
export interface ReadVersion {
  version: Version | undefined;
  text: PublishedText;
}

/** A change of a published text of which the public was told nothing. */
export interface UntoldChange {
  /** The last such commit; undefined where it is on disk and in no commit yet. */
  version: Version | undefined;
}

/**
 * Finds out whether what was published was changed since without a word: the text is another, and
 * neither `updated` nor `corrections` were touched with it or after it, to say so of a day since which
 * the text was another.
 *
 * @param versions the oldest first
 * @param now milliseconds since 1970
 */
export function untoldChange(versions: readonly ReadVersion[], now: number): UntoldChange | undefined {
  let isPublic = false;
  let before: PublishedText | undefined;
  let untold: UntoldChange | undefined;
  /** When what was changed without a word had come to stand there. */
  let since = 0;
  for (const [at, { version, text }] of versions.entries()) {
    if (isPublic && before) {
      if (text.words !== before.words) {
        if (!untold) since = Math.max(versions[at - 1]?.version?.ms ?? 0, before.from);
        untold = { version };
      }
      if (text.told !== before.told && text.toldUntil >= since) untold = undefined;
    }
    const ms = version?.ms ?? now;
    // The clock goes by the minute, and a commit of this minute stands already.
    const until = versions[at + 1]?.version?.ms ?? Math.max(now, ms) + 1;
    // Nobody has read what was replaced before it was to be public.
    isPublic ||= !text.isDraft && Math.max(ms, text.from) < until;
    before = text;
  }
  return untold;
}
