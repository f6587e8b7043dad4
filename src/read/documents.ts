import { statSync } from "node:fs";
import { join, posix } from "node:path";
import type { ArticleFrontMatter } from "../schema/article.ts";
import { nameOnDisk } from "./name-on-disk.ts";
import type { Home } from "./photo.ts";
import type { Source } from "./source.ts";

/** A file to be published beside an article's text. */
export interface Document {
  /** Relative to the article's folder. */
  src: string;
  title: string;
  /** Relative to the project. */
  file: string;
}

/** Documents are published as they are: a photo would tell where it was taken, and a page could run scripts. */
const NO_DOCUMENT = /\.(?:jpe?g|png|webp|avif|gif|tiff?|heic|heif|svgz?|x?html?|m?js|css|xml)$/i;

/** Reads an article's documents; one that is missing or may not be published is reported and left out. */
export function readDocuments(record: ArticleFrontMatter, home: Home, source: Source): Document[] {
  return record.documents.flatMap(({ src, title }, index) => {
    const inside = posix.join(home.folder, src).startsWith(`${home.folder}/`);
    const file = posix.join(home.folder, nameOnDisk(join(home.project, home.folder), src));
    if (!inside || !statSync(join(home.project, file), { throwIfNoEntry: false })?.isFile()) {
      source.report("document/missing", ["documents", index, "src"], { src });
      return [];
    }
    if (NO_DOCUMENT.test(src)) {
      source.report("document/kind", ["documents", index, "src"], { src });
      return [];
    }
    return [{ src, title, file }];
  });
}
