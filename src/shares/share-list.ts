import { join } from "node:path";
import { readSealed, writeSealed } from "../cache/whole-file.ts";

/** A share's finished files, one after the other. */
export const FILES = "files";
const LIST = "share";
const MADE = "share 1";

/** Where the bytes of a file stand in `FILES`, and their CRC-32. */
export interface Span {
  at: number;
  size: number;
  crc: number;
}

/** A file by its path or its name. */
export interface SharedFile extends Span {
  path: string;
}

/** What one of several machines has made of a site. */
export interface ShareList {
  /** Counted from 1. */
  index: number;
  of: number;
  /** By which machines know that they planned the same site. */
  plan: string;
  /** Below the published folder, with the digests of what they were made from. */
  pages: (SharedFile & { digests: number[] })[];
  /** Parts of the search index, their files below their folder. */
  search: { folder: string; made: number; files: SharedFile[] }[];
  /** Names of renditions and of their records. */
  photos: SharedFile[];
  /** Below the cache folder; what was read of the archive, where it had to be read. */
  records: SharedFile[];
}

/** Written last: a share without it is none. */
export function writeList(folder: string, list: ShareList): void {
  writeSealed(join(folder, LIST), MADE, Buffer.from(JSON.stringify(list)));
}

/** @returns the list of the share in `folder`; undefined where there is none, or it is damaged or of another version */
export function readList(folder: string): ShareList | undefined {
  const bytes = readSealed(join(folder, LIST), MADE);
  return bytes && (JSON.parse(bytes.toString("utf8")) as ShareList);
}
