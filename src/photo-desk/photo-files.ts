import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { type Header, type HeaderFault, looksLikePhoto, readHeader } from "../photos/header.ts";

/** A file in an article's folder that looks like a photo. */
export interface PhotoFile {
  /** As a record names it: relative to the article, NFC, with forward slashes. */
  src: string;
  /** Absolute. */
  path: string;
  header: Header | HeaderFault;
}

/**
 * @param folder absolute path of an article's folder
 * @returns its photos by name, as people count: `2.jpg` before `10.jpg`. A folder below with an article
 *   of its own has photos of its own.
 */
export function photoFilesIn(folder: string): PhotoFile[] {
  return namesBelow(folder, "")
    .filter(looksLikePhoto)
    .map((name) => ({
      src: name.normalize("NFC"),
      path: join(folder, name),
      header: readHeader(join(folder, name)),
    }))
    .sort((a, b) => byName.compare(a.src, b.src));
}

function namesBelow(folder: string, prefix: string): string[] {
  return readdirSync(join(folder, prefix), { withFileTypes: true }).flatMap((entry) => {
    const name = `${prefix}${entry.name}`;
    if (entry.name.startsWith(".")) return [];
    if (!entry.isDirectory()) return [name];
    return existsSync(join(folder, name, "index.md")) ? [] : namesBelow(folder, `${name}/`);
  });
}

const byName = new Intl.Collator("vi", { numeric: true });
