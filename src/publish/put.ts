import { copyFileSync, mkdirSync, renameSync, rmSync } from "node:fs";
import { dirname } from "node:path";

/** A finished file, and where it belongs; absolute paths. */
export interface Move {
  from: string;
  to: string;
}

/** Puts finished files in their places, each at once: no reader ever sees a part of one. */
export function putFiles(moves: Move[]): void {
  let made = "";
  for (const { from, to } of moves) {
    const folder = dirname(to);
    if (folder !== made) makeFolder(folder);
    made = folder;
    rename(from, to);
  }
}

function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code !== "EEXIST" && code !== "ENOTDIR") throw error;
    // A file of an earlier site stands where a folder belongs now.
    if (code === "EEXIST") rmSync(folder);
    else makeFolder(dirname(folder));
    mkdirSync(folder, { recursive: true });
  }
}

function rename(from: string, to: string): void {
  try {
    renameSync(from, to);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "EISDIR" || code === "ENOTEMPTY" || code === "EEXIST") {
      // A folder of an earlier site stands where a file belongs now.
      rmSync(to, { recursive: true });
      renameSync(from, to);
    } else if (code === "EXDEV") {
      // The cache lies on another disk than the published folder.
      copyFileSync(from, `${to}.new`);
      renameSync(`${to}.new`, to);
      rmSync(from);
    } else throw error;
  }
}
