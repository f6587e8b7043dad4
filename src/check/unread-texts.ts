import { posix } from "node:path";
import type { ArchiveParts } from "./archive-parts.ts";

const TEXT = /\/(?!\.|readme\.)[^/]+\.(?:md|markdown)$/i;
/** A folder of a year, a month or all articles, in which every article has its own. */
const SHARED = /\/articles(?:\/\d{4}(?:\/\d{2})?)?$/;

/** Texts among the articles that are none's: notes beside an article are left alone. */
export function checkUnreadTexts({ sources, folders, isAsked, problems }: ArchiveParts): void {
  const articles = `${folders.content}/articles/`;
  const isOther = (path: string) =>
    path.startsWith(articles) && !path.endsWith("/index.md") && TEXT.test(path);
  for (const file of sources.paths(isOther)) {
    const folder = posix.dirname(file);
    if (!isAsked(file) || sources.idOf(`${folder}/index.md`) !== undefined) continue;
    const own = SHARED.test(folder) ? `${folder}/${posix.parse(file).name}` : folder;
    problems.add({
      file,
      line: 1,
      column: 1,
      rule: "file/not-article",
      key: "",
      parameters: { wanted: `${own}/index.md` },
    });
  }
}
