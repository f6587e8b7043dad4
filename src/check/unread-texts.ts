import { posix } from "node:path";
import type { ArchiveParts } from "./archive-parts.ts";
import { articleAbove, articleIn } from "./article-folders.ts";

const TEXT = /\/(?!\.|readme\.|~\$)[^/]+\.(?:md|markdown|txt|docx?|odt|rtf)$/i;
/** What a word processor writes has to be copied, not renamed. */
const WRITTEN_IN_WORD = /\.(?:docx?|odt|rtf)$/i;
/** An article whose folder of the year lies beside that of all articles. */
const BESIDE = /^\/(?=\d{4}\/)/;

/** Texts among the articles that are none's: notes and documents beside an article are left alone. */
export function checkUnreadTexts({ sources, folders, isAsked, problems }: ArchiveParts): void {
  const articles = `${folders.content}/articles`;
  const isOther = (path: string) =>
    TEXT.test(path) &&
    (BESIDE.test(path.slice(folders.content.length)) || path.startsWith(`${articles}/`)) &&
    (!path.startsWith(`${articles}/`) || !path.endsWith("/index.md"));
  for (const file of sources.paths(isOther)) {
    if (!isAsked(file)) continue;
    const isInside = file.startsWith(`${articles}/`);
    if (isInside && articleAbove(file, { sources, folders }) !== undefined) continue;
    const folder = posix.dirname(isInside ? file : `${articles}${file.slice(folders.content.length)}`);
    problems.add({
      file,
      line: 1,
      column: 1,
      rule: "file/not-article",
      key: "",
      parameters: { wanted: articleIn(folder, file), how: WRITTEN_IN_WORD.test(file) ? "copy" : "move" },
    });
  }
}
