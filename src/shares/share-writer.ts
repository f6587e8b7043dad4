import { closeSync, mkdirSync, openSync, readFileSync, rmSync, writeSync } from "node:fs";
import { join } from "node:path";
import { crc32 } from "node:zlib";
import { FILES, type SharedFile, type ShareList, writeList } from "./share-list.ts";

/** Writes a share: two files, however many pages there are, since services take long over many. */
export class ShareWriter {
  /** Pages are rendered here, and packed from here. */
  readonly staging: string;
  readonly list: ShareList;
  readonly #folder: string;
  readonly #file: number;
  #at = 0;
  #placed = 0;

  /** @param folder absolute path; whatever is in it goes */
  constructor(folder: string, share: Pick<ShareList, "index" | "of" | "plan">) {
    rmSync(folder, { recursive: true, force: true });
    this.#folder = folder;
    this.staging = join(folder, "staging");
    mkdirSync(this.staging, { recursive: true });
    this.list = { ...share, pages: [], search: [], photos: [], records: [] };
    this.#file = openSync(join(folder, FILES), "w");
  }

  /** @returns where in the staging folder a page is to stand until it is added */
  place(): string {
    return String(this.#placed++);
  }

  /** Takes a page that stands in the staging folder under `staged`. */
  add(path: string, staged: string, digests: number[]): void {
    const file = join(this.staging, staged);
    this.list.pages.push({ ...this.#pack(path, readFileSync(file)), digests });
    rmSync(file);
  }

  /** @param files of one part of the search index, by their paths below its folder */
  addSearch(folder: string, made: number, files: ReadonlyMap<string, Uint8Array>): void {
    const packed = [...files].map(([path, bytes]) => this.#pack(path, bytes));
    this.list.search.push({ folder, made, files: packed });
  }

  addPhoto(name: string, bytes: Uint8Array): void {
    this.list.photos.push(this.#pack(name, bytes));
  }

  addRecords(path: string, bytes: Uint8Array): void {
    this.list.records.push(this.#pack(path, bytes));
  }

  /** @returns the bytes of all files */
  finish(): number {
    closeSync(this.#file);
    rmSync(this.staging, { recursive: true });
    writeList(this.#folder, this.list);
    return this.#at;
  }

  #pack(path: string, bytes: Uint8Array): SharedFile {
    const file = { path, at: this.#at, size: bytes.length, crc: crc32(bytes) };
    for (let done = 0; done < bytes.length; ) done += writeSync(this.#file, bytes, done);
    this.#at += bytes.length;
    return file;
  }
}
