import { isSyllable } from "../../search/syllables.ts";
import type { Left } from "./left.ts";
import type { Passage } from "./passages.ts";
import { wordAt } from "./words.ts";

const LETTER_OR_DIGIT = /[\p{L}\p{M}\p{N}]/u;

/** After an opening mark there is a word, and before it there is none. */
const opens = (text: string, at: number): boolean =>
  !LETTER_OR_DIGIT.test(text.charAt(at - 1)) && /[^\s.,;:!?)\]}\ufffc]/.test(text.charAt(at + 1));

/**
 * @param marks where the quotation marks and parentheses of the passage stand
 * @returns undefined where nothing is left
 */
export function quoteLeft(text: string, passage: Passage, marks: number[]): Left | undefined {
  const left: Left = { opened: [], closed: [], mismatched: [] };
  const open: number[] = [];
  for (const at of marks) {
    const mark = text.charAt(at);
    const last = open.at(-1);
    const opener = last === undefined ? "" : text.charAt(last);
    // `„…“` is how German does it.
    if (mark === "“" && opener === "„") open.pop();
    else if (mark === "“" || mark === "„" || mark === "«") open.push(at);
    else if (mark === "”" || mark === "»") {
      if (opener === '"' || (opener !== "" && (opener === "«") !== (mark === "»"))) left.mismatched.push(at);
      if (open.pop() === undefined) left.closed.push(at);
    } else if (mark === '"') readStraight(text, passage, at, open, left);
    else if (mark === "‘" && isLoneSingle(text, passage, at)) left.mismatched.push(at);
    else if (
      (mark === "’" && closesAlone(text, passage, at)) ||
      (mark === "'" && opensAlone(text, passage, at))
    )
      left.mismatched.push(at);
  }
  left.opened = open;
  return open.length + left.closed.length + left.mismatched.length > 0 ? left : undefined;
}

/**
 * An opening single mark is none in ‘90s and ‘n’, and at the head of a paragraph the next one may go on with it.
 */
function isLoneSingle(text: string, passage: Passage, at: number): boolean {
  if (
    at === passage.start ||
    LETTER_OR_DIGIT.test(text.charAt(at - 1)) ||
    !/^\p{L}{2}/u.test(text.slice(at + 1, at + 3))
  )
    return false;
  return !/[’'‘]/.test(text.slice(at + 1, passage.end));
}

/** How far above a quotation in single marks may begin, or below it may end. */
const LONGEST = 2000;

const isOnlySingle = (text: string, { start, end }: Passage, at: number): boolean =>
  !/[’'‘]/.test(text.slice(start, at)) && !/[’'‘]/.test(text.slice(at + 1, end));

/** Of another language's words the closing mark may be an apostrophe; after a Vietnamese one it is none. */
function closesAlone(text: string, passage: Passage, at: number): boolean {
  if (LETTER_OR_DIGIT.test(text.charAt(at + 1)) || !isOnlySingle(text, passage, at)) return false;
  if (text.lastIndexOf("‘", at) >= Math.max(0, at - LONGEST)) return false;
  return isSyllableAt(text, /[.,!?…]/.test(text.charAt(at - 1)) ? at - 2 : at - 1);
}

/** A single mark behind a word or the end of a sentence. */
const CLOSES = /[\p{L}.,!?…]['’](?!\p{L})/u;

/** `'Sạch làng`; not the apostrophe of `'em`, nor what a later paragraph closes. */
const opensAlone = (text: string, passage: Passage, at: number): boolean =>
  at > passage.start &&
  /[\s(]/.test(text.charAt(at - 1)) &&
  isOnlySingle(text, passage, at) &&
  isSyllableAt(text, at + 1) &&
  !CLOSES.test(text.slice(passage.end, passage.end + LONGEST));

function isSyllableAt(text: string, at: number): boolean {
  const { start, end } = wordAt(text, at);
  const word = text.slice(start, end);
  return end - start > 1 && word !== "em" && isSyllable(word);
}

/** A straight mark opens or closes by what stands around it; after a number it may be inches or seconds. */
function readStraight(text: string, passage: Passage, at: number, open: number[], left: Left): void {
  const straight = open.findLastIndex((before) => text[before] === '"');
  if (straight !== -1) open.splice(straight, 1);
  else if (open.length > 0 && !opens(text, at)) {
    open.pop();
    left.mismatched.push(at);
  } else if (!(/[\d′']/.test(text.charAt(at - 1)) && at > passage.start)) open.push(at);
}
