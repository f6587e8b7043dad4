import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { readFacts } from "../../../src/photo-desk/read-facts.ts";
import { writeTags } from "../../exiftool.ts";
import { jpeg } from "../../sites/content.ts";
import { temporaryFolder } from "../newsroom-folder.ts";

const now = Date.parse("2025-12-31T00:00:00Z");

async function takenAt(tags: string[], zone = "Asia/Ho_Chi_Minh"): Promise<string | undefined> {
  const path = join(temporaryFolder(), "a.jpg");
  writeFileSync(path, await jpeg(60, 40));
  writeTags(path, ...tags);
  return (await readFacts(path, { language: "vi", zone, now })).takenAt?.text;
}

const camera = "-EXIF:DateTimeOriginal=2025:02:10 08:01:02";

test.each<[string, string[], string | undefined]>([
  ["a camera without a zone was set to the newsroom's", [camera], "2025-02-10 08:01"],
  ["a camera in the newsroom's zone", [camera, "-EXIF:OffsetTimeOriginal=+07:00"], "2025-02-10 08:01"],
  ["a camera elsewhere", [camera, "-EXIF:OffsetTimeOriginal=+09:00"], "2025-02-10 08:01+09:00"],
  ["a camera at Greenwich", [camera, "-EXIF:OffsetTimeOriginal=Z"], "2025-02-10 08:01+00:00"],
  [
    "a zone that an editor gave for the same time",
    [camera, "-XMP-photoshop:DateCreated=2025:02:10 08:01:02+09:00"],
    "2025-02-10 08:01+09:00",
  ],
  [
    "the camera's clock before an editor's other date",
    [camera, "-XMP-photoshop:DateCreated=2024:01:01"],
    "2025-02-10 08:01",
  ],
  ["a scan, of which an editor knew the day", ["-XMP-photoshop:DateCreated=1985:05:19"], "1985-05-19"],
  ["only a year", ["-XMP-photoshop:DateCreated=1985"], undefined],
  [
    "IPTC-IIM with a zone",
    ["-IPTC:DateCreated=2025:02:10", "-IPTC:TimeCreated=08:01:02+09:00"],
    "2025-02-10 08:01+09:00",
  ],
  [
    "IPTC-IIM whose program knew no zone",
    ["-IPTC:DateCreated=2025:02:10", "-IPTC:TimeCreated=08:01:02+00:00"],
    "2025-02-10 08:01",
  ],
  ["IPTC-IIM with a day alone", ["-IPTC:DateCreated=2025:02:10"], "2025-02-10"],
  ["a camera whose battery was empty", ["-EXIF:DateTimeOriginal=2000:01:01 00:00:00"], undefined],
  ["a camera that was never set", ["-EXIF:DateTimeOriginal#=0000:00:00 00:00:00"], undefined],
  ["a clock that is fast", ["-EXIF:DateTimeOriginal=2031:02:10 08:01:02"], undefined],
  [
    "a clock that is fast, and an editor who saw it",
    ["-EXIF:DateTimeOriginal=2031:02:10 08:01:02", "-XMP-photoshop:DateCreated=2025:02:10"],
    "2025-02-10",
  ],
  ["nothing", [], undefined],
])("%s", async (_case, tags, expected) => {
  expect(await takenAt(tags)).toBe(expected);
});

test("in summer the newsroom's own offset is not repeated", async () => {
  const tags = ["-EXIF:DateTimeOriginal=2025:07:10 08:01:02", "-EXIF:OffsetTimeOriginal=+02:00"];
  expect(await takenAt(tags, "Europe/Berlin")).toBe("2025-07-10 08:01");
});
