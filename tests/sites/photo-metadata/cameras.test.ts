import { readFileSync } from "node:fs";
import { join } from "node:path";
import ExifReader from "exifreader";
import sharp from "sharp";
import { expect, test } from "vitest";
import { buildSite } from "../build-site.ts";
import { cameraPhotos } from "../camera-photos.ts";
import { article, desk } from "../content.ts";

/** Values of tags that say where a photo was taken, or with which very camera. */
async function secretsOf(bytes: Buffer): Promise<string[]> {
  const tags = await ExifReader.load(bytes);
  return Object.keys(tags).filter((tag) => /^gps|serial|latitude|longitude/i.test(tag));
}

test("photos from cameras, in an article and as a portrait, publish the picture and nothing else", async () => {
  const photos = await cameraPhotos();
  const [names, originals] = [photos.map(([name]) => name), photos.map(([, bytes]) => bytes)];
  expect((await Promise.all(originals.map(secretsOf))).flat().length).toBeGreaterThan(0);
  const site = await buildSite({
    options: { search: false },
    files: {
      ...desk,
      "content/people/an.md": `---\nname: Đỗ An\nphoto: {src: ${names[0]}, alt: Chân dung}\n---\n`,
      [`content/people/${names[0]}`]: originals[0] ?? null,
      "content/articles/2025/02/10-anh/index.md": article({
        photos: names.map((name) => ({ src: `photos/${name}`, alt: `Hình ${name}` })),
      }),
      ...Object.fromEntries(
        names.map((name, index) => [
          `content/articles/2025/02/10-anh/photos/${name}`,
          originals[index] ?? null,
        ]),
      ),
    },
  });
  expect(site.exitCode, site.stderr).toBe(0);
  expect(
    site.files().filter((path) => /\.(?:jpg|jpeg|avif)$/i.test(path) && !path.startsWith("media/")),
  ).toEqual([]);
  const published = site.files().filter((path) => path.startsWith("media/"));
  expect(published.length).toBeGreaterThan(names.length);
  for (const path of published) {
    const bytes = readFileSync(join(site.root, "_site", path));
    expect(await secretsOf(bytes), path).toEqual([]);
    const { exif, iptc, orientation } = await sharp(bytes).metadata();
    expect([exif, iptc].filter(Boolean), path).toEqual([]);
    expect(orientation ?? 1, path).toBe(1);
    expect(
      originals.some((original) => original.equals(bytes)),
      path,
    ).toBe(false);
  }
});
