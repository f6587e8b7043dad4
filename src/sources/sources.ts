import { lstatSync, readdirSync, readFileSync } from "node:fs";
import { join, posix } from "node:path";
import { digestOf } from "../cache/digest.ts";
import { blobIdOf } from "./blob-id.ts";
import { filesOfGit } from "./git.ts";

/** Every file of the content, by path relative to the project, with an identity that depends on its content alone. */
export class Sources {
  readonly #ids: ReadonlyMap<string, string>;

  constructor(ids: ReadonlyMap<string, string>) {
    this.#ids = ids;
  }

  /** @returns the blob id of the file at `path`; undefined where there is none. */
  idOf(path: string): string | undefined {
    return this.#ids.get(path);
  }

  /** @returns the paths that `wanted` is true of, sorted. */
  paths(wanted: (path: string) => boolean): string[] {
    return [...this.#ids.keys()].filter(wanted).sort();
  }

  /** How many files there are. */
  get count(): number {
    return this.#ids.size;
  }

  /** Of every path with its content. */
  get digest(): number {
    const lines = [...this.#ids].map(([path, id]) => `${path}\0${id}\n`);
    return digestOf(lines.sort().join(""));
  }

  /** @returns the same sources with what stands at `paths` now: files, or folders with all that is below them. */
  withPaths(project: string, paths: ReadonlySet<string>): Sources {
    const ids = new Map(this.#ids);
    const folders = new Set([...paths].filter((path) => !ids.delete(path)));
    if (folders.size > 0)
      for (const path of this.#ids.keys()) if (isAtOrBelow(path, folders)) ids.delete(path);
    for (const path of paths) {
      if (isAtOrBelow(posix.dirname(path), paths)) continue;
      for (const file of filesAt(project, path, [])) {
        const id = hashFile(join(project, file));
        if (id !== undefined) ids.set(file, id);
      }
    }
    return new Sources(ids);
  }
}

function isAtOrBelow(path: string, folders: ReadonlySet<string>): boolean {
  for (let at = path; at !== "."; at = posix.dirname(at)) if (folders.has(at)) return true;
  return false;
}

/**
 * Identifies the files below `folders` (relative to `project`). Times of files prove nothing on a fresh
 * clone, so a file is known by its blob's id where Git finds it clean, otherwise by hashing it.
 */
export async function identifySources(project: string, folders: string[]): Promise<Sources> {
  const known = await filesOfGit(project, folders);
  const ids = known?.clean ?? new Map<string, string>();
  for (const unknown of known?.unknown ?? folders) {
    for (const path of filesAt(project, unknown.replace(/\/$/, ""), folders)) {
      const id = hashFile(join(project, path));
      if (id !== undefined) ids.set(path, id);
    }
  }
  return new Sources(ids);
}

/** Stands for the blob id of a file that cannot be read, so that whoever reads it tells why. */
const UNREADABLE = "unreadable";

/** @returns the blob id of a file; undefined where there is none, or a folder behind a link. */
function hashFile(path: string): string | undefined {
  try {
    return blobIdOf(readFileSync(path));
  } catch (error) {
    const isFolder = (error as NodeJS.ErrnoException).code === "EISDIR";
    return isFolder || !lstatSync(path, { throwIfNoEntry: false }) ? undefined : UNREADABLE;
  }
}

/** Git names a repository of its own as one path, and a content folder behind a link too: their files are content. */
function filesAt(project: string, path: string, folders: string[]): string[] {
  const isFolder = lstatSync(join(project, path), { throwIfNoEntry: false })?.isDirectory();
  return isFolder || folders.includes(path) ? filesBelow(project, path) : [path];
}

/**
 * Folders behind links are not entered: Git does not either, and such a link may lead back to where it stands.
 *
 * @returns the files below a folder, relative to the project, with forward slashes
 */
export function filesBelow(project: string, folder: string): string[] {
  try {
    return readdirSync(join(project, folder), { withFileTypes: true }).flatMap((entry) => {
      const path = `${folder}/${entry.name}`;
      if (entry.name === ".git") return [];
      if (entry.isDirectory()) return filesBelow(project, path);
      return entry.isFile() || entry.isSymbolicLink() ? [path] : [];
    });
  } catch {
    // There is none, or it may not be read.
    return [];
  }
}
