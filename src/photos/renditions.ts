import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import Image from "@11ty/eleventy-img";
import sharp from "sharp";
import type { Photo } from "../read/photo.ts";
import { readHeader } from "./header.ts";

/** One encoded file of a photo. */
export interface Rendition {
  /** Name in the renditions folder, and at the end of the address. */
  name: string;
  width: number;
  height: number;
}

/** A photo's files, smallest first in each format, and the colour shown until one has loaded. */
export interface Renditions {
  avif: Rendition[];
  jpeg: Rendition[];
  /** 0 to 63: two bits each of red, green and blue. A class of the style sheet, since a strict
   * Content-Security-Policy allows no style attribute. */
  tone: number;
}

/** @returns the names of a photo's files; none where it has not been encoded. */
export function renditionNames(renditions: Renditions | undefined): string[] {
  return [...(renditions?.avif ?? []), ...(renditions?.jpeg ?? [])].map(({ name }) => name);
}

/** Address of the folder that renditions are published in. */
export const RENDITIONS_URL = "/media/";

/** CSS pixels that layouts ask for, times the densities of phones. */
const WIDTHS = [480, 960, 1600];

/**
 * What files are made of; it is part of their cache key. Processor time of one 1,600-pixel AVIF here:
 * effort 2 1,015 ms, effort 0 230 ms, effort 0 with halved colour 116 ms and 6 % fewer bytes; JPEG
 * halves colour by default.
 */
const RECIPE = {
  version: 2,
  widths: WIDTHS,
  avif: { quality: 50, effort: 0, chromaSubsampling: "4:2:0" },
  jpeg: { quality: 76, progressive: true },
};

/** Each decoded photo of 40 megapixels takes 120 MB; four at a time keep two cores busy. */
const AT_ONCE = 4;

export interface RenditionReport {
  encoded: number;
  reused: number;
}

/**
 * Encodes every photo once for its content and the recipe; what the cache holds is not encoded again.
 *
 * @param cache absolute path of the folder that keeps the files
 * @param onFault told of each photo that does not decode; the rest goes on
 * @returns renditions by the photo's file
 */
export async function encodePhotos(
  photos: Photo[],
  cache: string,
  onFault: (photo: Photo, reason: string) => void,
  onProgress: (done: number, total: number) => void = () => {},
): Promise<{ renditions: Map<string, Renditions>; report: RenditionReport }> {
  mkdirSync(cache, { recursive: true });
  const renditions = new Map<string, Renditions>();
  const report = { encoded: 0, reused: 0 };
  const byHash = new Map<string, Promise<Renditions>>();
  const queue = [...new Map(photos.map((photo) => [photo.file, photo])).values()];
  const total = queue.length;
  let next = 0;
  const worker = async () => {
    for (let photo = queue[next++]; photo; photo = queue[next++]) {
      const data = readFileSync(photo.file);
      const hash = createHash("sha256")
        .update(JSON.stringify(RECIPE))
        .update(data)
        .digest("hex")
        .slice(0, 16);
      const kept = readRecord(cache, hash);
      if (kept) report.reused++;
      else if (!byHash.has(hash)) report.encoded++;
      const promise = byHash.get(hash) ?? (kept ? Promise.resolve(kept) : encode(data, hash, cache));
      byHash.set(hash, promise);
      try {
        renditions.set(photo.file, await promise);
      } catch (error) {
        onFault(photo, error instanceof Error ? (error.message.split("\n")[0] ?? "") : String(error));
      }
      onProgress(renditions.size, total);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  return { renditions, report };
}

async function encode(data: Buffer, hash: string, cache: string): Promise<Renditions> {
  const stats = await Image(data, {
    widths: WIDTHS,
    formats: ["avif", "jpeg"],
    outputDir: cache,
    urlPath: RENDITIONS_URL,
    useCache: false,
    sharpOptions: { failOn: "error" },
    sharpAvifOptions: RECIPE.avif,
    sharpJpegOptions: RECIPE.jpeg,
    // JPEG knows no transparency, and would show black in its place.
    transform: (image) => image.flatten({ background: "#fff" }),
    filenameFormat: (_id: string, _src: string, width: number, format: string) =>
      `${hash}-${width}.${format}`,
  });
  // The file's own size: eleventy-img reckons heights by another rounding than sharp's.
  const list = (format: string): Rendition[] =>
    (stats[format] ?? []).map(({ filename, width, height }) => {
      const measured = readHeader(join(cache, filename));
      return "kind" in measured
        ? { name: filename, width, height }
        : { name: filename, width: measured.width, height: measured.height };
    });
  const jpeg = list("jpeg");
  const tone = await toneOf(join(cache, jpeg[0]?.name ?? ""));
  const record: Renditions = { avif: list("avif"), jpeg, tone };
  writeFileSync(join(cache, `${hash}.json`), JSON.stringify(record));
  return record;
}

function readRecord(cache: string, hash: string): Renditions | undefined {
  try {
    return JSON.parse(readFileSync(join(cache, `${hash}.json`), "utf8")) as Renditions;
  } catch {
    return undefined;
  }
}

/** @returns the mean colour of a photo in six bits. */
async function toneOf(file: string): Promise<number> {
  const pixel = await sharp(file).resize(1, 1).removeAlpha().toColourspace("srgb").raw().toBuffer();
  const [red = 0, green = red, blue = red] = pixel;
  return (red >> 6) * 16 + (green >> 6) * 4 + (blue >> 6);
}
