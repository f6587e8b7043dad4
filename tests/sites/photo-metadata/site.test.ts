import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { load } from "cheerio";
import ExifReader from "exifreader";
import sharp from "sharp";
import { beforeAll, expect, test } from "vitest";
import { type BuiltSite, buildSite } from "../build-site.ts";
import { article, cameraJpeg, desk } from "../content.ts";

let site: BuiltSite;
let source: Buffer;

beforeAll(async () => {
  // Orientation 6: the camera was held upright, so the picture is stored lying on its side.
  source = await cameraJpeg(1200, 800, 6);
  site = await buildSite({
    files: {
      ...desk,
      "content/articles/2025/02/10-anh/index.md": article({
        photos: [
          {
            src: "photos/may-anh.jpg",
            alt: "Một khung màu nâu",
            caption: "Ảnh thử.",
            credit: "Ban biên tập",
          },
        ],
      }),
      "content/articles/2025/02/10-anh/photos/may-anh.jpg": source,
    },
  });
});

test("the photo in the article's folder does say where it was taken and with what", async () => {
  const tags = Object.keys(await ExifReader.load(source));
  expect(tags).toEqual(expect.arrayContaining(["GPSLatitude", "BodySerialNumber"]));
});

test("no published file says it", async () => {
  expect(site.exitCode, site.stderr).toBe(0);
  const images = site.files().filter((path) => /\.(?:avif|jpe?g|webp|png)$/.test(path));
  expect(images.length).toBeGreaterThan(1);
  for (const path of images) {
    const bytes = await readFile(join(site.root, "_site", path));
    expect(bytes.includes("SN-0042-7781") || bytes.includes("LENS-99-1234"), path).toBe(false);
    const tags = await Promise.resolve()
      .then(() => ExifReader.load(bytes))
      .catch(() => ({}));
    expect(
      Object.keys(tags).filter((tag) => /gps|serial/i.test(tag)),
      path,
    ).toEqual([]);
  }
});

test("every rendition stands upright", async () => {
  const renditions = site.files().filter((path) => /\.(?:avif|jpe?g)$/.test(path));
  for (const path of renditions) {
    const { width, height, orientation } = await sharp(join(site.root, "_site", path)).metadata();
    expect(orientation ?? 1, path).toBe(1);
    // Square and wide crops are for cards; what keeps the photo's shape must be taller than wide.
    if (width !== height && Math.abs(Math.max(width, height) / Math.min(width, height) - 1.5) < 0.02) {
      expect(height, path).toBeGreaterThan(width);
    }
  }
  const image = load(site.read("/2025/02/anh/"))("figure[data-photo] img");
  expect(Number(image.attr("height"))).toBeGreaterThan(Number(image.attr("width")));
});
