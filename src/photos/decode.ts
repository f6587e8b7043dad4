import sharp, { type Sharp } from "sharp";
import type { Size } from "./recipe.ts";

// libvips would keep the last hundred decoders alive, each with up to 240 MB that a progressive JPEG of
// 40 megapixels takes and that its limit of 50 MB does not count. No photo is decoded twice here.
sharp.cache(false);

/** Pixels of a photo: three bytes each, sRGB, row by row. */
export interface Pixels extends Size {
  data: Buffer;
}

/** @returns the size of the photo whose file holds `data` */
export async function sizeOf(data: Buffer): Promise<Size> {
  return (await sharp(data).metadata()).autoOrient;
}

/**
 * The one full decode of a photo. A large JPEG is decoded no larger than it takes for `size`, and
 * its metadata (place, serial numbers, profile) end here.
 *
 * @throws where the file is cut off or damaged
 */
export async function pixelsOf(data: Buffer, size: Size): Promise<Pixels> {
  const { width, height } = size;
  return { data: await raw(open(data).autoOrient().resize(width, height, { fit: "fill" })), width, height };
}

/**
 * The mean colour of a photo in six bits, two each of red, green and blue. Of the file itself and
 * not of a rendition, so that a machine that encodes nothing finds the same.
 *
 * @throws where the file is cut off or damaged
 */
export async function toneOf(data: Buffer): Promise<number> {
  const pixels = await raw(open(data).resize(8, 8, { fit: "fill" }));
  const mean = (channel: number): number => {
    let sum = 0;
    for (let index = channel; index < pixels.length; index += 3) sum += pixels[index] ?? 0;
    return Math.floor(sum / (pixels.length / 3));
  };
  return (mean(0) >> 6) * 16 + (mean(1) >> 6) * 4 + (mean(2) >> 6);
}

/** @returns whether a photo can be decoded to its end */
export const isWhole = (data: Buffer): Promise<boolean> =>
  toneOf(data).then(
    () => true,
    () => false,
  );

/** What is transparent becomes white: JPEG knows no transparency, and would show black in its place. */
const open = (data: Buffer): Sharp => sharp(data, { failOn: "error" }).flatten({ background: "#fff" });

const raw = (image: Sharp): Promise<Buffer> => image.toColourspace("srgb").removeAlpha().raw().toBuffer();
