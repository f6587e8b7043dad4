import {
  constants,
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";

/**
 * The files that a build publishes besides Eleventy's pages, and the list of all of them: what the
 * last build wrote and this one did not is removed.
 */
export class Outputs {
  readonly #folder: string;
  readonly #list: string;
  readonly #paths = new Set<string>();

  /**
   * @param folder absolute path of the published folder
   * @param cache absolute path of the cache folder
   */
  constructor(folder: string, cache: string) {
    this.#folder = folder;
    this.#list = join(cache, "outputs.json");
  }

  /** Counts `path` (relative to the published folder) as this build's, without writing it. */
  keep(path: string): void {
    this.#paths.add(path.replace(/^\//, ""));
  }

  /** Writes a file whole; one that holds these bytes already is left alone. */
  write(path: string, content: string | Uint8Array): void {
    this.keep(path);
    const target = join(this.#folder, path);
    const data = typeof content === "string" ? Buffer.from(content) : content;
    if (existsSync(target) && readFileSync(target).equals(data)) return;
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(`${target}.new`, data);
    renameSync(`${target}.new`, target);
  }

  /** Copies a file whose name tells its content: one that is there whole is left alone. */
  copyNamedByContent(from: string, path: string): void {
    this.keep(path);
    const target = join(this.#folder, path);
    const size = statSync(from, { throwIfNoEntry: false })?.size;
    // Of a broken article whose cache is lost, what was published is all there is.
    if (existsSync(target) && (size === undefined || statSync(target).size === size)) return;
    mkdirSync(dirname(target), { recursive: true });
    copyFileSync(from, `${target}.new`, constants.COPYFILE_FICLONE);
    renameSync(`${target}.new`, target);
  }

  /** Removes what the last build wrote and this one did not, and keeps the new list. @returns how many files went */
  finish(): number {
    let removed = 0;
    for (const path of this.#previous()) {
      if (this.#paths.has(path)) continue;
      rmSync(join(this.#folder, path), { force: true });
      removeEmpty(dirname(join(this.#folder, path)), this.#folder);
      removed++;
    }
    mkdirSync(dirname(this.#list), { recursive: true });
    writeFileSync(`${this.#list}.new`, JSON.stringify([...this.#paths].sort()));
    renameSync(`${this.#list}.new`, this.#list);
    return removed;
  }

  #previous(): string[] {
    try {
      return JSON.parse(readFileSync(this.#list, "utf8")) as string[];
    } catch {
      return [];
    }
  }
}

function removeEmpty(folder: string, root: string): void {
  if (folder === root || !folder.startsWith(root) || !existsSync(folder) || readdirSync(folder).length > 0)
    return;
  rmdirSync(folder);
  removeEmpty(dirname(folder), root);
}
