import { closeSync, fstatSync, openSync, readFileSync, readSync, realpathSync } from "node:fs";
import { join, sep } from "node:path";
import { decodeAddress, lastSegment } from "../../import/photo-name.ts";
import { isWhole } from "../../photos/decode.ts";
import { readHeader } from "../../photos/header.ts";
import { type FileKind, kindOf } from "./kind.ts";

/** A file that may move in. */
export interface FoundFile {
  /** Its real path. */
  path: string;
  ending: string;
  bytes: number;
}

/** Why a file does not move in. */
export type FileFault = "no-folder" | "missing" | "outside" | "type" | "too-large" | "damaged";

/** GitHub takes no larger file. */
const MOST_BYTES = 100 * 1024 * 1024;
const HEAD = 4096;
const TAIL = 128 * 1024;

/** Folders of old sites that uploads stand in; what a folder given with --uploads may begin below. */
const roots = new Set(["uploads", "wp-content", "assets", "files", "data", "images"]);

/** The folder of the old site's uploads. Nothing outside it is read, whatever an address or a link says. */
export class Uploads {
  readonly #root: string | undefined;
  readonly #spellings: (address: string) => string[];
  /** By the paths of photos that were decoded: whether to their end. */
  readonly #decoded = new Map<string, boolean>();

  /**
   * @param folder undefined where there is none: every file is then missing
   * @param spellings addresses under which the CMS may keep the same file, the best first
   * @throws where there is no such folder
   */
  constructor(folder: string | undefined, spellings: (address: string) => string[] = (address) => [address]) {
    this.#root = folder === undefined ? undefined : realpathSync(folder);
    this.#spellings = spellings;
  }

  /** @returns the file of an address of the old site, when it is of this kind by its content */
  find(address: string, kind: FileKind): FoundFile | FileFault {
    if (this.#root === undefined) return "no-folder";
    let fault: FileFault = "missing";
    for (const spelling of this.#spellings(address)) {
      for (const path of pathsOf(spelling)) {
        const seen = this.#look(path, kind);
        const found = typeof seen !== "string" && this.#decoded.get(seen.path) === false ? "damaged" : seen;
        if (typeof found !== "string") return found;
        if (fault === "missing") fault = found;
      }
    }
    return fault;
  }

  /**
   * Decodes photos, each once: a file that was cut off on its way has a header like any other, and would end a build.
   * Those that are damaged are not found from here on.
   *
   * @param paths of files that were found
   * @returns whether all of them are whole
   */
  async areWhole(paths: readonly string[]): Promise<boolean> {
    const others = [...new Set(paths)].filter((path) => !this.#decoded.has(path));
    for (const path of others) this.#decoded.set(path, await isWhole(readFileSync(path)));
    return paths.every((path) => this.#decoded.get(path));
  }

  #look(path: string, kind: FileKind): FoundFile | FileFault {
    const root = this.#root as string;
    for (const form of new Set([path, path.normalize("NFD")])) {
      const real = realPath(join(root, form));
      if (real === undefined) continue;
      if (!real.startsWith(root.endsWith(sep) ? root : root + sep)) return "outside";
      return check(real, kind);
    }
    return "missing";
  }
}

/** The paths below the folder at which an address may be: whole, or from its folder of uploads on. */
function pathsOf(address: string): string[] {
  const path = decodeAddress(
    address.replace(/^[a-z][a-z0-9+.-]*:\/\/[^/]*|^\/\/[^/]*/iu, "").replace(/[?#].*$/u, ""),
  );
  const parts = path.split(/[/\\]/u).filter((part) => part !== "" && part !== ".");
  if (parts.length === 0 || parts.includes("..") || path.includes("\0")) return [];
  const paths = [parts];
  for (const [at, part] of parts.entries()) {
    if (roots.has(part.toLowerCase())) paths.push(parts.slice(at), parts.slice(at + 1));
  }
  return [...new Set(paths.filter((left) => left.length > 0).map((left) => left.join("/")))];
}

function realPath(path: string): string | undefined {
  try {
    return realpathSync(path);
  } catch {
    return undefined;
  }
}

function check(path: string, wanted: FileKind): FoundFile | FileFault {
  const file = openSync(path, "r");
  try {
    const stat = fstatSync(file);
    if (!stat.isFile()) return "missing";
    if (stat.size > MOST_BYTES) return "too-large";
    const head = Buffer.alloc(Math.min(HEAD, stat.size));
    readSync(file, head, 0, head.length, 0);
    const tail = Buffer.alloc(Math.min(TAIL, stat.size));
    readSync(file, tail, 0, tail.length, stat.size - tail.length);
    const found = kindOf(head, tail, lastSegment(path).toLowerCase());
    if (found?.kind !== wanted) return "type";
    if (wanted === "photo" && "kind" in readHeader(path)) return "damaged";
    return { path, ending: found.ending, bytes: stat.size };
  } finally {
    closeSync(file);
  }
}
