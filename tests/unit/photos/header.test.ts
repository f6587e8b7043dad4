import { join } from "node:path";
import { crc32 } from "node:zlib";
import sharp from "sharp";
import { expect, test } from "vitest";
import { readHeader } from "../../../src/photos/header.ts";
import { cameraPhotos } from "../../sites/camera-photos.ts";
import { cameraJpeg, jpeg } from "../../sites/content.ts";
import { temporaryFolder, writeFiles } from "../newsroom-folder.ts";

function headerOf(content: string | Uint8Array, name = "hinh.jpg"): ReturnType<typeof readHeader> {
  const folder = temporaryFolder();
  writeFiles(folder, { [name]: content });
  return readHeader(join(folder, name));
}

const plain = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: "#345" } });

test.each([
  ["JPEG", () => plain(60, 40).jpeg().toBuffer()],
  ["PNG", () => plain(60, 40).png().toBuffer()],
  ["WebP", () => plain(60, 40).webp().toBuffer()],
  ["AVIF", () => plain(60, 40).avif().toBuffer()],
  ["GIF", () => plain(60, 40).gif().toBuffer()],
])("reads the size of a %s, whatever it is named", async (_format, make) => {
  const bytes = await make();
  expect(headerOf(bytes, "hinh.bin")).toEqual({ width: 60, height: 40, bytes: bytes.length });
});

test.each([1, 2, 3, 4, 5, 6, 7, 8])(
  "width and height are as the eye sees them, at orientation %i",
  async (orientation) => {
    const header = headerOf(await cameraJpeg(90, 60, orientation));
    expect(header).toMatchObject(orientation >= 5 ? { width: 60, height: 90 } : { width: 90, height: 60 });
  },
);

test.each(await cameraPhotos())("so they are of %s, as a camera writes it", async (name, bytes) => {
  const { autoOrient } = await sharp(bytes).metadata();
  expect(headerOf(bytes, name)).toMatchObject(autoOrient);
});

test("long metadata before the picture are read past", async () => {
  const whole = await jpeg(60, 40);
  const comment = Buffer.alloc(65_000, "x");
  const segment = Buffer.concat([
    Buffer.from([0xff, 0xfe, (comment.length + 2) >> 8, (comment.length + 2) & 255]),
    comment,
  ]);
  const long = Buffer.concat([whole.subarray(0, 2), segment, segment, segment, segment, whole.subarray(2)]);
  expect(headerOf(long)).toEqual({ width: 60, height: 40, bytes: long.length });
});

test.each([
  ["text", "không phải ảnh"],
  ["nothing", ""],
  [
    "a drawing that could hold scripts",
    '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script>alert(1)</script></svg>',
  ],
  ["a page", "<!doctype html><title>404</title>"],
  ["a PDF", "%PDF-1.7\n"],
  ["the first bytes of a JPEG", Uint8Array.of(0xff, 0xd8, 0xff, 0xe0)],
])("%s named .jpg is no photo", (_kind, content) => {
  expect(headerOf(content)).toMatchObject({ kind: "corrupt" });
});

test("a Git LFS pointer is known as one", () => {
  const pointer = `version https://git-lfs.github.com/spec/v1\noid sha256:${"0".repeat(64)}\nsize 123456\n`;
  expect(headerOf(pointer)).toEqual({ kind: "lfs-pointer" });
});

test("a file that is not there, or a folder in its place, is missing", () => {
  const folder = temporaryFolder();
  expect(readHeader(join(folder, "khong-co.jpg"))).toEqual({ kind: "missing" });
  expect(readHeader(folder)).toEqual({ kind: "missing" });
});

/** A PNG states its size in the first chunk: 4 bytes of width and of height, then the chunk's checksum. */
async function pngThatSays(width: number, height: number): Promise<Buffer> {
  const png = await plain(8, 8).png().toBuffer();
  png.writeUInt32BE(width, 16);
  png.writeUInt32BE(height, 20);
  png.writeUInt32BE(crc32(png.subarray(12, 29)), 29);
  return png;
}

test("too many pixels are refused by the header alone", async () => {
  expect(headerOf(await pngThatSays(30_000, 20_000))).toEqual({
    kind: "too-large",
    size: "30000×20000",
    limit: "150 Mpx",
  });
  expect(headerOf(await pngThatSays(15_000, 10_000))).toMatchObject({ width: 15_000 });
  expect(headerOf(await pngThatSays(15_000, 10_001))).toMatchObject({ kind: "too-large" });
});

test("a photo cut off in the middle still has its header: what is lost shows when it is decoded", async () => {
  const whole = await cameraJpeg(900, 600, 1);
  expect(headerOf(whole.subarray(0, whole.length / 2))).toMatchObject({ width: 900, height: 600 });
});
