import { existsSync, mkdirSync, readdirSync, readFileSync, rmdirSync, rmSync, statSync } from "node:fs";
import { dirname, extname, join, relative, sep } from "node:path";
import { Worker } from "node:worker_threads";
import { Manifest } from "../cache/manifest.ts";
import { writeWhole } from "../cache/whole-file.ts";
import { isFileOf } from "./file-size.ts";
import type { Look } from "./look-thread.ts";

/** Says which site stands in a published folder; published itself. */
export const BUILD_FILE = "build.json";

/** Paths whose files are being replaced or removed; while it exists, nobody can tell what they hold. */
const JOURNAL = "journal.json";
const MANIFEST = "manifest";

/** Fewer files than this are looked at before a thread has started. */
const WORTH_A_THREAD = 5000;

/** What is known of a published folder, below the cache folder. */
export const CACHE_FILES: readonly string[] = [JOURNAL, MANIFEST];

/** Beside a folder of changes: the paths of what no longer belongs to the site, one a line. */
const REMOVED_FILE = "removed.txt";

/** What an earlier build published, and where. */
export class PublishedFolder {
  /** Absolute path. */
  readonly folder: string;
  /** True where only changes are written and the site itself stands elsewhere, as the manifest has it. */
  readonly isElsewhere: boolean;
  readonly #cache: string;
  /** Files that are not there as the manifest has them, once all were looked at. */
  #missing: Set<string> | undefined;
  /** Milliseconds since 1970, as the file system counts them. */
  readonly #began = Date.now();

  /**
   * @param folder absolute path of the published folder
   * @param cache absolute path of the cache folder
   */
  constructor(folder: string, cache: string, isElsewhere = false) {
    this.folder = folder;
    this.#cache = cache;
    this.isElsewhere = isElsewhere;
  }

