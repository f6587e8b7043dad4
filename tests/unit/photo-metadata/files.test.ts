import { writeFileSync } from "node:fs";
import { join } from "node:path";
import sharp from "sharp";
import { beforeAll, expect, test } from "vitest";
import { avifWithXmp } from "../../../src/photo-metadata/avif.ts";
import { boxesIn, boxOf } from "../../../src/photo-metadata/boxes.ts";
import { jpegWithXmp } from "../../../src/photo-metadata/jpeg.ts";
import { PACKET_LIMIT, packetOf } from "../../../src/photo-metadata/packet.ts";
import { tagsOf } from "../../exiftool.ts";
import { cameraPhotos } from "../../sites/camera-photos.ts";
import { temporaryFolder } from "../newsroom-folder.ts";

const packet = packetOf({ creator: "Đỗ An", copyright: "© Tòa soạn thử" }) as Buffer;
const said = { "XMP-dc:Creator": ["Đỗ An"], "XMP-dc:Rights": "© Tòa soạn thử" };

const noise = (channels: 3 | 4) =>
  sharp({
    create: {
      width: 333,
      height: 222,
      channels,
      background: channels === 4 ? "#0004" : "black",
      noise: { type: "gaussian", mean: 128, sigma: 60 },
    },
  });

const pixelsOf = (file: Buffer) => sharp(file, { failOn: "warning" }).raw().toBuffer();

/** What exiftool, which knows the format better than this code, says of a file. */
function saidBy(file: Buffer, name: string): Record<string, unknown> {
  const path = join(temporaryFolder(), name);
  writeFileSync(path, file);
  return tagsOf("-all", "-validate", path)[0] ?? {};
}

const encodings: [string, () => Promise<Buffer>][] = [
  ["a.avif", () => noise(3).avif({ quality: 62, effort: 0, chromaSubsampling: "4:2:0" }).toBuffer()],
  ["transparent.avif", () => noise(4).avif({ effort: 0 }).toBuffer()],
  ["ten-bits.avif", () => noise(3).avif({ effort: 0, bitdepth: 10 }).toBuffer()],
  ["profile.avif", () => noise(3).withIccProfile("p3").avif({ effort: 0 }).toBuffer()],
  ["a.jpeg", () => noise(3).jpeg({ quality: 74, progressive: true }).toBuffer()],
  ["profile.jpeg", () => noise(3).withIccProfile("p3").jpeg().toBuffer()],
];

test.each(encodings)(
  "%s says what it is given, is valid, and shows the same picture",
  async (name, encode) => {
    const before = await encode();
    const add = name.endsWith(".avif") ? avifWithXmp : jpegWithXmp;
    const after = add(before, packet);
    const tags = saidBy(after, name);
    expect(tags).toMatchObject(said);
    expect(tags["ExifTool:Validate"]).toBe("OK");
    expect((await sharp(after).metadata()).xmp?.toString()).toBe(packet.toString());
    expect((await pixelsOf(after)).equals(await pixelsOf(before))).toBe(true);
    expect(after.length - before.length).toBeLessThan(packet.length + 200);
  },
);

test("a JPEG keeps its JFIF header first", async () => {
  const plain = await noise(3).jpeg().toBuffer();
  const jfif = Buffer.from("ffe000104a46494600010100000100010000", "hex");
  const before = Buffer.concat([plain.subarray(0, 2), jfif, plain.subarray(2)]);
  const after = jpegWithXmp(before, packet);
  expect(after.subarray(0, 20).equals(before.subarray(0, 20))).toBe(true);
  expect(saidBy(after, "a.jpeg")).toMatchObject({ ...said, "JFIF:JFIFVersion": 1.01 });
});

test.each(await cameraPhotos())("so does %s, as a camera writes it", async (_name, bytes) => {
  const after = jpegWithXmp(bytes, packet);
  expect((await sharp(after).raw().toBuffer()).equals(await sharp(bytes).raw().toBuffer())).toBe(true);
  expect(saidBy(after, "a.jpg")).toMatchObject(said);
});

