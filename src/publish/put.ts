import { copyFileSync, mkdirSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** A finished file or folder, and where it belongs; absolute paths. */
export interface Move {
  from: string;
  to: string;
}

/** Puts finished files in their places, each at once: no reader ever sees a part of one. */
export function putFiles(moves: Move[]): void {
  for (const { from, to } of moves) {
    if (statSync(from).isDirectory()) putFolder(from, to);
    else putFile(from, to);
  }
}

/** A folder that is not there yet takes its place at once, with all that is in it. */
function putFolder(from: string, to: string): void {
  if (!isFolder(to)) {
    rmSync(to, { force: true });
    mkdirSync(dirname(to), { recursive: true });
    try {
      renameSync(from, to);
      return;
    } catch (error) {
      if (codeOf(error) !== "EXDEV") throw error;
      mkdirSync(to);
    }
  }
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    if (entry.isDirectory()) putFolder(join(from, entry.name), join(to, entry.name));
    else putFile(join(from, entry.name), join(to, entry.name));
  }
}

function putFile(from: string, to: string): void {
  try {
    renameSync(from, to);
  } catch (error) {
    const code = codeOf(error);
    if (code === "ENOENT" && !isFolder(dirname(to))) {
      mkdirSync(dirname(to), { recursive: true });
      putFile(from, to);
    } else if (code === "EISDIR" || code === "ENOTEMPTY" || code === "EEXIST") {
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

/**
 * Writes a finished file where no reader looks.
 *
 * @param path absolute
 */
export function stage(path: string, content: string | Uint8Array): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
}

const isFolder = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;

const codeOf = (error: unknown): string | undefined => (error as NodeJS.ErrnoException).code;
