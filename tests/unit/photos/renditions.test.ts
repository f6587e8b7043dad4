import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import ExifReader from "exifreader";
import sharp from "sharp";
import { expect, test } from "vitest";
import { PhotoStore } from "../../../src/photos/photo-store.ts";
import type { Renditions } from "../../../src/photos/recipe.ts";
import type { Photo } from "../../../src/read/photo.ts";
import { cameraPhotos } from "../../sites/camera-photos.ts";
import { article, cameraJpeg, jpeg } from "../../sites/content.ts";
import { readOneArticle, temporaryFolder } from "../newsroom-folder.ts";

interface Encoded {
  photos: Photo[];
  cache: string;
  faults: string[];
  result: Awaited<ReturnType<typeof encodePhotos>>;
}

/** Encodes photos as a build does, at once; `renditions` are by the photo's file. */
async function encodePhotos(
  photos: Photo[],
  project: string,
  folder: string,
  onFault: (photo: Photo, reason: string) => void,
): Promise<{ renditions: Map<string, Renditions>; report: { encoded: number; reused: number } }> {
  const store = new PhotoStore(folder);
  const renditions = new Map<string, Renditions>();
  const digests = new Set<string>();
  await Promise.all(
    photos.map(async (photo) => {
      const file = join(project, photo.file);
      try {
        const digest = store.digestOf(file);
        renditions.set(photo.file, await store.renditionsOf(digest, file));
        digests.add(digest);
      } catch (error) {
        onFault(photo, error instanceof Error ? error.message : String(error));
      }
    }),
  );
  return { renditions, report: { encoded: store.encoded, reused: digests.size - store.encoded } };
}

/** Declares the photos in an article, reads it, and encodes them. */
async function encode(
  files: Record<string, Uint8Array>,
  cache = join(temporaryFolder(), "anh"),
): Promise<Encoded> {
  const folder = "content/articles/2025/02/10-bai";
  const { project, newsroom, complaints } = await readOneArticle(
    article({ photos: Object.keys(files).map((src) => ({ src, alt: "Một hình" })) }),
    Object.fromEntries(Object.entries(files).map(([src, bytes]) => [`${folder}/${src}`, bytes])),
  );
  expect(complaints).toEqual([]);
  const photos = newsroom.articles[0]?.photos ?? [];
  const faults: string[] = [];
  const result = await encodePhotos(photos, project, cache, (photo, reason) =>
    faults.push(`${photo.src}: ${reason}`),
  );
  return { photos, cache, faults, result };
}

const plain = (width: number, height: number, background: string): Promise<Buffer> =>
  sharp({ create: { width, height, channels: 3, background } })
    .png()
    .toBuffer();

/** A JPEG whose pixels lie so that, at `orientation`, the eye sees `upright`. */
function heldAt(orientation: number, upright: Buffer): Promise<Buffer> {
  const turned = { 3: 180, 4: 180, 5: 90, 6: 270, 7: 270, 8: 90 }[orientation] ?? 0;
  const image = sharp(upright).rotate(turned);
  // Flopped after it was turned: [2, 4, 5, 7] are mirrored.
  if ([2, 4].includes(orientation)) image.flop();
  if ([5, 7].includes(orientation)) image.flip();
  return image
    .png()
    .toBuffer()
    .then((data) => sharp(data).jpeg({ quality: 95 }).withMetadata({ orientation }).toBuffer());
}

const imagesIn = (folder: string): string[] =>
  readdirSync(folder, { encoding: "utf8", recursive: true })
    .map((path) => basename(path))
    .filter((name) => /\.(?:avif|jpeg)$/.test(name))
    .sort();

/** Where the store in `cache` keeps a rendition. */
const pathIn = (cache: string, name: string): string => new PhotoStore(cache).pathOf(name);

test("a large photo has renditions of growing width, none wider than it is, each as large as it says", async () => {
  const { photos, cache, faults, result } = await encode({ "a.jpg": await jpeg(1300, 800) });
  expect(faults).toEqual([]);
  const renditions = result.renditions.get(photos[0]?.file ?? "");
  for (const list of [renditions?.avif ?? [], renditions?.jpeg ?? []]) {
    const widths = list.map(({ width }) => width);
    expect(widths.length).toBeGreaterThan(1);
    expect(widths).toEqual(widths.toSorted((a, b) => a - b));
    expect(Math.max(...widths)).toBeLessThanOrEqual(1300);
    for (const { name, width, height } of list) {
      const file = await sharp(pathIn(cache, name)).metadata();
      expect([file.width, file.height], name).toEqual([width, height]);
      expect(Math.abs(width / height - 1300 / 800)).toBeLessThan(0.01);
    }
  }
});

test("a wide photo whose camera was held upright has each width that its file is named for", async () => {
  const { photos, cache, result } = await encode({ "a.jpg": await cameraJpeg(900, 1500, 6) });
  const renditions = result.renditions.get(photos[0]?.file ?? "");
  expect(photos[0]).toMatchObject({ width: 1500, height: 900 });
  for (const { name } of [...(renditions?.avif ?? []), ...(renditions?.jpeg ?? [])]) {
    const { width } = await sharp(pathIn(cache, name)).metadata();
    expect(name).toContain(`-${width}.`);
  }
});

test("a small photo is not blown up", async () => {
  const { photos, result } = await encode({
    "a.png": await sharp({ create: { width: 90, height: 60, channels: 3, background: "red" } })
      .png()
      .toBuffer(),
  });
  const renditions = result.renditions.get(photos[0]?.file ?? "");
  expect(renditions?.jpeg.map(({ width, height }) => [width, height])).toEqual([[90, 60]]);
  expect(renditions?.avif).toHaveLength(1);
});

