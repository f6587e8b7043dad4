/**
 * Where a word, or two that follow each other, stand in an index. Indexes hold no words, only 16 bits of
 * their hash: what is met by chance is found out when the text is shown, and half of the bytes are saved.
 */
export interface Term {
  /** 32 bits; the remainder by the number of blocks says in which one it stands. */
  hash: number;
  /** 16 bits that tell it from others in its block. */
  fingerprint: number;
}

/** What stands for no second word. */
export const NO_WORD = 0;

/** @returns 32 bits of a text, by FNV-1a over its UTF-16 code units (http://www.isthe.com/chongo/tech/comp/fnv/) */
export function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return finish(hash);
}

/**
 * @param first hash of a folded word
 * @param second hash of the folded word that follows it, or `NO_WORD`
 */
export function termOf(first: number, second: number): Term {
  const low = finish(first ^ Math.imul(second, 0x9e3779b1));
  return { hash: low, fingerprint: finish(low ^ Math.imul(first, 0x85ebca6b) ^ second) >>> 16 };
}

/** @returns 8 bits of a word's diacritics: 0 where it has none */
export const variantOf = (folded: string, exact: string): number =>
  folded === exact ? 0 : variantOfFilter(exact);

/** @returns 8 bits more of a filter's value, see `filterWord`: whom it finds is not looked at again */
export const variantOfFilter = (word: string): number => 1 + (hashOf(word) % 255);

/** The finalizer of MurmurHash3 (https://github.com/aappleby/smhasher/wiki/MurmurHash3). */
function finish(hash: number): number {
  let mixed = hash ^ (hash >>> 16);
  mixed = Math.imul(mixed, 0x85ebca6b);
  mixed ^= mixed >>> 13;
  mixed = Math.imul(mixed, 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}
