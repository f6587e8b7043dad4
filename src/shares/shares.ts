import { closeSync, existsSync, openSync, readdirSync, readSync } from "node:fs";
import { basename, join } from "node:path";
import { crc32 } from "node:zlib";
import type { SearchFiles } from "../search/index-shard.ts";
import { FILES, readList, type SharedFile, type ShareList, type Span } from "./share-list.ts";

interface Share {
  name: string;
  list: ShareList;
  file: number;
  damaged: number;
}

interface Place {
  share: Share;
  span: Span;
  digests: number[];
}

/**
 * What other machines have made. Everything is asked for with the digests of what it should be made
 * from, so an outdated or damaged share is of no use, and of no harm.
 */
export class Shares {
  /** Sentences about shares that are missing or of little use. */
  readonly complaints: string[] = [];
  readonly #shares: Share[] = [];
  readonly #pages = new Map<string, Place[]>();

  /** @param folders absolute paths */
  constructor(folders: string[]) {
    for (const folder of folders) this.#open(folder);
    for (const share of this.#shares) {
      for (const { path, digests, ...span } of share.list.pages) {
        const places = this.#pages.get(path) ?? [];
        places.push({ share, span, digests });
        this.#pages.set(path, places);
      }
    }
    this.#lookForMissing();
  }

  get count(): number {
    return this.#shares.length;
  }

  /** @returns the bytes of the page at `path` that was made from just these inputs */
  page(path: string, digests: readonly number[]): Buffer | undefined {
    for (const { share, span, digests: made } of this.#pages.get(path) ?? []) {
      if (made.length !== digests.length || made.some((digest, lane) => digest !== digests[lane])) continue;
      const bytes = read(share, span);
      if (bytes) return bytes;
    }
    return undefined;
  }

  /** @returns the files of a part of the search index that was made from just these inputs */
  search(folder: string, made: number): SearchFiles | undefined {
    for (const share of this.#shares) {
      const part = share.list.search.find((other) => other.folder === folder && other.made === made);
      const files = part?.files.map(({ path, ...span }) => [path, read(share, span)] as const) ?? [];
      const whole = files.flatMap(([path, bytes]) =>
        bytes && isBelow(path) ? [[path, bytes] as const] : [],
      );
      if (part && whole.length === part.files.length) return new Map(whole);
    }
    return undefined;
  }

  /** Renditions and their records, each record after its files; asked for one by one. */
  *photos(): Generator<{ name: string; bytes: () => Buffer | undefined }> {
    yield* this.#files(({ photos }) => photos);
  }

  /** Files of records, by their paths below the cache folder. */
  *records(): Generator<{ name: string; bytes: () => Buffer | undefined }> {
    yield* this.#files(({ records }) => records);
  }

  *#files(of: (list: ShareList) => SharedFile[]) {
    for (const share of this.#shares) {
      for (const { path, ...span } of of(share.list)) {
        if (isBelow(path)) yield { name: path, bytes: () => read(share, span) };
      }
    }
  }

  /** @param plan of the site that is built now: shares of another are told of */
  compare(plan: string): void {
    for (const { name, list } of this.#shares) {
      if (list.plan === plan) continue;
      this.complaints.push(
        `Share ${name} is of another site than this one (another commit, another NEWSROOM_NOW, or other flags): only what is the same in both is taken from it.`,
      );
    }
  }

  /** Ends the reading; what was damaged is told of. */
  close(): void {
    for (const { name, file, damaged } of this.#shares.splice(0)) {
      closeSync(file);
      if (damaged > 0) {
        this.complaints.push(
          `Share ${name} is damaged: ${damaged} of its files had to be made here; run that share again if it happens again.`,
        );
      }
    }
  }

  #open(folder: string): void {
    const list = readList(folder);
    if (!list || !existsSync(join(folder, FILES))) {
      this.complaints.push(
        `There is no whole share in ${folder}: it is missing, damaged, or of another version. Its part is made here.`,
      );
      return;
    }
    const name = `${list.index}/${list.of} (${basename(folder)})`;
    this.#shares.push({ name, list, file: openSync(join(folder, FILES), "r"), damaged: 0 });
  }

  #lookForMissing(): void {
    const sizes = [...new Set(this.#shares.map(({ list }) => list.of))].sort((a, b) => a - b);
    if (sizes.length > 1) {
      this.complaints.push(
        `The shares are of different divisions (${sizes.map((of) => `n/${of}`).join(", ")}): run every job with the same number. What fits is taken.`,
      );
      return;
    }
    const there = new Set(this.#shares.map(({ list }) => list.index));
    const missing = Array.from({ length: sizes[0] ?? 0 }, (_, index) => index + 1).filter(
      (index) => !there.has(index),
    );
    if (missing.length > 0) {
      this.complaints.push(
        `Missing: ${missing.map((index) => `${index}/${sizes[0]}`).join(", ")}. Their part is made here.`,
      );
    }
  }
}

/** @returns the folders below `folder`, in which shares are looked for */
export function shareFolders(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => join(folder, name))
    .sort();
}

/** Undefined where the bytes are not those that were packed. */
function read(share: Share, { at, size, crc }: Span): Buffer | undefined {
  const bytes = Buffer.allocUnsafe(size);
  let done = 0;
  while (done < size) {
    const count = readSync(share.file, bytes, done, size - done, at + done);
    if (count === 0) break;
    done += count;
  }
  if (done === size && crc32(bytes) === crc) return bytes;
  share.damaged++;
  return undefined;
}

/** A share comes from another machine: it writes nothing outside the folders that are its own. */
const isBelow = (path: string): boolean => !path.startsWith("/") && !path.split("/").includes("..");
