import { posix } from "node:path";
import { looksLikePhoto } from "../photos/header.ts";
import type { ArchiveParts } from "./archive-parts.ts";

/** Photos in the folders of articles that no record names. */
export function checkUnusedPhotos({
  entries,
  broken,
  sources,
  folders,
  isAsked,
  places,
  problems,
}: ArchiveParts): void {
  const photos = sources.paths(
    (path) => looksLikePhoto(path) && path.startsWith(`${folders.content}/articles/`),
  );
  if (photos.length === 0) return;
  const used = new Set(entries.flatMap(({ head }) => head.files.map((file) => file.normalize("NFC"))));
  const articles = new Set(entries.map(({ head }) => head.source));
  for (const path of photos) {
    if (used.has(path.normalize("NFC"))) continue;
    const article = articleOf(path, (source) => articles.has(source) || broken.has(source));
    // What a broken article names is not known.
    if (article === undefined || broken.has(article) || !isAsked(article)) continue;
    problems.add({
      file: article,
      ...places.of(article, "photos"),
      rule: "photo/unused",
      key: "photos",
      parameters: { src: posix.relative(posix.dirname(article), path) },
    });
  }
}

/** @returns the source in the nearest folder above `path` that has one */
function articleOf(path: string, isArticle: (source: string) => boolean): string | undefined {
  for (let folder = posix.dirname(path); folder !== "."; folder = posix.dirname(folder)) {
    const source = `${folder}/index.md`;
    if (isArticle(source)) return source;
  }
  return undefined;
}
