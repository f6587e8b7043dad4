import { isSyllable } from "../search/syllables.ts";

const utf8 = new TextDecoder("utf-8", { fatal: true });
const vietnamese = new TextDecoder("windows-1258");
const western = new TextDecoder("windows-1252");

/**
 * Reads texts of one file that were written before UTF-8 was agreed on. IPTC-IIM names its encoding in
 * 1:90, which most old programs left out and some filled in wrongly: what reads as UTF-8 is UTF-8. The
 * rest is Windows-1258 where that makes more Vietnamese syllables of it, and Western European otherwise.
 *
 * @param texts all that one program wrote, since it wrote them in one encoding
 */
export function decodeTexts(texts: readonly Uint8Array[]): string[] {
  const read = texts.map(fromUtf8);
  const old = texts.filter((_, index) => read[index] === undefined);
  const decoder = isVietnamese(old) ? vietnamese : western;
  return texts.map((bytes, index) => (read[index] ?? decoder.decode(bytes)).normalize("NFC"));
}

function fromUtf8(bytes: Uint8Array): string | undefined {
  try {
    return utf8.decode(bytes);
  } catch {
    return undefined;
  }
}

function isVietnamese(texts: readonly Uint8Array[]): boolean {
  const count = (decoder: typeof vietnamese) =>
    texts.reduce((sum, bytes) => sum + syllablesIn(decoder.decode(bytes).normalize("NFC")), 0);
  const found = count(vietnamese);
  return found > 0 && found >= count(western);
}

/** How many words with a letter beyond ASCII are syllables of Vietnamese. */
const syllablesIn = (text: string): number =>
  (text.match(/[\p{L}\p{M}]+/gu) ?? []).filter((word) => /[^\0-\x7f]/.test(word) && isSyllable(word)).length;
