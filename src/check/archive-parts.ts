import type { IncompleteArticle } from "../archive/article-reader.ts";
import type { EntryHead } from "../catalogue/entry.ts";
import type { LocalLink } from "../catalogue/links.ts";
import type { Problems } from "../problems/problem.ts";
import type { Desk, Folders, Newsroom } from "../read/newsroom.ts";
import type { Sources } from "../sources/sources.ts";
import type { KeyPlaces } from "./key-places.ts";

/** An article that had another address. */
export interface Move {
  /** Where its source is now. */
  source: string;
  /** The path that it had: `2025/02/chuyen-doi-so`. */
  path: string;
}

/** An article as rules know it that look at all of them. */
export interface ArchiveEntry {
  head: Pick<
    EntryHead,
    | "source"
    | "path"
    | "ms"
    | "iso"
    | "updated"
    | "tags"
    | "draft"
    | "publishMs"
    | "expireMs"
    | "embargoMs"
    | "translationOf"
    | "aliases"
    | "corrections"
    | "files"
  > & { photos: { id: string }[]; documents: { src: string }[] };
  url: string;
  links: LocalLink[];
  anchors: string[];
}

/** What rules look at that need more than one source, or the instant. */
export interface ArchiveParts {
  newsroom: Newsroom;
  /** The desk's files, with the places of their keys. */
  desk: Desk;
  /** Every article that can be read, drafts included, and the last good record of those that cannot. */
  entries: ArchiveEntry[];
  /** Sources with an error. */
  broken: ReadonlySet<string>;
  /** What could be read of them, where they are articles. */
  incomplete: ReadonlyMap<string, IncompleteArticle>;
  /** Articles that had another address when the site was last published. */
  moves: Move[];
  /** @returns whether an article with this path is published */
  isPublished: (path: string) => boolean;
  folders: Folders;
  sources: Sources;
  /** Milliseconds since 1970. */
  now: number;
  /** Absolute path of the published folder. */
  output: string;
  /** @returns whether anybody wants to know what is wrong with a source */
  isAsked: (source: string) => boolean;
  places: KeyPlaces;
  problems: Problems;
}
