import type { TextFinding } from "./finding.ts";
import type { Prose } from "./prose.ts";
import type { Scan } from "./scan.ts";

/**
 * What letters become when they are read in another encoding. Each sign stands in no text that is right;
 * words that are right in another language count only where there are several.
 */
const ENCODINGS: { encoding: string; sign: RegExp; least: number }[] = [
  { encoding: "U+FFFD", sign: /\ufffd/g, least: 1 },
  {
    encoding: "UTF-8 → Windows-1252",
    sign: /á[º»][\u0080-\u009f\u00a1-\u00bf€‚ƒ„†‡ˆ‰Š‹ŒŽ˜™š›œžŸ]|Ä(?:[\u0090\u0091ƒ]|‘(?=\p{L}))|Æ[°¡]|(?<!\p{Lu})Ã[\u00a1-\u00aa\u00ac-\u00ba\u00bc-\u00bf]|â€[\u0080-\u00bf™œ˜¦]/gu,
    least: 1,
  },
  {
    encoding: "TCVN3 (ABC)",
    sign: /(?<![\p{L}\p{N}])(?:vµ|cña|®­îc|®\u00adîc|nh÷ng|ng­êi|ng\u00adêi|kh«ng|c¸c|®·|®Õn|ViÖt|víi)(?!\p{L})/gu,
    least: 2,
  },
  {
    encoding: "VNI",
    sign: /(?<![\p{L}\p{N}])(?:vaø|cuûa|ñöôïc|nhöõng|ngöôøi|khoâng|vôùi|moät|caùc|ñaõ|ñeán|Vieät|taïi|trong ñoù)(?!\p{L})/gu,
    least: 2,
  },
];

/** Garbled letters: one finding for each encoding that left its signs, at the first of them. */
export function checkMojibake({ text }: Prose, { hasGarbage }: Scan): TextFinding[] {
  if (!hasGarbage) return [];
  return ENCODINGS.flatMap(({ encoding, sign, least }): TextFinding[] => {
    const signs = [...text.matchAll(sign)];
    const first = signs[0];
    if (!first || signs.length < least) return [];
    const { index: start, 0: garbled } = first;
    const around = text.slice(Math.max(0, start - 8), start + garbled.length + 8);
    return [
      {
        rule: "text/mojibake",
        start,
        end: start + garbled.length,
        parameters: { text: around.replace(/[\ufffc\s]+/g, " ").trim(), encoding },
      },
    ];
  });
}
