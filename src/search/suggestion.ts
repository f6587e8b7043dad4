import { nearestWord } from "./spelling.ts";
import { decodeTyping } from "./telex.ts";
import { formsOf } from "./tokens.ts";

/**
 * What a reader may have meant whose words are not, or not all, in the archive: what their keys would
 * have written with the input method switched on, or else the archive's word that is spelled most like each.
 *
 * @param ignored words that stand in no record, as they were typed; none where all do, but not together
 * @param vocabulary folded words of the archive, the most frequent first; asked for only where it is needed
 * @returns undefined where there is nothing better to ask for
 */
export async function suggestionFor(
  text: string,
  ignored: readonly string[],
  vocabulary: () => Promise<Iterable<string>>,
): Promise<string | undefined> {
  const decoded = decodeTyping(text);
  if (decoded !== undefined) return decoded;
  if (ignored.length === 0) return undefined;
  const known = [...(await vocabulary())];
  const suggested = text.replace(/[\p{L}\p{M}\p{N}]+/gu, (word) => {
    const nearest = ignored.includes(word) ? nearestWord(word, known) : undefined;
    return nearest === undefined || nearest === formsOf(word).folded ? word : nearest;
  });
  return suggested === text ? undefined : suggested;
}
