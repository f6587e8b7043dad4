import { mkdir } from "node:fs/promises";
import { dirname, join } from "node:path";
import sharp from "sharp";
import { toSvg } from "./drawing.ts";
import { illustrations } from "./illustrations.ts";

/**
 * Draws the demonstration newsroom's illustrations into its article folders:
 * `node scripts/draw-illustrations/index.ts [part of a path]…`. Without arguments it draws them all.
 */
const articles = join(import.meta.dirname, "../../content/articles");
const wanted = process.argv.slice(2);

let bytes = 0;
for (const [path, scene] of Object.entries(illustrations)) {
  if (wanted.length > 0 && !wanted.some((part) => path.includes(part))) continue;
  const file = join(articles, path);
  await mkdir(dirname(file), { recursive: true });
  const { size } = await sharp(Buffer.from(toSvg(scene)))
    .flatten({ background: "#ffffff" })
    .jpeg({ quality: 86, mozjpeg: true, chromaSubsampling: "4:4:4" })
    .toFile(file);
  bytes += size;
  console.log(`${path} ${Math.round(size / 1024)} KB`);
}
console.log(`${Math.round(bytes / 1024)} KB in all`);
