/** Letters of a long line that are shown before and after the place that is meant. */
const BEFORE = 40;
const AFTER = 60;
const CUT = "…";

/** A line of a source, and below it a caret under one of its columns. */
export interface Excerpt {
  line: string;
  caret: string;
}

/**
 * @param line as it stands in the source
 * @param column that is meant, in UTF-16 units of the composed line (NFC), from 1
 * @returns the line as a terminal can show it, cut around the column where it is long
 */
export function excerptOf(line: string, column: number): Excerpt {
  const text = line.normalize("NFC").replace(/[\p{Cc}]/gu, (control) => (control === "\t" ? "\t" : "�"));
  const at = Math.min(Math.max(0, column - 1), text.length);
  const before = graphemesOf(text.slice(0, at));
  const after = graphemesOf(text.slice(at));
  const isCutBefore = before.length > BEFORE + 1;
  const shown = isCutBefore ? [CUT, ...before.slice(-BEFORE)] : before;
  const rest = after.length > AFTER + 1 ? [...after.slice(0, AFTER), CUT] : after;
  return {
    line: [...shown, ...rest].join("").trimEnd(),
    // A tab is as wide here as it is above.
    caret: `${shown.map((letter) => (letter === "\t" ? "\t" : " ".repeat(widthOf(letter)))).join("")}^`,
  };
}

/** Made when it is needed: that takes longer than checking an article. */
let segmenter: Intl.Segmenter | undefined;

/** A letter with its marks is one: Vietnamese has letters that no single character stands for. */
function graphemesOf(text: string): string[] {
  if (/^[\u0020-\u024f\u1e00-\u1eff\t]*$/.test(text)) return [...text];
  segmenter ??= new Intl.Segmenter("vi", { granularity: "grapheme" });
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}

/** Two cells: emoji, and the scripts that terminals print wide (Unicode TR11), but for their half-width forms. */
const WIDE =
  /^(?![\uff61-\uffdc])[\p{Emoji_Presentation}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303f\uff01-\uff60]/u;

const widthOf = (grapheme: string): number =>
  WIDE.test(grapheme) || grapheme.includes("\ufe0f")
    ? 2
    : /^[\p{M}\u200b-\u200d\ufeff]/u.test(grapheme)
      ? 0
      : 1;
