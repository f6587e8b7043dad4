import { Image } from "@11ty/eleventy-img";
import { pixelsOf } from "./decode.ts";
import { RECIPE, type Renditions } from "./recipe.ts";

/**
 * Encodes the photo whose file holds `data`.
 *
 * eleventy-img decodes its source once for each file it makes, and remembers every source for as
 * long as the process lives. So it is given a name to remember, and pixels that are decoded already:
 * those of the largest rendition, which the smaller ones are made from.
 *
 * @param plan the files to make, at least one of each format
 * @returns the bytes of each file, by its name
 * @throws where the photo is cut off or damaged
 */
export async function encode(
  data: Buffer,
  { avif, jpeg }: Omit<Renditions, "tone">,
): Promise<Map<string, Buffer>> {
  const largest = jpeg.at(-1);
  if (!largest) return new Map();
  const pixels = await pixelsOf(data, largest);
  const names = new Map([...avif, ...jpeg].map((file) => [file.name.replace(/^.*-/, ""), file.name]));
  const heights = new Map(jpeg.map(({ width, height }) => [width, height]));
  const image = new Image(largest.name, {
    widths: [...heights.keys()],
    minimumThreshold: RECIPE.minimumThreshold,
    formats: ["avif", "jpeg"],
    dryRun: true,
    useCache: false,
    sharpOptions: { raw: { width: pixels.width, height: pixels.height, channels: 3 } },
    sharpAvifOptions: { ...RECIPE.avif },
    sharpJpegOptions: { ...RECIPE.jpeg },
    // eleventy-img rounds heights down, and would have sharp round them as it likes.
    transform: (sharp, { width }) =>
      width < pixels.width && sharp.resize(width, heights.get(width), { fit: "fill" }),
    filenameFormat: (_id, _src, width, format) => names.get(`${width}.${format}`) ?? "",
  });
  const made = Object.values(await image.resize(pixels.data)).flat();
  return new Map(made.map(({ filename, buffer }) => [filename, buffer]));
}
