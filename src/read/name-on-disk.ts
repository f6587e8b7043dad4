import { existsSync, readdirSync } from "node:fs";
import { join, posix } from "node:path";

/**
 * A Mac may store a letter and its marks apart (NFD), and what came from one keeps that elsewhere, where it is another
 * name; front matter is read composed (NFC), and nobody can see the difference.
 *
 * @param folder absolute
 * @param src a file below it, composed, with forward slashes
 * @returns `src` as the disk spells it; as it is where there is no such file
 */
export function nameOnDisk(folder: string, src: string): string {
  if (existsSync(join(folder, src))) return src;
  let found = "";
  for (const part of src.split("/")) {
    const name = existsSync(join(folder, found, part)) ? part : spelledApart(join(folder, found), part);
    if (name === undefined) return src;
    found = posix.join(found, name);
  }
  return found;
}

function spelledApart(folder: string, name: string): string | undefined {
  try {
    return readdirSync(folder).find((other) => other.normalize("NFC") === name);
  } catch {
    // No folder, so no file in it.
    return undefined;
  }
}
