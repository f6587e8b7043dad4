import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import sharp, { type AvifOptions, type JpegOptions, type Sharp } from "sharp";
import { RECIPE } from "../src/photos/recipe.ts";
import { similarity } from "./ssim.ts";
import { tableOf } from "./table.ts";

/**
 * `node bench/photo-recipes.ts --pictures <folder>`: processor time, bytes and likeness of ways to encode
 * the photographs of a folder, at each width of the recipe; what `src/photos/recipe.ts` is chosen by.
 * WebP and JPEG of quality 75 are what Hugo makes unless it is told otherwise.
 */
const { values } = parseArgs({ options: { pictures: { type: "string" } } });
if (!values.pictures)
  throw new Error("--pictures wants a folder of JPEG photographs, 2,600 pixels wide or more.");
const folder = values.pictures;
const photographs = readdirSync(folder).filter((name) => /\.jpe?g$/i.test(name));
if (photographs.length === 0) throw new Error(`${folder} has no JPEG files.`);

const avif = (options: AvifOptions) => (image: Sharp) => image.avif({ ...RECIPE.avif, ...options });
const jpeg = (options: JpegOptions) => (image: Sharp) => image.jpeg({ ...RECIPE.jpeg, ...options });
const ways: Record<string, (image: Sharp) => Sharp> = {
  "WebP 75": (image) => image.webp({ quality: 75 }),
  "AVIF 62, effort 0 (kept)": avif({}),
  "AVIF 62, effort 1": avif({ effort: 1 }),
  "AVIF 62, effort 2": avif({ effort: 2 }),
  "AVIF 62, effort 4": avif({ effort: 4 }),
  "AVIF 55, effort 0": avif({ quality: 55 }),
  "AVIF 68, effort 0": avif({ quality: 68 }),
  "AVIF 62, effort 0, full colour": avif({ chromaSubsampling: "4:4:4" }),
  "JPEG 75, one pass": (image) => image.jpeg({ quality: 75 }),
  "JPEG 74, progressive (kept)": jpeg({}),
  "JPEG 70, progressive": jpeg({ quality: 70 }),
  "JPEG 74, mozjpeg": jpeg({ mozjpeg: true }),
};

const work = mkdtempSync(join(tmpdir(), "newsroom-recipes-"));
process.once("exit", () => rmSync(work, { recursive: true, force: true }));
let made = 0;
const rows: string[][] = [];
for (const width of RECIPE.widths) {
  for (const [name, encode] of Object.entries(ways)) rows.push(await measure(name, encode, width));
}
console.log(`${photographs.length} photographs, sharp ${sharp.versions.sharp}, one core; likeness: SSIM`);
console.log(tableOf(["width", "way", "ms a file", "KB a file", "likeness", "worst"], rows));

async function measure(name: string, encode: (image: Sharp) => Sharp, width: number): Promise<string[]> {
  const [likeness, bytes]: [number[], number[]] = [[], []];
  let milliseconds = 0;
  for (const photograph of photographs) {
    const original = readFileSync(join(folder, photograph));
    // Decoded and resized beforehand: what is compared is encoding.
    const { data, info } = await sharp(original)
      .rotate()
      .resize(width)
      .removeAlpha()
      .raw()
      .toBuffer({ resolveWithObject: true });
    const raw = { width: info.width, height: info.height, channels: info.channels };
    const start = process.cpuUsage();
    const encoded = await encode(sharp(data, { raw })).toBuffer();
    const { user, system } = process.cpuUsage(start);
    milliseconds += (user + system) / 1000;
    // Another name each time: libvips remembers what it has decoded by the file's name.
    const file = join(work, String(made++));
    writeFileSync(file, encoded);
    bytes.push(statSync(file).size);
    likeness.push(await similarity(original, file));
  }
  const mean = (list: number[]) => list.reduce((sum, value) => sum + value, 0) / list.length;
  return [
    String(width),
    name,
    (milliseconds / photographs.length).toFixed(0),
    (mean(bytes) / 1024).toFixed(0),
    mean(likeness).toFixed(4),
    Math.min(...likeness).toFixed(4),
  ];
}
