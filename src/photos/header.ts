import { closeSync, fstatSync, openSync, readFileSync, readSync } from "node:fs";
import { imageSize } from "image-size";

/** What a photo's first bytes tell. Width and height are in pixels, as the eye sees them (orientation applied). */
export interface Header {
  width: number;
  height: number;
  bytes: number;
}

/** Why a file is not a photo that can be published. */
export type HeaderFault =
  | { kind: "missing" }
  | { kind: "lfs-pointer" }
  | { kind: "corrupt"; reason: string }
  | { kind: "too-large"; size: string; limit: string };

/** Enough for the headers of most photos; one with longer metadata is read whole. */
const HEAD_BYTES = 128 * 1024;

/** Larger pictures take more than a gigabyte to decode; no page shows a hundredth of them. */
const MAX_PIXELS = 150_000_000;
const MAX_BYTES = 100 * 1024 * 1024;

const formats = new Set(["jpg", "png", "webp", "avif", "gif", "tiff"]);

/** What iPhones take, which no browser but Apple's shows: the brand that such a file begins with. */
const HEIC = /^ftyp(?:hei[cmsx]|hev[cmsx]|mif1|msf1)$/;

/** https://github.com/git-lfs/git-lfs/blob/main/docs/spec.md */
const LFS_POINTER = "version https://git-lfs.github.com/spec/";

const PHOTO_NAME = /\.(?:jpe?g|jfif|png|webp|avif|gif|tiff?|hei[cf]|bmp)$/i;

/** @returns whether a file's name is that of a photo, be it one that can be published or not */
export const looksLikePhoto = (name: string): boolean => PHOTO_NAME.test(name);

/** Reads the size of the photo at `path`, or says why it cannot be published. */
export function readHeader(path: string): Header | HeaderFault {
  let file: number;
  try {
    file = openSync(path, "r");
  } catch {
    return { kind: "missing" };
  }
  try {
    const stat = fstatSync(file);
    if (!stat.isFile()) return { kind: "missing" };
    if (stat.size > MAX_BYTES) {
      return {
        kind: "too-large",
        size: `${Math.round(stat.size / 1024 / 1024)} MB`,
        limit: `${MAX_BYTES / 1024 / 1024} MB`,
      };
    }
    const head = Buffer.alloc(Math.min(HEAD_BYTES, stat.size));
    readSync(file, head, 0, head.length, 0);
    if (head.toString("latin1", 0, LFS_POINTER.length) === LFS_POINTER) return { kind: "lfs-pointer" };
    return measure(head, () => readFileSync(path), stat.size);
  } finally {
    closeSync(file);
  }
}

function measure(head: Buffer, whole: () => Buffer, bytes: number): Header | HeaderFault {
  try {
    const size = sizeOf(head) ?? (bytes > head.length ? sizeOf(whole()) : undefined);
    if (!size)
      return {
        kind: "corrupt",
        reason: HEIC.test(head.toString("latin1", 4, 12)) ? "HEIC" : "unknown or damaged header",
      };
    if (size.width * size.height > MAX_PIXELS) {
      return {
        kind: "too-large",
        size: `${size.width}×${size.height}`,
        limit: `${MAX_PIXELS / 1_000_000} Mpx`,
      };
    }
    return { ...size, bytes };
  } catch (error) {
    return { kind: "corrupt", reason: error instanceof Error ? error.message : String(error) };
  }
}

function sizeOf(data: Buffer): { width: number; height: number } | undefined {
  try {
    const { width, height, orientation = 1, type } = imageSize(data);
    if (!formats.has(type ?? "") || !width || !height) return undefined;
    // Orientations 5 to 8 of EXIF lie on their side.
    return orientation >= 5 ? { width: height, height: width } : { width, height };
  } catch {
    return undefined;
  }
}
