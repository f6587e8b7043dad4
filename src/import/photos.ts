import { readdir, readFile, realpath } from "node:fs/promises";
import { basename, dirname, join, relative, resolve, sep } from "node:path";
import { fileURLToPath } from "node:url";
import sharp from "sharp";
import type { Note } from "./notes.ts";
import { decodeAddress, lastSegment } from "./photo-name.ts";
import type { ImportedPhoto } from "./photo-records.ts";
import { fetchBytes } from "./web.ts";

export interface FetchedPhoto {
  src: string;
  bytes?: Uint8Array;
  /** Why there are no bytes. */
  note?: Note;
}

export interface PhotoSources {
  /** A folder or an http(s) address given with --photos. */
  photos?: string;
  /** The source file or address: relative photo addresses are looked up beside it. */
  source: string;
}

/** Gets every photo's bytes, or a note why not. Nothing outside the folders named is read. */
export async function fetchPhotos(
  photos: readonly ImportedPhoto[],
  from: PhotoSources,
): Promise<FetchedPhoto[]> {
  const folder = from.photos && !isWeb(from.photos) ? from.photos : undefined;
  const index = folder ? await listFiles(folder) : [];
  return Promise.all(photos.map((photo) => fetchPhoto(photo, from, folder, index)));
}

async function fetchPhoto(
  photo: ImportedPhoto,
  from: PhotoSources,
  folder: string | undefined,
  index: readonly string[],
): Promise<FetchedPhoto> {
  const { src, origin } = photo;
  try {
    const bytes = await findBytes(origin, from, folder, index);
    if (!bytes) return { src, note: { code: "photoMissing", values: [origin] } };
    const fault = await imageFault(bytes, origin);
    return fault ? { src, note: fault } : { src, bytes };
  } catch (error) {
    if (error instanceof OutsideFolder) return { src, note: { code: "photoOutside", values: [origin] } };
    return { src, note: { code: "photoMissing", values: [origin] } };
  }
}

async function findBytes(
  origin: string,
  from: PhotoSources,
  folder: string | undefined,
  index: readonly string[],
): Promise<Uint8Array | undefined> {
  if (folder) {
    const path = bestMatch(origin, index);
    if (path) return readInside(folder, path);
  }
  if (from.photos && !folder) return fetchBytes(new URL(origin, from.photos));
  if (isWeb(origin)) return fetchBytes(new URL(origin));
  if (isWeb(from.source)) return fetchBytes(new URL(origin, from.source));
  const beside = dirname(fromFileAddress(from.source));
  // An address from the portal's root is looked up from the source's folder.
  const path = origin.replace(/[?#].*$/u, "").replace(/^[/\\]+/u, "");
  return readInside(beside, decodeAddress(path), path);
}

class OutsideFolder extends Error {}

/** Reads a file only when its real path, links followed, lies in the folder. */
async function readInside(folder: string, path: string, raw = path): Promise<Uint8Array> {
  const root = await realpath(folder);
  for (const candidate of [path, path.normalize("NFD"), raw]) {
    const wanted = resolve(root, candidate);
    if (wanted !== root && !wanted.startsWith(root + sep)) throw new OutsideFolder();
    const real = await realpath(wanted).catch(() => undefined);
    if (!real) continue;
    if (!real.startsWith(root + sep)) throw new OutsideFolder();
    return readFile(real);
  }
  throw new Error(`no ${basename(path)}`);
}

async function listFiles(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)));
}

/** The file that shares the longest end of the path with the address; case, `%20` and NFD make no difference. */
function bestMatch(origin: string, files: readonly string[]): string | undefined {
  const wanted = foldPath(decodeAddress(origin.replace(/[?#].*$/u, "")));
  const name = foldPath(lastSegment(origin))[0];
  let best: { file: string; shared: number } | undefined;
  for (const file of files) {
    const parts = foldPath(file);
    const encoded = foldPath(decodeAddress(file));
    if (parts[0] !== name && encoded[0] !== name) continue;
    const shared = parts.findIndex((part, at) => part !== wanted[at]);
    const length = shared < 0 ? parts.length : shared;
    if (!best || length > best.shared) best = { file, shared: length };
  }
  return best?.file;
}

function foldPath(path: string): string[] {
  return path.normalize("NFC").toLowerCase().split(/[/\\]/u).filter(Boolean).reverse();
}

const usable = new Set(["jpeg", "png", "webp", "gif", "avif", "heif", "tiff"]);

async function imageFault(bytes: Uint8Array, origin: string): Promise<Note | undefined> {
  const head = new TextDecoder().decode(bytes.subarray(0, 200));
  if (head.startsWith("version https://git-lfs.github.com/spec/"))
    return { code: "photoLfsPointer", values: [origin] };
  try {
    const { format } = await sharp(bytes).metadata();
    if (usable.has(format)) return undefined;
    return { code: "photoNotImage", values: [origin, format] };
  } catch {
    const found = /^\s*<(?:!doctype|html)/iu.test(head) ? "HTML" : `${bytes.length} byte`;
    return { code: "photoNotImage", values: [origin, found] };
  }
}

export function isWeb(address: string): boolean {
  return /^https?:\/\//iu.test(address);
}

function fromFileAddress(source: string): string {
  return source.startsWith("file:") ? fileURLToPath(source) : source;
}