test("a JPEG has room for a packet of a certain length and no longer one", async () => {
  const before = await noise(3).jpeg().toBuffer();
  const longest = packetOf({ credit: "a".repeat(PACKET_LIMIT - 400) }) as Buffer;
  expect(saidBy(jpegWithXmp(before, longest), "a.jpeg")["XMP-photoshop:Credit"]).toHaveLength(
    PACKET_LIMIT - 400,
  );
  expect(() => jpegWithXmp(before, Buffer.alloc(PACKET_LIMIT + 1))).toThrow("no room");
  expect(() => jpegWithXmp(Buffer.from("GIF89a"), packet)).toThrow("no JPEG");
});

let avif: Buffer;
beforeAll(async () => {
  avif = await noise(3).avif({ effort: 0 }).toBuffer();
});

test("the picture of an AVIF stands before what is said of it", async () => {
  const after = avifWithXmp(avif, packet);
  expect(boxesIn(after, 0, after.length).map(({ type }) => type)).toEqual(["ftyp", "meta", "mdat", "mdat"]);
  expect(after.subarray(-packet.length).equals(packet)).toBe(true);
});

test("an AVIF that says something already says more", async () => {
  const twice = avifWithXmp(avifWithXmp(avif, packet), packetOf({ credit: "Báo" }) as Buffer);
  expect((await pixelsOf(twice)).equals(await pixelsOf(avif))).toBe(true);
  const meta = boxesIn(twice, 0, twice.length).find(({ type }) => type === "meta");
  const children = boxesIn(twice, (meta?.content ?? 0) + 4, meta?.end ?? 0);
  expect(children.filter(({ type }) => type === "iref")).toHaveLength(1);
});

test("an AVIF whose last box goes on to the end of the file is told its size", async () => {
  const open = Buffer.from(avif);
  const last = boxesIn(avif, 0, avif.length).at(-1);
  open.writeUInt32BE(0, last?.start);
  const after = avifWithXmp(open, packet);
  expect(after.equals(avifWithXmp(avif, packet))).toBe(true);
});

/** The same file with its boxes built again: `change` gives other contents to those in `meta`. */
function rebuilt(change: (type: string, content: Buffer, longer: number) => Buffer): Buffer {
  const top = boxesIn(avif, 0, avif.length);
  const build = (longer: number) =>
    Buffer.concat(
      top.map(({ type, start, content, end }) => {
        if (type !== "meta") return avif.subarray(start, end);
        const children = boxesIn(avif, content + 4, end).map((child) =>
          boxOf(child.type, change(child.type, avif.subarray(child.content, child.end), longer)),
        );
        return boxOf("meta", Buffer.alloc(4), ...children);
      }),
    );
  return build(build(0).length - avif.length);
}

// sharp writes version 0, in which offsets of four bytes count from a base.
test("offsets of an AVIF may be as wide as its writer likes, and count from the file's beginning", async () => {
  const other = rebuilt((type, content, longer) => {
    if (type !== "iloc") return content;
    const [base, offset, length] = [14, 8, 4].map((back) => content.readUInt32BE(content.length - back));
    const item = Buffer.alloc(4 + 4 + 2 + 2 + 2 + 8 + 8);
    item.writeUInt32BE(1, 0);
    item.writeUInt32BE(1, 4);
    item.writeUInt16BE(1, 12);
    item.writeBigUInt64BE(BigInt((base ?? 0) + (offset ?? 0) + longer), 14);
    item.writeBigUInt64BE(BigInt(length ?? 0), 22);
    return Buffer.concat([Buffer.from([2, 0, 0, 0, 0x88, 0x00]), item]);
  });
  expect((await pixelsOf(other)).equals(await pixelsOf(avif))).toBe(true);
  const after = avifWithXmp(other, packet);
  expect((await pixelsOf(after)).equals(await pixelsOf(avif))).toBe(true);
  expect(saidBy(after, "a.avif")).toMatchObject(said);
});

test.each<[string, (file: Buffer) => Buffer]>([
  ["is cut off", (file) => file.subarray(0, 100)],
  ["is none", () => Buffer.from("<!doctype html><title>404</title>")],
  ["is empty", () => Buffer.alloc(0)],
  [
    "has a box that is longer than the file",
    (file) => {
      const broken = Buffer.from(file);
      broken.writeUInt32BE(file.length + 1, 28);
      return broken;
    },
  ],
])("an AVIF that %s is an error and no other picture", (_fault, damage) => {
  expect(() => avifWithXmp(damage(avif), packet)).toThrow(/box|AVIF/);
});
