import { crc32 } from "node:zlib";
import sharp from "sharp";
import { expect, test } from "vitest";
import { type BuiltSite, buildSite } from "../build-site.ts";
import { article, desk, jpeg } from "../content.ts";

const folder = "content/articles/2025/02/10-anh";

async function siteWithPhoto(photo: string | Uint8Array | null, src = "photos/hinh.jpg"): Promise<BuiltSite> {
  return buildSite({
    files: {
      ...desk,
      [`${folder}/index.md`]: article({ photos: [{ src, alt: "Một hình", caption: "Chú thích." }] }),
      [`${folder}/photos/hinh.jpg`]: photo,
    },
  });
}

/** The report, after checks that the build failed at a line of the article and published nothing. */
function complaintOf(site: BuiltSite): string {
  const report = site.stdout + site.stderr;
  expect(site.exitCode, report).toBe(1);
  expect(report).toMatch(/10-anh\/index\.md:\d+:\d+ /);
  expect(site.files()).toEqual([]);
  return report;
}

test("a photo that is not there is named, and the near one is suggested", async () => {
  const complaint = complaintOf(await siteWithPhoto(await jpeg(), "photos/hinhh.jpg"));
  expect(complaint).toContain("photos/hinhh.jpg");
  expect(complaint).toContain('"photos/hinh.jpg"');
});

test("a file that is no picture is an error", async () => {
  expect(complaintOf(await siteWithPhoto("không phải ảnh"))).toContain("photos/hinh.jpg");
});

test("a photo cut off in the middle is an error", async () => {
  const whole = await sharp({
    create: {
      width: 1200,
      height: 800,
      channels: 3,
      background: "black",
      noise: { type: "gaussian", mean: 128, sigma: 60 },
    },
  })
    .jpeg()
    .toBuffer();
  expect(complaintOf(await siteWithPhoto(whole.subarray(0, whole.length / 3)))).toContain("photos/hinh.jpg");
});

test("a Git LFS pointer is its own error, with the command that mends it", async () => {
  const pointer = `version https://git-lfs.github.com/spec/v1\noid sha256:${"0".repeat(64)}\nsize 123456\n`;
  expect(complaintOf(await siteWithPhoto(pointer))).toContain("git lfs pull");
});

test("an absurdly large photo is refused by its header, before it is decoded", async () => {
  const small = await sharp({ create: { width: 8, height: 8, channels: 3, background: "white" } })
    .png()
    .toBuffer();
  // A PNG states its size in the first chunk: 4 bytes of width and of height, then the chunk's checksum.
  small.writeUInt32BE(30_000, 16);
  small.writeUInt32BE(20_000, 20);
  small.writeUInt32BE(crc32(small.subarray(12, 29)), 29);
  expect(complaintOf(await siteWithPhoto(small))).toMatch(/30.?000/);
});
