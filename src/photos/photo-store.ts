import { randomUUID } from "node:crypto";
import {
  type Dirent,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { availableParallelism } from "node:os";
import { dirname, join } from "node:path";
import { sizeOf, toneOf } from "./decode.ts";
import { digestOfData, digestOfFile } from "./digest.ts";
import { encode } from "./encode.ts";
import { type HeaderFault, readHeader } from "./header.ts";
import { keyOf, planOf, type Renditions } from "./recipe.ts";
import { isAsRecorded, readRecord, recordText } from "./record.ts";
import { Turns } from "./turns.ts";

/** Measured on two cores: two photos keep them busy, and more only take more memory. */
const AT_ONCE = availableParallelism();

/** A progressive JPEG takes 3 to 6 bytes of memory a pixel while it is decoded; a larger photo is decoded alone. */
const PIXELS_AT_ONCE = 50_000_000;

/** A build that still writes is younger. */
const ABANDONED_MS = 60 * 60 * 1000;
const TEMPORARY = ".new";

/**
 * The folder that keeps every photo's renditions, encoded once for its content and the recipe.
 * Files are written whole and the record of a photo last, so that processes may share it.
 */
export class PhotoStore {
  readonly #folder: string;
  readonly #turns = new Turns(PIXELS_AT_ONCE);
  readonly #underway = new Map<string, Promise<Renditions>>();
  readonly #made: string[] = [];
  #encoded = 0;

  /** @param folder absolute path; it need not exist */
  constructor(folder: string) {
    this.#folder = folder;
  }

  /** How many photos this store has encoded since it was made. */
  get encoded(): number {
    return this.#encoded;
  }

  /** The names of the files that this store has written for them; the record of a photo after its renditions. */
  get made(): readonly string[] {
    return this.#made;
  }

  /** @returns what identifies the content of `file`: see `digestOfFile` */
  digestOf(file: string): string {
    return digestOfFile(file);
  }

  /** @returns what the names of a photo's files begin with */
  keyOf(digest: string): string {
    return keyOf(digest);
  }

  /** @returns what is kept for a photo's content; undefined where nothing is, or it is damaged */
  kept(digest: string): Renditions | undefined {
    const key = keyOf(digest);
    const renditions = readRecord(this.pathOf(`${key}.json`), (name) => this.pathOf(name));
    return renditions?.jpeg[0]?.name.startsWith(key) ? renditions : undefined;
  }

  /**
   * @param digest of the content that `file` is believed to have. Where it has another by now, the
   *   renditions are those of what it has, by their own names.
   * @returns from the store, or encoded now; the same photo, under whatever name, is encoded once
   * @throws with the reason where the photo does not decode
   */
  async renditionsOf(digest: string, file: string): Promise<Renditions> {
    const kept = this.kept(digest);
    if (kept) return kept;
    const underway = this.#underway.get(digest);
    if (underway) return underway;
    const encoding = inTurn(this.#turns, file, (data) => this.#encode(data)).finally(() =>
      this.#underway.delete(digest),
    );
    this.#underway.set(digest, encoding);
    return encoding;
  }

  /**
   * What `renditionsOf` would return, for a fraction of its time and with nothing written: another
   * machine may encode the photo.
   *
   * @throws with the reason where the photo does not decode
   */
  async planned(digest: string, file: string): Promise<Renditions> {
    return this.kept(digest) ?? inTurn(this.#turns, file, (data) => planFor(data));
  }

  /** @returns the rendition of this name; undefined where it is not there. A damaged one is removed. */
  bytesOf(name: string): Buffer | undefined {
    const path = this.pathOf(name);
    if (!existsSync(path)) return undefined;
    const bytes = readFileSync(path);
    if (isAsRecorded(this.pathOf(`${keyIn(name)}.json`), name, bytes)) return bytes;
    rmSync(path, { force: true });
    return undefined;
  }

  /** @returns whether the file of this name is there */
  has(name: string): boolean {
    return existsSync(this.pathOf(name));
  }

  /** @returns the absolute path of the file of this name, whether or not it is there */
  pathOf(name: string): string {
    return join(this.#folder, name.slice(0, 2), name);
  }

  /** Keeps a file whole: a rendition, or the record of a photo once all its renditions are there. */
  put(name: string, content: string | Buffer): void {
    const path = this.pathOf(name);
    const temporary = `${path}.${randomUUID()}${TEMPORARY}`;
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(temporary, content);
    renameSync(temporary, path);
  }

  /**
   * Removes what no rendition named in `used` belongs to, and what killed builds left half written.
   *
   * @param used names of renditions; one keeps all of its photo
   * @returns how many files went, and their bytes
   */
  prune(used: ReadonlySet<string>): { files: number; bytes: number } {
    const keys = new Set([...used].map(keyIn));
    const pruned = { files: 0, bytes: 0 };
    for (const entry of this.#entries()) {
      const path = join(entry.parentPath, entry.name);
      const stat = statSync(path, { throwIfNoEntry: false });
      if (!stat) continue;
      const wanted = entry.name.endsWith(TEMPORARY)
        ? Date.now() - stat.mtimeMs < ABANDONED_MS
        : keys.has(keyIn(entry.name)) && path === this.pathOf(entry.name);
      if (wanted) continue;
      rmSync(path, { force: true });
      pruned.files++;
      pruned.bytes += stat.size;
    }
    return pruned;
  }

  #entries(): Dirent[] {
    if (!existsSync(this.#folder)) return [];
    return readdirSync(this.#folder, { recursive: true, withFileTypes: true }).filter((entry) =>
      entry.isFile(),
    );
  }

  async #encode(data: Buffer): Promise<Renditions> {
    const digest = digestOfData(data);
    const kept = this.kept(digest);
    if (kept) return kept;
    const renditions = await planFor(data, digest);
    const files = await encode(data, renditions);
    for (const [name, bytes] of files) this.put(name, bytes);
    this.put(`${keyOf(digest)}.json`, recordText(renditions, files));
    this.#made.push(...files.keys(), `${keyOf(digest)}.json`);
    this.#encoded++;
    return renditions;
  }
}

const keyIn = (name: string): string => name.replace(/[-.].*$/, "");

async function planFor(data: Buffer, digest = digestOfData(data)): Promise<Renditions> {
  return { ...planOf(keyOf(digest), await sizeOf(data)), tone: await toneOf(data) };
}

/** Reads a photo when there is memory for it, and works on what was read. */
async function inTurn<Result>(
  turns: Turns,
  file: string,
  work: (data: Buffer) => Promise<Result>,
): Promise<Result> {
  const header = readHeader(file);
  if ("kind" in header) throw new Error(reasonOf(header));
  const share = Math.max(PIXELS_AT_ONCE / AT_ONCE, header.width * header.height);
  return turns.run(Math.min(PIXELS_AT_ONCE, share), async () => {
    try {
      return await work(readFileSync(file));
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      throw new Error(message.split("\n")[0], { cause: error });
    }
  });
}

function reasonOf(fault: HeaderFault): string {
  if (fault.kind === "corrupt") return fault.reason;
  if (fault.kind === "too-large") return `${fault.size} is more than ${fault.limit}`;
  return fault.kind === "missing" ? "the file is not there" : "a Git LFS pointer stands in its place";
}
