import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";

/** How many files a build left, or wrote. */
export interface FileCount {
  html: number;
  all: number;
}

/**
 * Counts the files below `folder` that were created, renamed or written since `since`.
 *
 * @param since milliseconds since 1970; 0 counts all files
 */
export function countFiles(folder: string, since: number): FileCount {
  const count = { html: 0, all: 0 };
  for (const path of filesBelow(folder)) {
    if (since > 0 && statSync(path).ctimeMs < since) continue;
    count.all++;
    if (path.endsWith(".html")) count.html++;
  }
  return count;
}

/** @returns absolute paths of the files below `folder` */
export function* filesBelow(folder: string): Generator<string> {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* filesBelow(path);
    else yield path;
  }
}
