import { rmSync } from "node:fs";
import { join } from "node:path";
import { Digest } from "./digest.ts";
import { RecordLine } from "./record-line.ts";
import { readSealed, writeSealed } from "./whole-file.ts";

/** A collection lies in this many files, so that one changed record rewrites a sixty-fourth of it. */
const BUCKETS = 64;
/** One line of so many is a large part of a file. */
const MANY = 8;

/**
 * Records kept between builds, a line each, by their source. Threads share the bytes.
 */
export class RecordStore {
  readonly #folder: string;
  readonly #made: string;
  readonly #buckets: Buffer[] = [];
  readonly #lines: Map<string, RecordLine>[] = [];
  /** The same lines, of all files. */
  readonly #all = new Map<string, RecordLine>();
  /** Files whose lines are others than their bytes say, with the number of those. */
  readonly #changed = new Map<number, number>();
  readonly #unsaved = new Set<number>();

  /**
   * @param folder absolute path of the collection's files
   * @param made what the records were read with
   */
  constructor(folder: string, made: string) {
    this.#folder = folder;
    this.#made = made;
    for (let bucket = 0; bucket < BUCKETS; bucket++) {
      this.#set(bucket, readSealed(this.#path(bucket), made) ?? Buffer.alloc(0));
    }
  }

  get(source: string): RecordLine | undefined {
    return this.#all.get(source);
  }

  /** The sources of all records. */
  get sources(): string[] {
    return [...this.#all.keys()];
  }

  set(source: string, line: RecordLine): void {
    const bucket = bucketOf(source);
    this.#lines[bucket]?.set(source, line);
    this.#all.set(source, line);
    this.#count(bucket);
  }

  /** Forgets every record whose source is not in `sources`. */
  keepOnly(sources: ReadonlySet<string>): void {
    for (const [bucket, lines] of this.#lines.entries()) {
      for (const source of lines.keys()) {
        if (sources.has(source)) continue;
        lines.delete(source);
        this.#all.delete(source);
        this.#count(bucket);
      }
    }
  }

  /**
   * Closes those files up that have changed in large part, and cuts their lines from them, so that no
   * record is held twice. What was made of the lines of the others need not be made again.
   */
  settle(): void {
    for (const [bucket, count] of this.#changed) {
      if (count * MANY > (this.#lines[bucket]?.size ?? 0)) this.#set(bucket, this.#close(bucket));
    }
  }

  /** The bytes of all records, for other threads: `linesIn` reads them. */
  get shared(): Buffer[] {
    this.#closeAll();
    return this.#buckets;
  }

  /** Absolute paths of the files that hold the records, once they are saved. */
  get files(): string[] {
    this.#closeAll();
    return this.#buckets.flatMap(({ length }, bucket) => (length > 0 ? [this.#path(bucket)] : []));
  }

  /** Writes the files that changed. */
  save(): void {
    this.#closeAll();
    for (const bucket of this.#unsaved) {
      const bytes = this.#buckets[bucket] as Buffer;
      if (bytes.length === 0) rmSync(this.#path(bucket), { force: true });
      else writeSealed(this.#path(bucket), this.#made, bytes);
    }
    this.#unsaved.clear();
  }

  #closeAll(): void {
    for (const bucket of this.#changed.keys()) this.#buckets[bucket] = this.#close(bucket);
  }

  #close(bucket: number): Buffer {
    this.#changed.delete(bucket);
    this.#unsaved.add(bucket);
    return this.#compose(bucket);
  }

  #count(bucket: number): void {
    this.#changed.set(bucket, (this.#changed.get(bucket) ?? 0) + 1);
  }

  #compose(bucket: number): Buffer {
    const lines = [...(this.#lines[bucket] ?? [])].sort(([a], [b]) => (a < b ? -1 : 1));
    const parts = lines.map(([, line]) => line.bytes);
    const size = parts.reduce((sum, part) => sum + part.length, 0);
    const shared = Buffer.from(new SharedArrayBuffer(size));
    let at = 0;
    for (const part of parts) at += part.copy(shared, at);
    return shared;
  }

  #set(bucket: number, bytes: Buffer): void {
    this.#buckets[bucket] = bytes;
    const lines = new Map(linesIn(bytes).map((line) => [sourceOf(line), line]));
    for (const [source, line] of lines) this.#all.set(source, line);
    this.#lines[bucket] = lines;
  }

  #path(bucket: number): string {
    return join(this.#folder, `${String(bucket).padStart(2, "0")}.tsv`);
  }
}

/** Every line begins with its source, then its key. */
const SOURCE = 0;
export const KEY = 1;

/** @returns the lines of a collection's file. */
export function linesIn(bytes: Buffer): RecordLine[] {
  const lines: RecordLine[] = [];
  for (let start = 0; start < bytes.length; ) {
    const end = bytes.indexOf(0x0a, start);
    if (end === -1) break;
    lines.push(new RecordLine(bytes, start, end));
    start = end + 1;
  }
  return lines;
}

/** @returns the source as a column: a path may hold what separates columns and lines. */
export const sourceColumn = (source: string): string =>
  /^"|[\t\n]/.test(source) ? JSON.stringify(source) : source;

function sourceOf(line: RecordLine): string {
  const column = line.column(SOURCE);
  return column.startsWith('"') ? (JSON.parse(column) as string) : column;
}

const bucketOf = (source: string): number => new Digest().text(source).value % BUCKETS;
