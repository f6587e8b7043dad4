import {
  closeSync,
  fstatSync,
  mkdirSync,
  openSync,
  readFileSync,
  readSync,
  renameSync,
  writeFileSync,
  writeSync,
} from "node:fs";
import { dirname } from "node:path";
import { crc32 } from "node:zlib";

/** Raised when what the files of the cache hold changes its form; a file of another form counts as absent. */
const FORMAT = 1;

/** Characters that are written at once. */
const PIECE = 1 << 16;

/** The first line of a cache file: what the rest must be. */
interface Seal {
  format: number;
  /** What the content was made with; content made with anything else is of no use. */
  made: string;
  bytes: number;
  crc: number;
}

/** Writes a file whole: under a name of this process first, then in its place. */
export function writeWhole(path: string, ...parts: (string | Uint8Array)[]): void {
  mkdirSync(dirname(path), { recursive: true });
  const temporary = `${path}.${process.pid}.new`;
  writeFileSync(temporary, parts.length === 1 ? (parts[0] as string) : Buffer.concat(parts.map(asBytes)));
  renameSync(temporary, path);
}

/** The same for a text that is made while it is written, and that memory need not hold. */
export function writeInPieces(path: string, parts: Iterable<string>): void {
  mkdirSync(dirname(path), { recursive: true });
  const temporary = `${path}.${process.pid}.new`;
  const file = openSync(temporary, "w");
  try {
    for (const piece of pieces(parts)) writeSync(file, piece);
  } finally {
    closeSync(file);
  }
  renameSync(temporary, path);
}

/** Joins short parts of a text to pieces that are worth a write. */
export function* pieces(parts: Iterable<string>): Generator<string> {
  let piece: string[] = [];
  let length = 0;
  for (const part of parts) {
    piece.push(part);
    length += part.length;
    if (length < PIECE) continue;
    yield piece.join("");
    piece = [];
    length = 0;
  }
  if (length > 0) yield piece.join("");
}

/** Writes a cache file with a seal by which damage is noticed. */
export function writeSealed(path: string, made: string, content: Buffer): void {
  const seal: Seal = { format: FORMAT, made, bytes: content.length, crc: crc32(content) };
  writeWhole(path, `${JSON.stringify(seal)}\n`, content);
}

/**
 * @returns what `writeSealed` wrote, in memory that threads can share; undefined where the file is
 * absent, damaged, of another form, or made with something else
 */
export function readSealed(path: string, made: string): Buffer | undefined {
  try {
    const file = readShared(path);
    const end = file.indexOf(0x0a);
    const seal = JSON.parse(file.toString("utf8", 0, end)) as Seal;
    const content = file.subarray(end + 1);
    const whole = seal.bytes === content.length && seal.crc === crc32(content);
    return whole && seal.format === FORMAT && seal.made === made ? content : undefined;
  } catch {
    return undefined;
  }
}

/** @returns what a cache file, or its content, was made with; undefined where that cannot be told */
export function sealOf(file: string | Buffer): string | undefined {
  try {
    const bytes = typeof file === "string" ? readFileSync(file) : file;
    return (JSON.parse(bytes.toString("utf8", 0, bytes.indexOf(0x0a))) as Seal).made;
  } catch {
    return undefined;
  }
}

function readShared(path: string): Buffer {
  const file = openSync(path, "r");
  try {
    const bytes = Buffer.from(new SharedArrayBuffer(fstatSync(file).size));
    for (let at = 0; at < bytes.length; ) {
      const read = readSync(file, bytes, at, bytes.length - at, at);
      if (read === 0) throw new Error("cut short");
      at += read;
    }
    return bytes;
  } finally {
    closeSync(file);
  }
}

const asBytes = (part: string | Uint8Array): Uint8Array =>
  typeof part === "string" ? Buffer.from(part) : part;
