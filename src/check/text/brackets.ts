import type { Left } from "./left.ts";
import type { Passage } from "./passages.ts";

/** `a)`, `12)`, `iv)`, `1.2)`: the number of an item. */
const NUMBERING = /(?<![\p{L}\p{M}\p{N}])(?:\p{L}|[ivx]{1,4}|\d{1,3}(?:\.\d{1,2})*)$/iu;

/** The eyes of `:)`, `;-)`, `=))`, `:(`. */
const EYES = /[:;=][-^']?$/;

/**
 * @param marks where the quotation marks and parentheses of the passage stand
 * @returns undefined where nothing is left
 */
export function bracketLeft(text: string, passage: Passage, marks: number[]): Left | undefined {
  const open: number[] = [];
  const closed: number[] = [];
  let numberings = 0;
  for (const at of marks) {
    const mark = text.charAt(at);
    if (mark !== "(" && mark !== ")") continue;
    const before = text.slice(Math.max(passage.start, at - 8), at);
    const isFace = EYES.test(before) && !/[\p{L}\p{N}]/u.test(text.charAt(at + 1));
    if (mark === "(") {
      if (!isFace) open.push(at);
      continue;
    }
    if (NUMBERING.test(before)) numberings++;
    // More than one is a laugh: `ha ha))`.
    const isLaugh = text[at - 1] === ")" || text[at + 1] === ")";
    if (open.pop() === undefined && !isFace && !isLaugh && !NUMBERING.test(before)) closed.push(at);
  }
  // Numbered items inside a parenthesis: which mark closes what cannot be told.
  if (open.length + closed.length === 0 || numberings > 1) return undefined;
  return { opened: open, closed, mismatched: [] };
}
