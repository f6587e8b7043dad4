import { existsSync } from "node:fs";
import { join } from "node:path";
import { readSealed, writeSealed } from "../cache/whole-file.ts";
import type { ArchiveEntry } from "./archive-parts.ts";

/** Raised when what is kept of an article changes its form. */
const FORM = "archive 1";

/** What rules that look at the whole archive need to know of an article, as the last check knew it. */
interface KeptArticle {
  head: ArchiveEntry["head"];
  anchors: string[];
}

/** @param cache absolute path of the cache folder */
const fileIn = (cache: string): string => join(cache, "check", "archive");

/** @returns whether anything is kept that could be read */
export const hasKeptArchive = (cache: string): boolean => existsSync(fileIn(cache));

/** Keeps what a check of the whole newsroom knew, so that one of a single article need not read all records. */
export function keepArchive(cache: string, entries: readonly ArchiveEntry[]): void {
  const kept = entries.map(
    ({ head, anchors }): KeptArticle => ({
      head: {
        source: head.source,
        path: head.path,
        ms: head.ms,
        iso: head.iso,
        tags: head.tags,
        draft: head.draft,
        publishMs: head.publishMs,
        expireMs: head.expireMs,
        aliases: head.aliases,
        photos: head.photos.map(({ id }) => ({ id })),
        documents: head.documents.map(({ src }) => ({ src })),
        corrections: [],
        files: [],
      },
      anchors,
    }),
  );
  writeSealed(fileIn(cache), FORM, Buffer.from(JSON.stringify(kept)));
}

/** @returns what the last check of the whole newsroom knew; undefined where there was none */
export function keptArchive(cache: string): ArchiveEntry[] | undefined {
  const bytes = readSealed(fileIn(cache), FORM);
  if (!bytes) return undefined;
  return (JSON.parse(bytes.toString("utf8")) as KeptArticle[]).map(({ head, anchors }) => ({
    head,
    anchors,
    url: `/${head.path}/`,
    links: [],
  }));
}
