import type { ReadArticle } from "../read/article.ts";

/** What Git leaves where two versions could not be joined; a row of = alone also underlines a heading. */
const MARK = /^(?:<{7}|>{7}|\|{7})(?: .*)?$/gm;

/** Both versions would be published. Without its beginning, a row of > is a quotation. */
export function checkConflictMarks({ text, source }: ReadArticle): void {
  if (!/^<{7}(?: |$)/m.test(text)) return;
  for (const { index, 0: mark } of text.matchAll(MARK)) {
    const line = text.slice(0, index).split("\n").length;
    source.reportAt("text/conflict", { line, column: 1 }, { mark });
  }
}
