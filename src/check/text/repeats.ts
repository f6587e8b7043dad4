import type { TextFinding } from "./finding.ts";
import type { Prose } from "./prose.ts";
import type { Scan } from "./scan.ts";
import { isLetter } from "./words.ts";

/**
 * Function words that never follow themselves. Many others do: by reduplication (`từ từ`), as the end of one
 * word and the beginning of the next (`hiện tại tại`, `bên trong trong`, `lý do do`, `công bằng bằng`).
 */
const VIETNAMESE = new Set("các của và những nhưng hoặc rằng đang đã cũng sẽ nếu bởi với".split(" "));
const ENGLISH = new Set("the of and an for with from".split(" "));

export function checkRepeatedWords({ text }: Prose, { twice, isVietnamese }: Scan): TextFinding[] {
  return twice.flatMap((start): TextFinding[] => {
    const length = text.slice(start, start + 10).search(/\s/);
    const word = text.slice(start, start + length);
    const end = start + 2 * length + 1;
    const isKnown = isVietnamese ? VIETNAMESE.has(word.toLowerCase()) : ENGLISH.has(word);
    if (!isKnown || isLetter(text, end)) return [];
    return [{ rule: "text/repeated-word", start, end, parameters: { word } }];
  });
}
