import { existsSync } from "node:fs";
import { join } from "node:path";
import { readSealed, writeSealed } from "../cache/whole-file.ts";
import type { ArchiveEntry } from "./archive-parts.ts";

/** Raised when what is kept of an article changes its form. */
const FORM = "archive 2";

/**
 * What rules that look at the whole archive need to know of an article, as the last check knew it; what
 * most articles lack is left out, since all of it is read for a check of one.
 */
interface KeptArticle {
  source: string;
  path: string;
  ms: number;
  tags?: ArchiveEntry["head"]["tags"];
  draft?: true;
  /** Where it is not `ms`. */
  publishMs?: number;
  expireMs?: number | undefined;
  aliases?: string[];
  photos?: string[];
  documents?: string[];
  anchors?: string[];
}

/** @param cache absolute path of the cache folder */
const fileIn = (cache: string): string => join(cache, "check", "archive");

/** @returns whether anything is kept that could be read */
export const hasKeptArchive = (cache: string): boolean => existsSync(fileIn(cache));

/** Keeps what a check of the whole newsroom knew, so that one of a single article need not read all records. */
export function keepArchive(cache: string, entries: readonly ArchiveEntry[]): void {
  writeSealed(fileIn(cache), FORM, Buffer.from(JSON.stringify(entries.map(keptOf))));
}

function keptOf({ head, anchors }: ArchiveEntry): KeptArticle {
  const { source, path, ms, tags, draft, publishMs, expireMs, aliases, photos, documents } = head;
  return {
    source,
    path,
    ms,
    ...(tags.length > 0 ? { tags } : {}),
    ...(draft ? { draft } : {}),
    ...(publishMs === ms ? {} : { publishMs }),
    expireMs,
    ...(aliases.length > 0 ? { aliases } : {}),
    ...(photos.length > 0 ? { photos: photos.map(({ id }) => id) } : {}),
    ...(documents.length > 0 ? { documents: documents.map(({ src }) => src) } : {}),
    ...(anchors.length > 0 ? { anchors } : {}),
  };
}

const NONE: never[] = [];

function entryOf(kept: KeptArticle): ArchiveEntry {
  const { source, path, ms, tags = NONE, draft = false, publishMs = ms, expireMs, aliases = NONE } = kept;
  const photos = kept.photos?.map((id) => ({ id })) ?? NONE;
  const documents = kept.documents?.map((src) => ({ src })) ?? NONE;
  const own = { source, path, ms, tags, draft, publishMs, expireMs, aliases, photos, documents };
  // Whoever looks at these looks at the articles that were asked for, which are read.
  const head = { ...own, iso: "", corrections: NONE, files: NONE };
  return { head, anchors: kept.anchors ?? NONE, url: `/${path}/`, links: NONE };
}

/** @returns what the last check of the whole newsroom knew; undefined where there was none */
export function keptArchive(cache: string): ArchiveEntry[] | undefined {
  const bytes = readSealed(fileIn(cache), FORM);
  return bytes && (JSON.parse(bytes.toString("utf8")) as KeptArticle[]).map(entryOf);
}
