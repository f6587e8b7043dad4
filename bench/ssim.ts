import sharp, { type Sharp, type SharpInput } from "sharp";

/** Brightness of a picture's pixels, 0 to 255, row by row. */
interface Luma {
  width: number;
  height: number;
  values: Float32Array;
}

/** Windows are 8 × 8 pixels, every fourth pixel, made of blocks of 4 × 4. */
const BLOCK = 4;
const PIXELS = (2 * BLOCK) ** 2;
/** The paper's constants for 8 bits: (0.01 × 255)² and (0.03 × 255)². */
const C1 = 6.5025;
const C2 = 58.5225;

/**
 * Structural similarity of an encoded rendition to its original, resized by Lanczos to the rendition's size:
 * 1 is equal. Wang, Bovik, Sheikh and Simoncelli 2004, with square windows, on brightness alone.
 */
export async function similarity(original: SharpInput, rendition: string): Promise<number> {
  const decoded = await lumaOf(sharp(rendition));
  const size = { width: decoded.width, height: decoded.height };
  const reference = await lumaOf(
    sharp(original)
      .rotate()
      .resize({ ...size, fit: "fill", kernel: "lanczos3" }),
  );
  return ssim(reference, decoded);
}

/** @returns the mean over all windows of two pictures of one size */
function ssim(a: Luma, b: Luma): number {
  const columns = Math.floor(a.width / BLOCK);
  const rows = Math.floor(a.height / BLOCK);
  let above = new Float64Array(0);
  let total = 0;
  for (let row = 0; row < rows; row++) {
    const sums = blockSums(a, b, row * BLOCK, columns);
    if (row > 0) for (let column = 0; column + 1 < columns; column++) total += windowAt(above, sums, column);
    above = sums;
  }
  return total / ((columns - 1) * (rows - 1));
}

/** @returns of each block in a row: the sums of a, b, a², b² and ab */
function blockSums(a: Luma, b: Luma, top: number, columns: number): Float64Array<ArrayBuffer> {
  const sums = new Float64Array(columns * 5);
  for (let y = top; y < top + BLOCK; y++) {
    for (let x = 0; x < columns * BLOCK; x++) {
      const [va, vb] = [a.values[y * a.width + x] ?? 0, b.values[y * b.width + x] ?? 0];
      const at = Math.floor(x / BLOCK) * 5;
      const products = [va, vb, va * va, vb * vb, va * vb];
      for (let kind = 0; kind < 5; kind++) sums[at + kind] = (sums[at + kind] ?? 0) + (products[kind] ?? 0);
    }
  }
  return sums;
}

/** @returns the similarity in the window whose upper left block is at `column` of the row above */
function windowAt(above: Float64Array, below: Float64Array, column: number): number {
  const mean = (kind: number): number => {
    const at = column * 5 + kind;
    return ((above[at] ?? 0) + (above[at + 5] ?? 0) + (below[at] ?? 0) + (below[at + 5] ?? 0)) / PIXELS;
  };
  const [ma, mb] = [mean(0), mean(1)];
  const [va, vb, covariance] = [mean(2) - ma * ma, mean(3) - mb * mb, mean(4) - ma * mb];
  return ((2 * ma * mb + C1) * (2 * covariance + C2)) / ((ma * ma + mb * mb + C1) * (va + vb + C2));
}

async function lumaOf(image: Sharp): Promise<Luma> {
  const { data, info } = await image
    .toColourspace("srgb")
    .flatten({ background: "#fff" })
    .raw()
    .toBuffer({ resolveWithObject: true });
  const { width, height, channels } = info;
  const values = new Float32Array(width * height);
  for (let pixel = 0; pixel < values.length; pixel++) {
    const at = pixel * channels;
    const red = data[at] ?? 0;
    values[pixel] =
      channels < 3 ? red : 0.299 * red + 0.587 * (data[at + 1] ?? 0) + 0.114 * (data[at + 2] ?? 0);
  }
  return { width, height, values };
}
