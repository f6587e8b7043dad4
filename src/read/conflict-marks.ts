import type { Source } from "./source.ts";

/** What Git leaves where two versions could not be joined; a row of = alone also underlines a heading. */
const MARK = /^(?:<{7}|>{7}|\|{7})(?: .*)?$/gm;

/** @returns the marks of a conflict, each with its line from 1; without its beginning, a row of > is a quotation */
export function conflictMarksIn(text: string): { line: number; mark: string }[] {
  if (!/^<{7}(?: |$)/m.test(text)) return [];
  return Array.from(text.matchAll(MARK), ({ index, 0: mark }) => ({
    line: text.slice(0, index).split("\n").length,
    mark,
  }));
}

/**
 * Both versions would be published.
 *
 * @param text the whole file
 */
export function reportConflictMarks(text: string, source: Source): void {
  for (const { line, mark } of conflictMarksIn(text))
    source.reportAt("text/conflict", { line, column: 1 }, { mark });
}
