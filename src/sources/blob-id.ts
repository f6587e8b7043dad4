import { createHash } from "node:crypto";

/**
 * @returns the id that Git gives these bytes (40 hexadecimal digits), so that a file has one identity
 * whether Git knows it or not: https://git-scm.com/book/en/v2/Git-Internals-Git-Objects
 */
export function blobIdOf(bytes: Uint8Array): string {
  return createHash("sha1").update(`blob ${bytes.length}\0`).update(bytes).digest("hex");
}
