import { spawn } from "node:child_process";
import {
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { basename, join } from "node:path";
import sharp from "sharp";
import { expect, test } from "vitest";
import { PhotoStore } from "../../../src/photos/photo-store.ts";
import type { Renditions } from "../../../src/photos/recipe.ts";
import { cameraJpeg, jpeg } from "../../sites/content.ts";
import { temporaryFolder, writeFiles } from "../newsroom-folder.ts";

/** A folder with photos (path → bytes) and a store in it that holds nothing yet. */
function storeWith(photos: Record<string, Uint8Array>) {
  const folder = temporaryFolder();
  writeFiles(folder, photos);
  const store = new PhotoStore(join(folder, "store"));
  const file = (name: string): string => join(folder, name);
  const renditionsOf = (name: string): Promise<Renditions> =>
    store.renditionsOf(store.digestOf(file(name)), file(name));
  const plannedOf = (name: string): Promise<Renditions> =>
    new PhotoStore(join(folder, "empty")).planned(store.digestOf(file(name)), file(name));
  return { folder, store, file, renditionsOf, plannedOf };
}

const namesOf = ({ avif, jpeg }: Renditions): string[] => [...avif, ...jpeg].map(({ name }) => name);

const noise = (width: number, height: number) =>
  sharp({
    create: {
      width,
      height,
      channels: 3,
      background: "black",
      noise: { type: "gaussian", mean: 128, sigma: 60 },
    },
  });

test("a photo's digest is the id that Git gives its content", () => {
  const { store, file } = storeWith({ "a.jpg": Buffer.from("hello\n"), "b.jpg": Buffer.alloc(0) });
  // git hash-object
  expect(store.digestOf(file("a.jpg"))).toBe("ce013625030ba8dba906f756967f9e9ca394464a");
  expect(store.digestOf(file("b.jpg"))).toBe("e69de29bb2d1d6434b8b29ae775ad8c2e48c5391");
});

test("a digest covers what is longer than one reading", async () => {
  const long = Buffer.alloc(3_000_000, "a");
  const other = Buffer.from(long);
  other[2_999_999] = 0;
  const { store, file } = storeWith({ "a.jpg": long, "b.jpg": other });
  expect(store.digestOf(file("a.jpg"))).not.toBe(store.digestOf(file("b.jpg")));
});

test.each<[string, () => Promise<Buffer>]>([
  ["a wide photo", () => jpeg(2601, 1733)],
  ["a tall photo", () => jpeg(1201, 1999)],
  ["a photo between two widths", () => jpeg(1100, 701)],
  ["a photo wider than the last width but one", () => jpeg(1301, 799)],
  ["a photo smaller than every width", () => jpeg(91, 61)],
  ["a ribbon", () => jpeg(2000, 1)],
  [
    "a grey photo",
    async () =>
      sharp(await jpeg(700, 500))
        .greyscale()
        .jpeg()
        .toBuffer(),
  ],
  [
    "a photo for print",
    async () =>
      sharp(await jpeg(700, 500))
        .toColourspace("cmyk")
        .jpeg()
        .toBuffer(),
  ],
  [
    "a PNG of 16 bits",
    async () =>
      sharp(await jpeg(700, 500))
        .toColourspace("rgb16")
        .png()
        .toBuffer(),
  ],
  [
    "a drawing with clear parts",
    () =>
      sharp({ create: { width: 700, height: 500, channels: 4, background: "#00f8" } })
        .png()
        .toBuffer(),
  ],
  ["noise", () => noise(1300, 900).jpeg().toBuffer()],
  ...[1, 3, 6, 8].map((orientation): [string, () => Promise<Buffer>] => [
    `a photo at orientation ${orientation}`,
    () => cameraJpeg(1301, 867, orientation),
  ]),
])(
  "what is planned for %s is what encoding gives, and each file is as large as it says",
  async (_kind, make) => {
    const { store, renditionsOf, plannedOf } = storeWith({ "a.jpg": await make() });
    const planned = await plannedOf("a.jpg");
    const renditions = await renditionsOf("a.jpg");
    expect(planned).toEqual(renditions);
    for (const { name, width, height } of [...renditions.avif, ...renditions.jpeg]) {
      const file = await sharp(store.pathOf(name)).metadata();
      expect([file.width, file.height], name).toEqual([width, height]);
    }
  },
);

test("planning writes nothing", async () => {
  const { folder, plannedOf } = storeWith({ "a.jpg": await jpeg(700, 500) });
  const { jpeg: files } = await plannedOf("a.jpg");
  expect(files.map(({ width }) => width)).toEqual([480, 700]);
  expect(readdirSync(folder)).toEqual(["a.jpg"]);
});

test.each([
  ["#000", 0],
  ["#fff", 63],
  ["#f00", 48],
  ["#0f0", 12],
  ["#00f", 3],
  ["#2a6f97", 0 * 16 + 1 * 4 + 2],
])("a photo all %s has the tone %i", async (background, tone) => {
  const photo = await sharp({ create: { width: 60, height: 40, channels: 3, background } })
    .png()
    .toBuffer();
  expect((await storeWith({ "a.png": photo }).plannedOf("a.png")).tone).toBe(tone);
});

test("an edit that leaves the file's size gives new names", async () => {
  const { store, file, renditionsOf } = storeWith({ "a.png": await noise(90, 60).png().toBuffer() });
  const before = await renditionsOf("a.png");
  const size = statSync(file("a.png")).size;
  const raw = Buffer.alloc(90 * 60 * 3, 200);
  const edited = await sharp(raw, { raw: { width: 90, height: 60, channels: 3 } })
    .png()
    .toBuffer();
  // What follows a PNG's last chunk is not read.
  writeFileSync(file("a.png"), Buffer.concat([edited, Buffer.alloc(size - edited.length)]));
  expect(statSync(file("a.png")).size).toBe(size);
  const after = await renditionsOf("a.png");
  expect(namesOf(after).filter((name) => namesOf(before).includes(name))).toEqual([]);
  expect(store.encoded).toBe(2);
});

test("a photo that changes after its digest was taken does not go under the old one", async () => {
  const { store, file, renditionsOf } = storeWith({ "a.jpg": await jpeg(90, 60) });
  const digest = store.digestOf(file("a.jpg"));
  writeFileSync(file("a.jpg"), await jpeg(80, 60));
  const given = await store.renditionsOf(digest, file("a.jpg"));
  expect(store.kept(digest)).toBeUndefined();
  expect(given).toEqual(await renditionsOf("a.jpg"));
});

test("a photo under two paths is encoded once, also at the same moment, and never again", async () => {
  const bytes = await jpeg(600, 400);
  const { folder, store, file, renditionsOf } = storeWith({ "a.jpg": bytes, "b.jpg": bytes });
  const [one, two] = await Promise.all([renditionsOf("a.jpg"), renditionsOf("b.jpg")]);
  expect(one).toEqual(two);
  expect(store.encoded).toBe(1);
  const later = new PhotoStore(join(folder, "store"));
  expect(await later.renditionsOf(later.digestOf(file("b.jpg")), file("b.jpg"))).toEqual(one);
  expect(later.encoded).toBe(0);
});

type Damage = (path: (name: string) => string, renditions: Renditions) => void;

test.each<[string, Damage]>([
  ["whose record is cut off", (path, { jpeg }) => truncateSync(path(recordOf(jpeg[0]?.name)), 40)],
  ["whose record is empty", (path, { jpeg }) => truncateSync(path(recordOf(jpeg[0]?.name)), 0)],
  [
    "whose record is another's",
    (path, { jpeg }) => writeFileSync(path(recordOf(jpeg[0]?.name)), '{"avif":[]}'),
  ],
  ["whose record is gone", (path, { jpeg }) => rmSync(path(recordOf(jpeg[0]?.name)))],
  ["with a file gone", (path, { avif }) => rmSync(path(avif[0]?.name ?? ""))],
  ["with an empty file", (path, { jpeg }) => truncateSync(path(jpeg[0]?.name ?? ""), 0)],
  ["with a file cut off", (path, { avif }) => truncateSync(path(avif.at(-1)?.name ?? ""), 100)],
])("an entry %s is encoded again", async (_damage, damage) => {
  const { store, renditionsOf } = storeWith({ "a.jpg": await jpeg(600, 400) });
  const renditions = await renditionsOf("a.jpg");
  const bytes = namesOf(renditions).map((name) => readFileSync(store.pathOf(name)));
  damage((name) => store.pathOf(name), renditions);
  expect(await renditionsOf("a.jpg")).toEqual(renditions);
  expect(store.encoded).toBe(2);
  expect(namesOf(renditions).map((name) => readFileSync(store.pathOf(name)))).toEqual(bytes);
});

const recordOf = (name = ""): string => name.replace(/-.*/, ".json");

test("a file in the way of the store, or a photo that is gone, is a reason and not a crash", async () => {
  const { store, file } = storeWith({ store: Buffer.from("x"), "a.jpg": await jpeg(60, 40) });
  await expect(store.renditionsOf("0".repeat(40), file("khong-co.jpg"))).rejects.toThrow(
    "the file is not there",
  );
  await expect(store.renditionsOf(store.digestOf(file("a.jpg")), file("a.jpg"))).rejects.toThrow(/store/);
});

test("a photo that is cut off does not decode, planned or encoded, and leaves nothing behind", async () => {
  const whole = await noise(800, 600).jpeg().toBuffer();
  const { folder, renditionsOf, plannedOf } = storeWith({ "a.jpg": whole.subarray(0, whole.length / 3) });
  await expect(renditionsOf("a.jpg")).rejects.toThrow(/^[^\n]+$/);
  await expect(plannedOf("a.jpg")).rejects.toThrow(/^[^\n]+$/);
  expect(readdirSync(folder)).toEqual(["a.jpg"]);
});

test("colours of a wide profile come out as the eye saw them, without the profile", async () => {
  const wide = await sharp({ create: { width: 90, height: 60, channels: 3, background: "#c83c28" } })
    .withIccProfile("p3")
    .png()
    .toBuffer();
  expect((await sharp(wide).metadata()).icc).toBeDefined();
  const { store, renditionsOf } = storeWith({ "a.png": wide });
  for (const name of namesOf(await renditionsOf("a.png"))) {
    expect((await sharp(store.pathOf(name)).metadata()).icc, name).toBeUndefined();
    const [red = 0, green = 0, blue = 0] = await sharp(store.pathOf(name)).raw().toBuffer();
    for (const difference of [red - 0xc8, green - 0x3c, blue - 0x28])
      expect(Math.abs(difference), name).toBeLessThanOrEqual(4);
  }
});

test("pruning leaves what is used and what is being written, and counts what goes", async () => {
  const { folder, store, renditionsOf } = storeWith({
    "a.jpg": await jpeg(600, 400),
    "b.jpg": await jpeg(500, 400),
  });
  const [used, unused] = [await renditionsOf("a.jpg"), await renditionsOf("b.jpg")];
  const temporary = (name: string) => `${store.pathOf(used.jpeg[0]?.name ?? "")}.${name}.new`;
  for (const name of ["now", "long-ago"]) writeFileSync(temporary(name), "x");
  utimesSync(temporary("long-ago"), 0, 0);
  const expected = [...namesOf(unused), recordOf(unused.jpeg[0]?.name)];
  const bytes = expected.reduce((sum, name) => sum + statSync(store.pathOf(name)).size, 1);
  expect(store.prune(new Set([used.jpeg[0]?.name ?? ""]))).toEqual({ files: expected.length + 1, bytes });
  const left = readdirSync(join(folder, "store"), { encoding: "utf8", recursive: true }).map((path) =>
    basename(path),
  );
  expect(left).toEqual(expect.arrayContaining([...namesOf(used), basename(temporary("now"))]));
  expect(left).not.toContain(basename(temporary("long-ago")));
  expect(namesOf(used).every((name) => store.has(name))).toBe(true);
  expect(namesOf(unused).some((name) => store.has(name))).toBe(false);
  expect(store.prune(new Set(namesOf(used)))).toEqual({ files: 0, bytes: 0 });
});

test("pruning a store that was never written to finds nothing", () => {
  expect(new PhotoStore(join(temporaryFolder(), "khong-co")).prune(new Set())).toEqual({
    files: 0,
    bytes: 0,
  });
});

test("two processes that encode the same photo at once leave it whole", async () => {
  const { folder, store, file } = storeWith({ "a.jpg": await noise(900, 600).jpeg().toBuffer() });
  const digest = store.digestOf(file("a.jpg"));
  const module = new URL("../../../src/photos/photo-store.ts", import.meta.url).href;
  const script = `const { PhotoStore } = await import(${JSON.stringify(module)});
    const store = new PhotoStore(${JSON.stringify(join(folder, "store"))});
    await store.renditionsOf(${JSON.stringify(digest)}, ${JSON.stringify(file("a.jpg"))});`;
  const codes = await Promise.all(
    [1, 2, 3].map(
      () =>
        new Promise((resolve) => {
          spawn(process.execPath, ["--input-type=module", "--eval", script]).on("close", resolve);
        }),
    ),
  );
  expect(codes).toEqual([0, 0, 0]);
  const kept = store.kept(digest);
  for (const name of namesOf(kept ?? { avif: [], jpeg: [], tone: 0 }))
    await sharp(store.pathOf(name), { failOn: "warning" }).raw().toBuffer();
  const left = readdirSync(join(folder, "store"), { encoding: "utf8", recursive: true });
  expect(left.filter((path) => path.endsWith(".new"))).toEqual([]);
  expect(kept?.avif).toHaveLength(2);
});

test("a rendition is given as it was written; a damaged one is removed, and encoded again", async () => {
  const { store, renditionsOf } = storeWith({ "a.jpg": await jpeg(320, 200) });
  const names = namesOf(await renditionsOf("a.jpg"));
  for (const name of names) {
    const bytes = store.bytesOf(name) as Buffer;
    expect(bytes).toEqual(readFileSync(store.pathOf(name)));
    const damaged = Buffer.from(bytes);
    damaged[100] = (damaged[100] as number) ^ 1;
    writeFileSync(store.pathOf(name), damaged);
    expect(store.bytesOf(name)).toBeUndefined();
    await renditionsOf("a.jpg");
    expect(store.bytesOf(name)).toEqual(bytes);
  }
  expect(store.bytesOf("0000000000000000-320.jpeg")).toBeUndefined();
});
