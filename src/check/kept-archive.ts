import { existsSync } from "node:fs";
import { join } from "node:path";
import { readSealed, writeSealed } from "../cache/whole-file.ts";
import { newestFirst } from "../catalogue/catalogue.ts";
import { fold } from "../language/fold.ts";
import type { ArchiveEntry } from "./archive-parts.ts";
import { trimmed } from "./site-addresses.ts";

/** Raised when what is kept of an article changes its form. */
const FORM = "archive 4";

/** What else is kept of an article than its path and its source. */
type KeptArticle = Pick<
  ArchiveEntry["head"],
  "ms" | "tags" | "draft" | "publishMs" | "embargoMs" | "expireMs" | "aliases" | "photos" | "documents"
> & { anchors: string[] };

/**
 * What the last check of the whole newsroom knew, by which single articles are checked. A check of one
 * asks for few others, so the file is searched and not parsed: after a line with the tags, each article is a
 * line of its path, its source and the rest; each old address is a line that leads to a path.
 */
export class KeptArchive {
  readonly #bytes: Buffer;
  /** Folded tag → the path of the article that set its spelling. */
  readonly #tags: Record<string, string>;

  /** @param cache absolute path of the cache folder @returns undefined where nothing is kept */
  static open(cache: string): KeptArchive | undefined {
    const bytes = readSealed(fileIn(cache), FORM);
    return bytes && new KeptArchive(bytes);
  }

  constructor(bytes: Buffer) {
    this.#bytes = bytes;
    this.#tags = JSON.parse(bytes.toString("utf8", 0, bytes.indexOf("\n"))) as Record<string, string>;
  }

  /** @param path `2025/02/chuyen-doi-so` */
  at(path: string): ArchiveEntry | undefined {
    return entryOf(this.#line(`\n${path}\t`));
  }

  ofSource(source: string): ArchiveEntry | undefined {
    return entryOf(this.#line(`\t${source}\t`));
  }

  /** @param alias an old address, without its last slash; more than one article may lay claim to it */
  withAlias(alias: string): ArchiveEntry[] {
    const key = `\n>${alias}\t`;
    const entries: ArchiveEntry[] = [];
    for (let at = this.#bytes.indexOf(key); at !== -1; at = this.#bytes.indexOf(key, at + 1)) {
      const path = this.#lineFrom(at + 1).split("\t")[1];
      const entry = path === undefined ? undefined : this.at(path);
      if (entry) entries.push(entry);
    }
    return entries;
  }

  /** @returns the article that set the spelling of a tag */
  withTag(label: string): ArchiveEntry | undefined {
    const path = this.#tags[fold(label)];
    return path === undefined ? undefined : this.at(path);
  }

  /** @returns the first line that holds `key` */
  #line(key: string): string | undefined {
    const at = this.#bytes.indexOf(key);
    if (at === -1) return undefined;
    return this.#lineFrom(key.startsWith("\n") ? at + 1 : this.#bytes.lastIndexOf("\n", at) + 1);
  }

  #lineFrom(start: number): string {
    return this.#bytes.toString("utf8", start, this.#bytes.indexOf("\n", start));
  }
}

function entryOf(line: string | undefined): ArchiveEntry | undefined {
  if (line === undefined) return undefined;
  const [path = "", source = "", json = ""] = line.split("\t");
  const { anchors, ...rest } = JSON.parse(json) as KeptArticle;
  // Whoever looks at these looks at the articles that were asked for, which are read.
  const head = { ...rest, source, path, iso: "", corrections: [], files: [] };
  return { head, anchors, url: `/${path}/`, links: [] };
}

/** @param cache absolute path of the cache folder */
const fileIn = (cache: string): string => join(cache, "check", "archive");

/** @returns whether anything is kept that could be read */
export const hasKeptArchive = (cache: string): boolean => existsSync(fileIn(cache));

/** Keeps what a check of the whole newsroom knew, so that one of a single article need not read all records. */
export function keepArchive(cache: string, entries: readonly ArchiveEntry[]): void {
  const tags: Record<string, string> = {};
  for (const { head } of entries.toSorted(newestFirst)) {
    for (const { label } of head.tags) tags[fold(label)] = head.path;
  }
  const lines = entries.flatMap((entry) => [lineOf(entry), ...aliasLines(entry)]);
  writeSealed(fileIn(cache), FORM, Buffer.from([JSON.stringify(tags), ...lines, ""].join("\n")));
}

function lineOf({ head, anchors }: ArchiveEntry): string {
  const { ms, tags, draft, publishMs, embargoMs, expireMs, aliases, path, source } = head;
  const photos = head.photos.map(({ id }) => ({ id }));
  const documents = head.documents.map(({ src }) => ({ src }));
  const times = { ms, draft, publishMs, embargoMs, expireMs };
  const rest: KeptArticle = { ...times, tags, aliases, photos, documents, anchors };
  return [path, source, JSON.stringify(rest)].join("\t");
}

const aliasLines = ({ head }: ArchiveEntry): string[] =>
  head.aliases.map((alias) => `>${trimmed(alias)}\t${head.path}`);