  /**
   * @returns what is known of the files; those that an interrupted build was about to change are in it
   * as unknown. Undefined where no earlier build is known, or another site than the known one stands there.
   */
  manifest(): Manifest | undefined {
    const manifest = Manifest.read(join(this.#cache, MANIFEST));
    const interrupted = this.#journal();
    if (!manifest && interrupted.length === 0) return undefined;
    const known = manifest ?? Manifest.empty();
    const isThisSite = this.isElsewhere || known.site === this.#siteThere();
    if (!isThisSite && interrupted.length === 0 && this.holdsSite) return undefined;
    return isThisSite && interrupted.length === 0
      ? known
      : known.withUnknown(isThisSite ? interrupted : [...known.paths, ...interrupted]);
  }

  /** True where a site of the newsroom's stands in the folder, whatever is known of it. */
  get holdsSite(): boolean {
    return existsSync(join(this.folder, BUILD_FILE));
  }

  /** Looks at every file of `manifest`. @returns whether all are there with as many bytes as they should have */
  holdsAll(manifest: Manifest): boolean {
    this.#missing = new Set(manifest.withoutWhole((path, size) => this.isWhole(path, size)));
    return this.#missing.size === 0;
  }

  /** The same for the manifest of the cache, in a thread of its own where there are many files. */
  async look(manifest: Manifest): Promise<boolean> {
    if (manifest.paths.length < WORTH_A_THREAD || this.isElsewhere) return this.holdsAll(manifest);
    const missing = await lookInThread({ folder: this.folder, manifest: join(this.#cache, MANIFEST) });
    // The thread reads the manifest as it was written, without what an interrupted build put in doubt.
    const doubtful = manifest.paths.filter((path) => manifest.sizeOf(path) === undefined);
    this.#missing = new Set(missing ? [...missing, ...doubtful] : manifest.paths);
    return this.#missing.size === 0;
  }

  /** Takes it that all files are there: this process published them, see `stamp`. */
  trust(): void {
    this.#missing = new Set();
  }

  /** Changes whenever another process publishes here, or the folder is removed. */
  stamp(): string {
    return [join(this.#cache, MANIFEST), join(this.folder, BUILD_FILE)]
      .map((path) => {
        const stat = statSync(path, { throwIfNoEntry: false });
        return `${stat?.ino} ${stat?.mtimeMs} ${stat?.size}`;
      })
      .join();
  }

  /** @returns whether the file at `path` is there with as many bytes as it should have */
  isWhole(path: string, size: number | undefined): boolean {
    if (size === undefined) return false;
    if (this.isElsewhere) return true;
    if (this.#missing) return !this.#missing.has(path);
    return isFileOf(this.folder, path, size);
  }

  /** @returns the size of the file at `path`, where it is there, as far as that can be told */
  sizeThere(path: string, known: Manifest): number | undefined {
    if (this.isElsewhere) return known.sizeOf(path);
    return statSync(join(this.folder, path), { throwIfNoEntry: false })?.size;
  }

  /** @returns whether a file was published at `path`, as far as that can be told */
  holds(path: string, known: Manifest): boolean {
    return this.isElsewhere ? known.has(path) : existsSync(join(this.folder, path));
  }

  /** @returns a published file; undefined where it is not at hand */
  read(path: string): Buffer | undefined {
    if (this.isElsewhere) return undefined;
    try {
      return readFileSync(join(this.folder, path));
    } catch {
      return undefined;
    }
  }

  /** Notes which files are about to change; a build that ends before `settle` leaves the note. */
  announce(paths: Iterable<string>): void {
    const interrupted = this.#journal();
    // Half copied from another disk: see `putFiles`.
    for (const path of interrupted) removeFile(`${join(this.folder, path)}.new`);
    const all = new Set([...interrupted, ...paths]);
    writeWhole(join(this.#cache, JOURNAL), JSON.stringify([...all]));
  }

  /** Removes files; where the site stands elsewhere, lists them beside its changes. */
  remove(paths: readonly string[]): void {
    if (this.isElsewhere) {
      mkdirSync(this.folder, { recursive: true });
      writeWhole(join(dirname(this.folder), REMOVED_FILE), paths.map((path) => `${path}\n`).join(""));
      return;
    }
    for (const path of paths) {
      if (this.#isNew(path)) continue;
      removeFile(join(this.folder, path));
      removeEmpty(dirname(join(this.folder, path)), this.folder);
    }
  }

  /** Remembers what is published now. */
  settle(manifest: Manifest): void {
    manifest.write(join(this.#cache, MANIFEST));
    rmSync(join(this.#cache, JOURNAL), { force: true });
  }

  /** @returns every file of the folder, as one of which nothing is known */
  strangers(): Manifest {
    if (this.isElsewhere || !existsSync(this.folder)) return Manifest.empty();
    const files = readdirSync(this.folder, { recursive: true, withFileTypes: true })
      .filter((entry) => !entry.isDirectory())
      .map((entry) => relative(this.folder, join(entry.parentPath, entry.name)).split(sep).join("/"));
    return Manifest.empty().withUnknown(files);
  }

  /** What was written since this build began, such as a file that Eleventy copies, is somebody else's. */
  #isNew(path: string): boolean {
    const changed = statSync(join(this.folder, path), { throwIfNoEntry: false })?.ctimeMs;
    return changed !== undefined && changed >= this.#began;
  }

  #siteThere(): string | undefined {
    try {
      const { site } = JSON.parse(readFileSync(join(this.folder, BUILD_FILE), "utf8")) as { site: string };
      return site;
    } catch {
      return undefined;
    }
  }

  #journal(): string[] {
    try {
      return JSON.parse(readFileSync(join(this.#cache, JOURNAL), "utf8")) as string[];
    } catch {
      return [];
    }
  }
}

/** @returns the paths of files that are not as the manifest has them; undefined where it cannot be read */
function lookInThread(look: Look): Promise<string[] | undefined> {
  const worker = new Worker(new URL(`./look-thread${extname(import.meta.url)}`, import.meta.url), {
    workerData: look,
  });
  return new Promise((done, fail) => worker.once("message", done).once("error", fail));
}

/** A folder that took a file's place, or a file its folder's, holds what is published now. */
function removeFile(path: string): void {
  if (statSync(path, { throwIfNoEntry: false })?.isFile()) rmSync(path);
}

function removeEmpty(folder: string, root: string): void {
  if (folder === root || !folder.startsWith(root)) return;
  try {
    rmdirSync(folder);
  } catch {
    return;
  }
  removeEmpty(dirname(folder), root);
}
