import { closeSync, openSync, readSync, statSync } from "node:fs";
import { constants, gunzipSync } from "node:zlib";

/** What an archive of another CMS comes as. */
export type ArchiveKind = "wordpress" | "nukeviet";

const HEAD = 256 * 1024;

/** A dump that cannot be read, packed in another way, is one all the same: what is wrong with it is told then. */
const DUMP_NAME = /\.sql(?:\.\w+)?$/iu;
const DUMP =
  /^\ufeff?\s*(?:-- |\/\*|SET |DROP TABLE |CREATE TABLE ).*(?:^|;)\s*(?:CREATE TABLE|INSERT INTO)\s/msu;

/** Tells an archive by what is in it, whatever its name. @returns undefined for anything else: text, a page, a folder */
export function archiveKindOf(path: string): ArchiveKind | undefined {
  if (!statSync(path, { throwIfNoEntry: false })?.isFile()) return undefined;
  const head = headOf(path);
  if (/<rss[\s>]/u.test(head) && /wordpress\.org\/export\/|<(?:\w+:)?wxr_version>/u.test(head))
    return "wordpress";
  if (DUMP_NAME.test(path) || DUMP.test(head)) return "nukeviet";
  return undefined;
}

/** @returns whether a file is XML that belongs to no CMS that is known: a feed, or a sitemap; never a page */
export function isOtherXml(path: string): boolean {
  return (
    statSync(path, { throwIfNoEntry: false })?.isFile() === true &&
    archiveKindOf(path) === undefined &&
    /^\ufeff?\s*<(?:\?xml\s(?![\s\S]*<(?:!doctype\s+)?html)|rss[\s>]|feed[\s>])/iu.test(headOf(path))
  );
}

function headOf(path: string): string {
  const file = openSync(path, "r");
  try {
    const bytes = Buffer.alloc(HEAD);
    const head = bytes.subarray(0, readSync(file, bytes, 0, HEAD, 0));
    if (head[0] === 0xff && head[1] === 0xfe) return head.toString("utf16le");
    if (head[0] !== 0x1f || head[1] !== 0x8b) return head.toString("utf8");
    return gunzipSync(head, { finishFlush: constants.Z_SYNC_FLUSH }).toString("utf8");
  } catch {
    return "";
  } finally {
    closeSync(file);
  }
}
