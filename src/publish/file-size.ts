import { statSync } from "node:fs";
import { join } from "node:path";

/** @returns whether a file of so many bytes stands at `path` below `folder` */
export function isFileOf(folder: string, path: string, size: number | undefined): boolean {
  return size !== undefined && statSync(join(folder, path), { throwIfNoEntry: false })?.size === size;
}
