import { readdirSync } from "node:fs";
import { join } from "node:path";
import sharp, { type Sharp } from "sharp";
import type { Dice } from "./random.ts";

/** Pixels of every picture, as cameras of newsrooms deliver them to the web desk. */
const WIDTH = 2600;
const HEIGHT = 1733;

/** Columns of the noise that a scene is made of, coarse to fine, and its strength in shades of 256. */
const OCTAVES = [
  { columns: 6, strength: 90 },
  { columns: 24, strength: 50 },
  { columns: 96, strength: 28 },
  { columns: 384, strength: 14 },
  { columns: 1300, strength: 8 },
];

/** Scenes that the pictures are cut from; a scene is larger than a picture by this factor. */
const SCENES = 4;
const MARGIN = 1.25;

/**
 * Pictures of 2,600 × 1,733 pixels that cost what a photograph costs: detail at every scale, edges, and
 * a little grain. Each is a crop of a few scenes with a tint of its own, so no two hold the same bytes.
 */
export class Pictures {
  readonly #scenes: Buffer[];
  readonly #dice: Dice;

  private constructor(scenes: Buffer[], dice: Dice) {
    this.#scenes = scenes;
    this.#dice = dice;
  }

  /** @param photographs a folder of JPEG files to use as scenes; without it they are drawn */
  static async open(dice: Dice, photographs?: string): Promise<Pictures> {
    const scenes: Buffer[] = [];
    if (photographs === undefined) {
      for (let index = 0; index < SCENES; index++) scenes.push(await drawScene(dice));
    } else {
      const files = readdirSync(photographs).filter((name) => /\.jpe?g$/i.test(name));
      if (files.length === 0) throw new Error(`There is no JPEG file in ${photographs}.`);
      for (const name of files.sort()) scenes.push(await enlarge(sharp(join(photographs, name)).rotate()));
    }
    return new Pictures(scenes, dice);
  }

  /** @returns a JPEG file, quality 90 */
  next(): Promise<Buffer> {
    const dice = this.#dice;
    const tint = () => 0.85 + dice.number(31) / 100;
    const picture = sharp(dice.pick(this.#scenes)).extract({
      left: dice.number(sceneWidth - WIDTH),
      top: dice.number(sceneHeight - HEIGHT),
      width: WIDTH,
      height: HEIGHT,
    });
    return picture
      .flop(dice.number(2) === 0)
      .linear([tint(), tint(), tint()], [0, 0, 0])
      .jpeg({ quality: 90 })
      .toBuffer();
  }
}

const sceneWidth = Math.round(WIDTH * MARGIN);
const sceneHeight = Math.round(HEIGHT * MARGIN);

function enlarge(image: Sharp): Promise<Buffer> {
  return image.resize(sceneWidth, sceneHeight, { fit: "cover" }).jpeg({ quality: 96 }).toBuffer();
}

/** Overlapping shapes with edges, under noise whose strength falls with its fineness, as in photographs. */
async function drawScene(dice: Dice): Promise<Buffer> {
  const shapes = Array.from({ length: 80 }, () => {
    const colour = `rgb(${dice.number(256)},${dice.number(256)},${dice.number(256)})`;
    const place = `x="${dice.number(sceneWidth)}" y="${dice.number(sceneHeight)}"`;
    const size = `width="${20 + dice.number(700)}" height="${20 + dice.number(500)}" rx="${dice.number(200)}"`;
    return `<rect ${place} ${size} fill="${colour}" opacity="0.45"/>`;
  });
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${sceneWidth}" height="${sceneHeight}">${shapes.join("")}</svg>`;
  const raw = { width: sceneWidth, height: sceneHeight, channels: 3 as const };
  const pixels = await sharp(Buffer.from(svg)).flatten({ background: "#777" }).raw().toBuffer();
  const scene = new Int16Array(pixels);
  for (const { columns, strength } of OCTAVES) {
    const layer = await noise(columns, dice);
    for (let at = 0; at < scene.length; at++)
      scene[at] = (scene[at] ?? 0) + (((layer[at] ?? 128) - 128) * strength) / 128;
  }
  return sharp(new Uint8ClampedArray(scene), { raw }).jpeg({ quality: 96 }).toBuffer();
}

/** @returns random colours in `columns` columns, enlarged to a scene's pixels: red, green, blue */
function noise(columns: number, dice: Dice): Promise<Buffer> {
  const rows = Math.round((columns * HEIGHT) / WIDTH);
  const pixels = Uint8Array.from({ length: columns * rows * 3 }, () => dice.number(256));
  return sharp(pixels, { raw: { width: columns, height: rows, channels: 3 } })
    .resize(sceneWidth, sceneHeight, { fit: "fill", kernel: "cubic" })
    .raw()
    .toBuffer();
}
