import { isSyllable } from "../../search/syllables.ts";
import type { TextFinding } from "./finding.ts";
import type { Prose } from "./prose.ts";
import type { Scan } from "./scan.ts";

const NAMES: Record<string, string> = {
  "\t": "tab",
  "\u00a0": "no-break space",
  "\u00ad": "soft hyphen",
  "\u200b": "zero-width space",
  "\u200c": "zero-width non-joiner",
  "\u200d": "zero-width joiner",
  "\u200e": "left-to-right mark",
  "\u200f": "right-to-left mark",
  "\u2028": "line separator",
  "\u2029": "paragraph separator",
  "\u202f": "narrow no-break space",
  "\u2060": "word joiner",
  "\u3000": "ideographic space",
  "\ufeff": "byte order mark",
};

/** Characters without width or ink, in runs; and runs of blanks among which is one that is not the ordinary. */
const RUN =
  /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]+|[^\P{Cc}\s]+|[\v\f\u2028\u2029]+|[ \t\u00a0\u2000-\u200a\u202f\u205f\u3000]*[\t\u00a0\u2000-\u200a\u202f\u205f\u3000][ \t\u00a0\u2000-\u200a\u202f\u205f\u3000]*/gu;

const BLANK = /^[ \t\u00a0\u2000-\u200a\u202f\u205f\u3000]+$/;
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefe]/;

/** Joiners mean something among the scripts of South Asia and within pictures made of several. */
const JOINED = /[\u0900-\u1cff\ud800-\udfff\u2600-\u27bf]|\ufe0f/;

/** Characters that nobody sees and that a search, a spelling checker or a line's end does. */
export function checkInvisible(
  { text }: Prose,
  { hasInvisible, isVietnamese }: Scan,
  isGarbled: boolean,
): TextFinding[] {
  if (!hasInvisible) return [];
  const readsLeftward = RIGHT_TO_LEFT.test(text);
  const findings: TextFinding[] = [];
  for (const { index: start, 0: run } of text.matchAll(RUN)) {
    const end = start + run.length;
    const [before, after] = [text.charAt(start - 1), text.charAt(end)];
    const replacement = BLANK.test(run)
      ? ordinary(run, text.slice(Math.max(0, start - 8), start), after, isVietnamese)
      : "";
    if (replacement === undefined || isMeant(run, before, after, readsLeftward)) continue;
    const stranger = [...run].find((character) => character !== " ") as string;
    const finding: TextFinding = {
      rule: "text/invisible",
      start,
      end,
      parameters: { name: nameOf(stranger) },
    };
    // These were line breaks, and dashes and quotation marks of Windows; of garbled letters any may be a part.
    const wasMore = /[\v\f\u0080-\u009f\u2028\u2029]/.test(run) || isGarbled;
    if (!wasMore && !keepsMarker(text, start, end)) finding.replacement = replacement;
    findings.push(finding);
  }
  return findings;
}

/** At a line's head it may keep a mark from being read as Markdown: a heading, a quotation, an item. */
const keepsMarker = (text: string, start: number, end: number): boolean =>
  /^[\n\r\ufffc]?$/.test(text.charAt(start - 1)) &&
  /^\s*(?:[#>*+|=~`_[-]|\d+[.)])/.test(text.slice(end, end + 12));

/**
 * What ordinary blank was meant, undefined where the other one may be on purpose: it holds a number and its
 * unit together, an initial and a name, a French mark and its word.
 */
function ordinary(run: string, textBefore: string, after: string, isVietnamese: boolean): string | undefined {
  const before = textBefore.slice(-1);
  if (/^[\n\r\ufffc]?$/.test(before) || /^[\n\r\ufffc]?$/.test(after)) return undefined;
  // A tab lines up a table's cells, or what follows it in a text that is none of prose.
  if (run.includes("\t"))
    return isVietnamese && /[\p{L}\p{M}\p{N}]/u.test(before) && /\p{L}/u.test(after) ? " " : undefined;
  if (run.length > 1) return " ";
  // In other languages some typographers hold a short word and its neighbour together.
  if (!isVietnamese) return undefined;
  const isLower = (letter: string) => letter !== letter.toUpperCase();
  if (isLower(before) && isLower(after)) return " ";
  if (/[,;:]/.test(before)) return /\p{L}/u.test(after) ? " " : undefined;
  // A sentence ends there, and no short form: `xong.\u00a0Hôm nay`, not `tr.\u00a0A`, `TP.\u00a0Huế`.
  const last = /(?<![\p{L}.])(\p{Ll}{2,})[.!?]$/u.exec(textBefore)?.[1];
  return last && isSyllable(last) && /\p{Lu}/u.test(after) ? " " : undefined;
}

function isMeant(run: string, before: string, after: string, readsLeftward: boolean): boolean {
  if (/[\u200c\u200d]/.test(run) && (JOINED.test(before) || JOINED.test(after))) return true;
  return readsLeftward && /[\u200c-\u200f\u202a-\u202e\u2066-\u2069]/.test(run);
}

function nameOf(character: string): string {
  const code = `U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}`;
  return NAMES[character] ? `${NAMES[character]} (${code})` : code;
}
