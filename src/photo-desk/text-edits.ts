/** A change of a text: what stands from `start` up to `end` gives way to `text`, or to whole lines. */
export type Edit =
  | { start: number; end: number; text: string }
  | { start: number; end: number; lines: string[]; isNewLine: boolean };

/** @returns where whole lines go in behind the line that holds `at`, or ends there */
export function lineEnd(text: string, at: number): { start: number; end: number; isNewLine: boolean } {
  const isAtStart = at === 0 || text[at - 1] === "\n";
  const feed = isAtStart ? at : text.indexOf("\n", at) + 1;
  // The last line may not be ended.
  const start = feed === 0 ? text.length : feed;
  return { start, end: start, isNewLine: start === 0 || text[start - 1] === "\n" };
}

/** @param eol what ends a line of the text @returns the text with all edits, which do not overlap */
export function edited(text: string, edits: readonly Edit[], eol: string): string {
  const asText = (edit: Edit): string => {
    if ("text" in edit) return edit.text;
    const lines = edit.lines.join(eol);
    return edit.isNewLine ? lines + eol : eol + lines;
  };
  let result = text;
  const fromBehind = edits
    .map((edit, order) => ({ edit, order }))
    .sort((a, b) => b.edit.start - a.edit.start || b.order - a.order);
  for (const { edit } of fromBehind)
    result = result.slice(0, edit.start) + asText(edit) + result.slice(edit.end);
  return result;
}
