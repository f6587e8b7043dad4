import { Digest } from "./digest.ts";
import type { Size } from "./folder-size.ts";
import { readSealed, writeSealed } from "./whole-file.ts";

/** Digests of a published file's inputs, one a lane; then its size in bytes, and what its digests follow from. */
export const LANES = 6;
const SIZE = LANES;
const BASIS = LANES + 1;
const WIDTH = LANES + 2;

/** What no path holds. */
const SEPARATOR = "\0";
const MADE = "manifest of paths ended by NUL, with bases";

/** A file whose content is not known for certain has this size. */
const UNKNOWN = -1;

/** Every file that the newsroom publishes, by path below the published folder, with what it was made from. */
export class Manifest {
  /** By which the published folder is known as the one that this list tells of. */
  readonly site: string;
  readonly #paths: string[];
  readonly #numbers: Float64Array;
  #index: Map<string, number> | undefined;

  /** @param numbers `LANES` digests, a size and a basis for each path */
  constructor(site: string, paths: string[], numbers: Float64Array) {
    this.site = site;
    this.#paths = paths;
    this.#numbers = numbers;
  }

  static empty(): Manifest {
    return new Manifest("", [], new Float64Array());
  }

  /** @returns the manifest in a cache file; undefined where there is none that is whole */
  static read(file: string): Manifest | undefined {
    const bytes = readSealed(file, MADE);
    if (!bytes) return undefined;
    const count = bytes.readUInt32LE(0);
    const numbers = new Float64Array(count * WIDTH);
    const end = 4 + numbers.byteLength;
    new Uint8Array(numbers.buffer).set(bytes.subarray(4, end));
    const [site = "", ...paths] = bytes.toString("utf8", end).split(SEPARATOR);
    return new Manifest(site, paths, numbers);
  }

