import { type FSWatcher, readdirSync, statSync, watch } from "node:fs";
import { basename, dirname, join } from "node:path";

/** A watched folder, with those in it where each needs a watcher of its own. */
interface Watched {
  watcher: FSWatcher;
  folders: Map<string, Watched>;
}

/**
 * These systems watch a whole tree. On Linux Node would watch every single file, and has gaps
 * (https://github.com/nodejs/node/issues/58868): there each folder is watched, which is enough for
 * the kernel to tell of the files in it, and takes a tenth of the time and memory of chokidar.
 */
const WATCHES_TREES = process.platform === "darwin" || process.platform === "win32";

/**
 * Tells where something may have changed. What did, only the disk can say: a path that is told of may
 * be a file or a folder, new, changed, gone, or just as it was.
 */
export class FolderWatcher {
  readonly #tell: (path: string) => void;
  readonly #trees = new Map<string, Watched>();
  readonly #parents: FSWatcher[] = [];
  #isTold = false;

  /**
   * @param folders absolute paths; one that does not exist is watched once it does
   * @param tell gets absolute paths
   */
  constructor(folders: string[], tell: (path: string) => void) {
    this.#tell = tell;
    for (const folder of new Set(folders)) {
      this.#renew(this.#trees, folder, folder);
      const parent = this.#watch(dirname(folder), (name) => {
        if (name !== basename(folder)) return;
        this.#renew(this.#trees, folder, folder);
        tell(folder);
      });
      if (parent) this.#parents.push(parent);
    }
  }

  close(): void {
    for (const watcher of this.#parents) watcher.close();
    for (const tree of this.#trees.values()) closeTree(tree);
  }

  /** Watches the folder at `path` anew, since another may have taken its place; or no more, if it is gone. */
  #renew(siblings: Map<string, Watched>, name: string, path: string): void {
    const known = siblings.get(name);
    if (known) closeTree(known);
    siblings.delete(name);
    if (!statSync(path, { throwIfNoEntry: false })?.isDirectory()) return;
    const folders: Watched["folders"] = new Map();
    const watcher = this.#watch(
      path,
      (inside, isNew) => {
        if (!WATCHES_TREES && isNew && inside !== undefined) {
          this.#renew(folders, inside, join(path, inside));
        }
        this.#tell(inside === undefined ? path : join(path, inside));
      },
      WATCHES_TREES,
    );
    if (!watcher) return;
    siblings.set(name, { watcher, folders });
    if (WATCHES_TREES) return;
    // Watched first and read then: what comes meanwhile is told of, or found here.
    for (const entry of entriesOf(path)) {
      if (entry.isDirectory()) this.#renew(folders, entry.name, join(path, entry.name));
    }
  }

  /** @param isNew true where a name came or went, and not only the content of what has it */
  #watch(
    folder: string,
    tell: (name: string | undefined, isNew: boolean) => void,
    recursive = false,
  ): FSWatcher | undefined {
    try {
      const watcher = watch(folder, { recursive }, (event, name) =>
        tell(name ?? undefined, event === "rename"),
      );
      // Of a folder that was removed; the one that it stood in tells of it.
      return watcher.on("error", () => watcher.close());
    } catch (error) {
      this.#complain(error as NodeJS.ErrnoException);
      return undefined;
    }
  }

  #complain({ code, message }: NodeJS.ErrnoException): void {
    if (code === "ENOENT" || this.#isTold) return;
    this.#isTold = true;
    const remedy =
      code === "ENOSPC"
        ? "the system watches no more folders: raise fs.inotify.max_user_watches (man 7 inotify)"
        : message;
    process.stderr.write(`[newsroom] Some changes will not be noticed: ${remedy}.\n`);
  }
}

function closeTree({ watcher, folders }: Watched): void {
  watcher.close();
  for (const folder of folders.values()) closeTree(folder);
}

function entriesOf(folder: string) {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    // Gone again.
    return [];
  }
}
