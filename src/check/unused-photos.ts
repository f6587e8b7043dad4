import { posix } from "node:path";
import { looksLikePhoto } from "../photos/header.ts";
import type { ArchiveParts } from "./archive-parts.ts";
import { articleAbove, articleIn } from "./article-folders.ts";

/** Photos in the folders of articles that no record names, and photos that no article has. */
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
  const told = new Set<string>();
  for (const path of photos) {
    if (used.has(path.normalize("NFC"))) continue;
    const article = articleAbove(path, { sources, folders });
    if (article === undefined) {
      const folder = posix.dirname(path).replace(/\/photos$/, "");
      if (told.has(folder) || !isAsked(path)) continue;
      told.add(folder);
      problems.add({
        file: path,
        line: 1,
        column: 1,
        rule: "photo/no-article",
        key: "",
        parameters: { wanted: articleIn(folder, path) },
      });
      continue;
    }
    // What a broken article names is not known.
    if (!articles.has(article) || broken.has(article) || !isAsked(article)) continue;
    problems.add({
      file: article,
      ...places.of(article, "photos"),
      rule: "photo/unused",
      key: "photos",
      parameters: { src: posix.relative(posix.dirname(article), path) },
    });
  }
}
