import { posix } from "node:path";
import type { ArchiveParts } from "./archive-parts.ts";

const TEXT = /\/(?!\.|readme\.|~\$)[^/]+\.(?:md|markdown|txt|docx?|odt|rtf)$/i;
/** What a word processor writes has to be copied, not renamed. */
const WRITTEN_IN_WORD = /\.(?:docx?|odt|rtf)$/i;
/** A folder of a year, a month or all articles, in which every article has its own. */
const SHARED = /\/articles(?:\/\d{4}(?:\/\d{2})?)?$/;
/** An article whose folder of the year lies beside that of all articles. */
const BESIDE = /^\/(?=\d{4}\/)/;

/** Texts among the articles that are none's: notes and documents beside an article are left alone. */
export function checkUnreadTexts({ sources, folders, isAsked, problems }: ArchiveParts): void {
  const articles = `${folders.content}/articles`;
  const isOther = (path: string) =>
    TEXT.test(path) &&
    (BESIDE.test(path.slice(folders.content.length)) || path.startsWith(`${articles}/`)) &&
    (!path.startsWith(`${articles}/`) || !path.endsWith("/index.md"));
  const isArticles = (folder: string) => sources.idOf(`${folder}/index.md`) !== undefined;
  for (const file of sources.paths(isOther)) {
    if (!isAsked(file)) continue;
    const isInside = file.startsWith(`${articles}/`);
    if (isInside && foldersAbove(file, articles).some(isArticles)) continue;
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

/** @returns the source that the article of a file in `folder` would have */
export const articleIn = (folder: string, file: string): string =>
  posix.join(folder, SHARED.test(folder) ? posix.parse(file).name : "", "index.md");

/** @returns the folders that a file lies in, the nearest first, up to `top` */
function foldersAbove(file: string, top: string): string[] {
  const folders: string[] = [];
  for (let folder = posix.dirname(file); folder.length > top.length; folder = posix.dirname(folder))
    folders.push(folder);
  return folders;
}
