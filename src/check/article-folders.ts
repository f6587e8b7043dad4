import { posix } from "node:path";
import type { ArchiveParts } from "./archive-parts.ts";

/** A folder of a year, a month or all articles, in which every article has its own. */
const SHARED = /\/articles(?:\/\d{4}(?:\/\d{2})?)?$/;

/** @returns the source in the nearest folder above `file` that has one, below the folder of all articles */
export function articleAbove(
  file: string,
  { sources, folders }: Pick<ArchiveParts, "sources" | "folders">,
): string | undefined {
  const articles = `${folders.content}/articles`;
  for (let folder = posix.dirname(file); folder.length > articles.length; folder = posix.dirname(folder)) {
    const source = `${folder}/index.md`;
    if (sources.idOf(source) !== undefined) return source;
  }
  return undefined;
}

/** @returns the source that the article of a file in `folder` would have */
export const articleIn = (folder: string, file: string): string =>
  posix.join(folder, SHARED.test(folder) ? posix.parse(file).name : "", "index.md");
