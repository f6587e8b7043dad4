import { closeSync, openSync, readSync, statSync } from "node:fs";
import { constants, gunzipSync } from "node:zlib";

/** What an archive of another CMS comes as. */
export type ArchiveKind = "wordpress";

const HEAD = 256 * 1024;

/** Tells an archive by what is in it, whatever its name. @returns undefined for anything else: text, a page, a folder */
export function archiveKindOf(path: string): ArchiveKind | undefined {
  if (!statSync(path, { throwIfNoEntry: false })?.isFile()) return undefined;
  const head = headOf(path);
  if (/<rss[\s>]/u.test(head) && /wordpress\.org\/export\/|<(?:\w+:)?wxr_version>/u.test(head))
    return "wordpress";
  return undefined;
}

function headOf(path: string): string {
  const file = openSync(path, "r");
  try {
    const bytes = Buffer.alloc(HEAD);
    const head = bytes.subarray(0, readSync(file, bytes, 0, HEAD, 0));
    if (head[0] !== 0x1f || head[1] !== 0x8b) return head.toString("utf8");
    return gunzipSync(head, { finishFlush: constants.Z_SYNC_FLUSH }).toString("utf8");
  } catch {
    return "";
  } finally {
    closeSync(file);
  }
}