  write(file: string): void {
    const count = Buffer.alloc(4);
    count.writeUInt32LE(this.#paths.length);
    const numbers = Buffer.from(this.#numbers.buffer, this.#numbers.byteOffset, this.#numbers.byteLength);
    writeSealed(
      file,
      MADE,
      Buffer.concat([count, numbers, Buffer.from([this.site, ...this.#paths].join(SEPARATOR))]),
    );
  }

  get paths(): readonly string[] {
    return this.#paths;
  }

  has(path: string): boolean {
    return this.#at(path) !== undefined;
  }

  /** @returns the digest of one lane; undefined where the file is not listed or not known for certain */
  digest(path: string, lane: number): number | undefined {
    const at = this.#at(path);
    return at === undefined || this.#numbers[at + SIZE] === UNKNOWN ? undefined : this.#numbers[at + lane];
  }

  /** @returns whether the file at `path` was made from just these inputs */
  matches(path: string, digests: readonly number[]): boolean {
    const place = this.#at(path);
    return place !== undefined && this.matchesAt(place, digests);
  }

  /** @returns the size of the file at `path` in bytes; undefined where it is not known */
  sizeOf(path: string): number | undefined {
    const place = this.#at(path);
    return place === undefined ? undefined : this.sizeAt(place);
  }

  /** @returns the size of the file at a place in bytes; undefined where it is not known */
  sizeAt(place: number): number | undefined {
    const size = this.#numbers[place + SIZE] as number;
    return size === UNKNOWN ? undefined : size;
  }

  /** @returns the paths of the files that are not as they are listed here, as `isWhole` says of a path and a size */
  withoutWhole(isWhole: (path: string, size: number | undefined) => boolean): string[] {
    return this.#paths.filter((path, index) => !isWhole(path, this.sizeAt(index * WIDTH)));
  }

  /** All files and their bytes. */
  get size(): Size {
    const size: Size = { files: this.#paths.length, bytes: 0 };
    for (let at = SIZE; at < this.#numbers.length; at += WIDTH) {
      size.bytes += Math.max(0, this.#numbers[at] as number);
    }
    return size;
  }

  /** @returns this list with `paths` in it, whose content nobody can tell */
  withUnknown(paths: Iterable<string>): Manifest {
    const builder = new ManifestBuilder(this);
    const unknown = new Set(paths);
    for (const path of this.#paths) if (!unknown.has(path)) builder.keep(path);
    for (const path of unknown) builder.add(path, [], UNKNOWN);
    return builder.build(this.site);
  }

  /** @returns where the file at `path` is listed, for the methods that take a place; undefined where it is not */
  placeOf(path: string): number | undefined {
    return this.#at(path);
  }

  /** @returns whether the file at a place was made from just these inputs */
  matchesAt(place: number, digests: readonly number[]): boolean {
    if (this.#numbers[place + SIZE] === UNKNOWN) return false;
    for (let lane = 0; lane < LANES; lane++) {
      if (this.#numbers[place + lane] !== (digests[lane] ?? 0)) return false;
    }
    return true;
  }

  /** @returns what the digests of the file at a place follow from; 0 where that is not known */
  basisAt(place: number): number {
    return this.#numbers[place + SIZE] === UNKNOWN ? 0 : (this.#numbers[place + BASIS] as number);
  }

  /** @returns the digests that the file at a place was made from */
  digestsAt(place: number): Float64Array {
    return this.#numbers.subarray(place, place + LANES);
  }

  /** Copies the numbers of the file at a place. */
  copyRow(place: number, into: Float64Array, at: number): void {
    for (let column = 0; column < WIDTH; column++)
      into[at + column] = this.#numbers[place + column] as number;
  }

  #at(path: string): number | undefined {
    this.#index ??= new Map(this.#paths.map((known, index) => [known, index * WIDTH]));
    return this.#index.get(path);
  }
}

/** Puts a manifest together, file by file. */
export class ManifestBuilder {
  readonly #before: Manifest;
  /** Digests and size, or the place in the manifest before. */
  readonly #rows = new Map<string, Float64Array | number>();
  readonly #bases = new Map<string, number>();

  /** @param before from which files can be kept */
  constructor(before: Manifest) {
    this.#before = before;
  }

  add(path: string, digests: readonly number[], size: number): void {
    const row = new Float64Array(WIDTH);
    row.set(digests);
    row[SIZE] = size;
    this.#rows.set(path, row);
  }

  /** A file that stays as it was listed before; one that was not is not listed now. */
  keep(path: string): void {
    const place = this.#before.placeOf(path);
    if (place !== undefined) this.#rows.set(path, place);
  }

  /** Says what the digests of the file at `path` follow from. */
  base(path: string, basis: number): void {
    this.#bases.set(path, basis);
  }

  has(path: string): boolean {
    return this.#rows.has(path);
  }

  delete(path: string): void {
    this.#rows.delete(path);
  }

  /** Sorted by path, so that one site has one manifest. */
  build(site: string): Manifest {
    const paths = this.#sortedPaths();
    const numbers = new Float64Array(paths.length * WIDTH);
    for (const [index, path] of paths.entries()) {
      const row = this.#rows.get(path) as Float64Array | number;
      if (typeof row === "number") this.#before.copyRow(row, numbers, index * WIDTH);
      else numbers.set(row, index * WIDTH);
      numbers[index * WIDTH + BASIS] = this.#bases.get(path) ?? 0;
    }
    return new Manifest(site, paths, numbers);
  }

  /** Most of them stand in the manifest before, in their order. */
  #sortedPaths(): string[] {
    const added = [...this.#rows.keys()].filter((path) => !this.#before.has(path)).sort();
    const paths: string[] = [];
    let next = 0;
    for (const path of this.#before.paths) {
      if (!this.#rows.has(path)) continue;
      while (next < added.length && (added[next] as string) < path) paths.push(added[next++] as string);
      paths.push(path);
    }
    return [...paths, ...added.slice(next)];
  }
}

/** @returns a digest of the pages' paths and inputs, by which a site is known as that of a manifest */
export function digestOfSite(pages: Iterable<{ path: string; digests: readonly number[] }>): string {
  const digest = new Digest();
  for (const { path, digests } of pages) {
    digest.text(path);
    for (const part of digests) digest.add(part);
  }
  return digest.value.toString(36);
}
