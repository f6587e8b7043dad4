import { createHash } from "node:crypto";
import { closeSync, fstatSync, openSync, readSync } from "node:fs";

const CHUNK_BYTES = 1024 * 1024;

/** Read into again and again: photos by the hundred would leave hundreds of megabytes to collect. */
const chunk = Buffer.allocUnsafeSlow(CHUNK_BYTES);

/**
 * @returns the id that Git gives this content, 40 hexadecimal digits
 * https://git-scm.com/book/en/v2/Git-Internals-Git-Objects#_object_storage
 */
export const digestOfData = (data: Buffer): string =>
  createHash("sha1").update(`blob ${data.length}\0`).update(data).digest("hex");

/**
 * @returns the id that Git gives the content of `file`: of a file that is clean in the index it is known
 *   unread, unless a filter (Git LFS) changes the file on its way
 * @throws where the file cannot be read
 */
export function digestOfFile(file: string): string {
  const descriptor = openSync(file, "r");
  try {
    const hash = createHash("sha1").update(`blob ${fstatSync(descriptor).size}\0`);
    for (let bytes = readSync(descriptor, chunk); bytes > 0; bytes = readSync(descriptor, chunk))
      hash.update(chunk.subarray(0, bytes));
    return hash.digest("hex");
  } finally {
    closeSync(descriptor);
  }
}
