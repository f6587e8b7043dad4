import { readFileSync } from "node:fs";
import { join } from "node:path";
import sharp from "sharp";
import { beforeAll, expect, test } from "vitest";
import { tagsOf } from "../../exiftool.ts";
import { type BuiltSite, buildSite, type SiteFiles } from "../build-site.ts";
import { article, cameraJpeg, desk } from "../content.ts";
import { publishedBytes } from "../published-bytes.ts";

const rights = {
  creator: 'Đỗ An & "Bạn"',
  credit: "Ban biên tập",
  copyright: "© Tòa soạn thử",
  licence: "https://creativecommons.org/licenses/by/4.0/",
};

const one = "content/articles/2025/02/10-mot";
const two = "content/articles/2025/02/11-hai";

/** The first article's source, with another caption or credit. */
const first = (record: Record<string, string> = {}): SiteFiles => ({
  [`${one}/index.md`]: article({
    title: "Bài một",
    photos: [{ src: "a.jpg", alt: "Một khung nâu", caption: "Ảnh *thử* 1", ...rights, ...record }],
  }),
});

let files: SiteFiles;
let site: BuiltSite;

beforeAll(async () => {
  const photo = await cameraJpeg(1100, 700, 1);
  files = {
    ...desk,
    ...first(),
    [`${one}/a.jpg`]: photo,
    // The same photo, with another caption.
    [`${two}/index.md`]: article({
      title: "Bài hai",
      date: "2025-02-11 08:00",
      photos: [{ src: "b.jpg", alt: "Một khung nâu", caption: "Ảnh thử 2", ...rights }],
    }),
    [`${two}/b.jpg`]: photo,
    "content/people/an.md": `---\nname: Đỗ An\nphoto: {src: an.jpg, alt: Chân dung, credit: Báo ảnh}\n---\n`,
    "content/people/an.jpg": await cameraJpeg(300, 200, 1),
  };
  site = await buildSite({ files });
});

const media = (built: BuiltSite): string[] => built.files().filter((path) => path.startsWith("media/"));

/** What exiftool finds in each published photo, by its path. */
const toldBy = (built: BuiltSite): Map<string, Record<string, unknown>> => {
  const paths = media(built);
  const tags = tagsOf(...paths.map((path) => join(built.root, "_site", path)));
  return new Map(paths.map((path, index) => [path, tags[index] as Record<string, unknown>]));
};

/** By the width in its name. */
const widthOf = (path: string): number => Number(/-(\d+)-/.exec(path)?.[1]);

test("every published file says who made it and who may use it", () => {
  expect(site.exitCode, site.stderr).toBe(0);
  const told = toldBy(site);
  const ofArticles = [...told].filter(([path]) => widthOf(path) !== 300);
  // Two widths in two formats, and the largest JPEG twice.
  expect(ofArticles).toHaveLength(5);
  for (const [path, tags] of ofArticles) {
    expect(tags, path).toMatchObject({
      "XMP-dc:Creator": [rights.creator],
      "XMP-photoshop:Credit": rights.credit,
      "XMP-dc:Rights": rights.copyright,
      "XMP-xmpRights:WebStatement": rights.licence,
    });
  }
  const portrait = [...told].filter(([path]) => widthOf(path) === 300);
  expect(portrait.map(([, tags]) => tags["XMP-photoshop:Credit"])).toEqual(["Báo ảnh", "Báo ảnh"]);
});

test("the largest JPEG says what it shows, in each article's words, and no other file does", () => {
  const texts = [...toldBy(site)].flatMap(([path, tags]) => {
    const text = [tags["XMP-dc:Description"], tags["XMP-iptcCore:AltTextAccessibility"]];
    return text.some(Boolean) ? [{ width: widthOf(path), format: path.replace(/.*\./, ""), text }] : [];
  });
  expect(texts.sort((a, b) => (String(a.text) < String(b.text) ? -1 : 1))).toEqual([
    { width: 300, format: "jpeg", text: [undefined, "Chân dung"] },
    { width: 960, format: "jpeg", text: ["Ảnh thử 1", "Một khung nâu"] },
    { width: 960, format: "jpeg", text: ["Ảnh thử 2", "Một khung nâu"] },
  ]);
});

test("no published file holds anything else: no EXIF, no IPTC of the camera's, no place, no serial number", () => {
  for (const [path, tags] of toldBy(site)) {
    const groups = new Set(Object.keys(tags).map((tag) => tag.split(":")[0]));
    for (const group of ["SourceFile", "ExifTool", "System", "File", "Composite"]) groups.delete(group);
    // What an AVIF is made of.
    for (const group of ["QuickTime", "Meta", "Track1"]) groups.delete(group);
    expect(
      [...groups].filter((group) => !group?.startsWith("XMP-")),
      path,
    ).toEqual([]);
    const telling = Object.keys(tags).filter((tag) => /gps|serial|location|city|model|\bmake\b/i.test(tag));
    expect(telling, path).toEqual([]);
  }
});

test("every file still shows its picture", async () => {
  for (const path of media(site)) {
    const { info } = await sharp(join(site.root, "_site", path), { failOn: "warning" })
      .raw()
      .toBuffer({ resolveWithObject: true });
    expect(info.width, path).toBe(widthOf(path));
  }
});

/** Names of photos in pages, feeds, sitemaps and structured data. */
function named(built: BuiltSite): Set<string> {
  const texts = built
    .files()
    .filter((path) => /\.(?:html|xml|json)$/.test(path))
    .map((path) => readFileSync(join(built.root, "_site", path), "utf8"));
  return new Set(texts.flatMap((text) => text.match(/media\/[0-9a-f]+-[\w.-]+/g) ?? []));
}

test("what pages, feeds and sitemaps name is what is published", () => {
  expect([...named(site)].sort()).toEqual(media(site));
});

test("another caption encodes nothing, replaces one file, and is a clean build's site", async () => {
  const before = media(site);
  const changes = first({ caption: "Ảnh thử 1, chú thích khác" });
  const after = await site.rebuild(changes, { command: ["build", "--json"] });
  const report = JSON.parse(after.stdout);
  expect(report.photos.encoded).toBe(0);
  expect(report.pages.removed).toBe(0);
  expect(media(after).filter((path) => !before.includes(path))).toHaveLength(1);
  expect(before.filter((path) => !media(after).includes(path))).toHaveLength(1);
  expect([...named(after)].sort()).toEqual(media(after));
  const clean = await buildSite({ files: { ...files, ...changes } });
  expect(publishedBytes(after)).toEqual(publishedBytes(clean));
});

test("another credit encodes nothing and renames what says it; the other article keeps its files", async () => {
  const before = media(site);
  const after = await site.rebuild(first({ credit: "Đài thử" }), { command: ["build", "--json"] });
  expect(JSON.parse(after.stdout).photos.encoded).toBe(0);
  const credits = [...toldBy(after).values()].map((tags) => tags["XMP-photoshop:Credit"]).sort();
  const four = (credit: string) => [credit, credit, credit, credit];
  expect(credits).toEqual([...four("Ban biên tập"), "Báo ảnh", "Báo ảnh", ...four("Đài thử")].sort());
  expect(before.filter((path) => !media(after).includes(path))).toHaveLength(1);
});
