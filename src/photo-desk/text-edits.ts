/** A change of a text: what stands from `start` up to `end` gives way to `text`, or to whole lines. */
export type Edit =
  | { start: number; end: number; text: string }
  | { start: number; end: number; lines: string[]; isNewLine: boolean };

/**
 * @param column comments that follow from that column on belong to what ends at `at`
 * @returns where whole lines go in behind the line that holds `at`, or ends there
 */
export function lineEnd(
  text: string,
  at: number,
  column = Number.POSITIVE_INFINITY,
): { start: number; end: number; isNewLine: boolean } {
  const isAtStart = at === 0 || text[at - 1] === "\n";
  let start = isAtStart ? at : nextLine(text, at);
  for (let of = commentColumn(text, start); of !== undefined && of >= column; of = commentColumn(text, start))
    start = nextLine(text, start);
  return { start, end: start, isNewLine: start === 0 || text[start - 1] === "\n" };
}

/** The last line may not be ended. */
const nextLine = (text: string, at: number): number => text.indexOf("\n", at) + 1 || text.length;

/** @returns the column of the comment that the line at `start` consists of */
function commentColumn(text: string, start: number): number | undefined {
  const comment = /( *)#/y;
  comment.lastIndex = start;
  return comment.exec(text)?.[1]?.length;
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