test("the same picture is encoded once, under whatever names, and not again", async () => {
  const bytes = await jpeg(300, 200);
  const first = await encode({ "a.jpg": bytes, "b.jpg": bytes });
  expect(first.result.report).toEqual({ encoded: 1, reused: 0 });
  expect(first.photos.map(({ file }) => first.result.renditions.get(file)?.jpeg[0]?.name)).toHaveLength(2);
  expect(new Set(first.photos.map(({ file }) => first.result.renditions.get(file)?.jpeg[0]?.name)).size).toBe(
    1,
  );
  const again = await encode({ "c.jpg": bytes }, first.cache);
  expect(again.result.report).toEqual({ encoded: 0, reused: 1 });
  const other = await encode({ "c.jpg": await jpeg(301, 200) }, first.cache);
  expect(other.result.report).toEqual({ encoded: 1, reused: 0 });
});

test("encoding the same photo twice gives the same bytes", async () => {
  const bytes = await jpeg(600, 400);
  const [one, two] = [await encode({ "a.jpg": bytes }), await encode({ "a.jpg": bytes })];
  expect(imagesIn(two.cache)).toEqual(imagesIn(one.cache));
  for (const name of imagesIn(one.cache))
    expect(readFileSync(pathIn(two.cache, name)).equals(readFileSync(pathIn(one.cache, name)))).toBe(true);
});

test.each([1, 2, 3, 4, 5, 6, 7, 8])(
  "a photo at orientation %i stands as the eye sees it in every rendition",
  async (orientation) => {
    // Seen upright: red above, green below on the left, blue below on the right.
    const upright = await sharp({ create: { width: 900, height: 600, channels: 3, background: "#f00" } })
      .composite([
        { input: await plain(450, 300, "#0f0"), left: 0, top: 300 },
        { input: await plain(450, 300, "#00f"), left: 450, top: 300 },
      ])
      .png()
      .toBuffer();
    const { cache, photos, result } = await encode({ "a.jpg": await heldAt(orientation, upright) });
    expect(photos[0]).toMatchObject({ width: 900, height: 600 });
    const renditions = result.renditions.get(photos[0]?.file ?? "");
    for (const { name, width, height } of [...(renditions?.avif ?? []), ...(renditions?.jpeg ?? [])]) {
      const file = sharp(pathIn(cache, name));
      expect((await file.metadata()).orientation ?? 1, name).toBe(1);
      expect(width > height, name).toBe(true);
      const { data, info } = await file.raw().toBuffer({ resolveWithObject: true });
      const brightest = (x: number, y: number): number => {
        const at = (Math.floor(y * info.height) * info.width + Math.floor(x * info.width)) * info.channels;
        const pixel = [...data.subarray(at, at + 3)];
        return pixel.indexOf(Math.max(...pixel));
      };
      expect([brightest(0.5, 0.2), brightest(0.2, 0.8), brightest(0.8, 0.8)], name).toEqual([0, 1, 2]);
    }
  },
);

test("what is transparent is not black where the format knows no transparency", async () => {
  const clear = await sharp({
    create: { width: 80, height: 80, channels: 4, background: { r: 0, g: 0, b: 0, alpha: 0 } },
  })
    .png()
    .toBuffer();
  const { cache, photos, result } = await encode({ "a.png": clear });
  const name = result.renditions.get(photos[0]?.file ?? "")?.jpeg[0]?.name ?? "";
  const [red = 0] = await sharp(pathIn(cache, name)).resize(1, 1).raw().toBuffer();
  expect(red).toBeGreaterThan(200);
});

test("a photo that does not decode is told of with its reason, and the others are encoded", async () => {
  const noise = await sharp({
    create: {
      width: 800,
      height: 600,
      channels: 3,
      background: "black",
      noise: { type: "gaussian", mean: 128, sigma: 60 },
    },
  })
    .jpeg()
    .toBuffer();
  const cut = noise.subarray(0, noise.length / 3);
  const { photos, faults, result } = await encode({
    "a.jpg": await jpeg(90, 60),
    "hong.jpg": cut,
    "hong-nua.jpg": cut,
    "b.jpg": await jpeg(60, 90),
  });
  expect(faults.map((fault) => fault.split(":")[0]).sort()).toEqual(["hong-nua.jpg", "hong.jpg"]);
  for (const fault of faults) expect(fault).toMatch(/: \S+/);
  expect(photos.filter(({ file }) => result.renditions.has(file)).map(({ src }) => src)).toEqual([
    "a.jpg",
    "b.jpg",
  ]);
});

test.each(await cameraPhotos())(
  "%s loses its place, its serial numbers and all else but the picture",
  async (_name, original) => {
    const { cache, faults } = await encode({ "a.jpg": original });
    expect(faults).toEqual([]);
    expect(Object.keys(await ExifReader.load(original)).length).toBeGreaterThan(5);
    expect(imagesIn(cache).length).toBeGreaterThan(1);
    for (const image of imagesIn(cache)) {
      const { exif, xmp, iptc, orientation } = await sharp(pathIn(cache, image)).metadata();
      expect([exif, xmp, iptc].filter(Boolean), image).toEqual([]);
      expect(orientation ?? 1).toBe(1);
      const tags = Object.keys(await ExifReader.load(readFileSync(pathIn(cache, image))));
      expect(
        tags.filter((tag) => /gps|serial|latitude|longitude|owner/i.test(tag)),
        image,
      ).toEqual([]);
    }
  },
);

test("they do tell where they were taken, and with which camera", async () => {
  const tags = await Promise.all(
    (await cameraPhotos()).map(async ([, bytes]) => Object.keys(await ExifReader.load(bytes))),
  );
  expect(tags.flat()).toEqual(expect.arrayContaining(["GPSLatitude", "BodySerialNumber"]));
});
