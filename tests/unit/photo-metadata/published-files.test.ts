import sharp from "sharp";
import { beforeAll, expect, test } from "vitest";
import { renderInline } from "../../../src/body/markdown.ts";
import {
  publishedFile,
  publishedRenditions,
  storedName,
} from "../../../src/photo-metadata/published-files.ts";
import type { Renditions } from "../../../src/photos/recipe.ts";
import type { Photo } from "../../../src/read/photo.ts";

const key = "0123456789abcdef";
const files = (format: string) =>
  [480, 960].map((width) => ({ name: `${key}-${width}.${format}`, width, height: width / 2 }));
const stored: Renditions = { avif: files("avif"), jpeg: files("jpeg"), tone: 7 };

const photo = (record: Partial<Photo> = {}): Photo => ({
  id: "a",
  src: "a.jpg",
  file: "content/articles/2025/02/10-bai/a.jpg",
  width: 960,
  height: 480,
  alt: "Một hình",
  people: ["an"],
  place: "nhu-xuan",
  focus: { x: 50, y: 50 },
  ...record,
});

const namesOf = (record: Partial<Photo>) => {
  const { avif, jpeg } = publishedRenditions(stored, photo(record));
  return [...avif, ...jpeg].map(({ name }) => name);
};

/** Places in the list of names where two records have the same. */
const shared = (one: Partial<Photo>, other: Partial<Photo>) => {
  const names = namesOf(other);
  return namesOf(one).map((name, index) => name === names[index]);
};

const caption = renderInline("Ảnh **thử** 1");

test("all but the names of a photo's files stays as the store has it", () => {
  const published = publishedRenditions(stored, photo({ credit: "Báo" }));
  const bare = (list: Renditions["avif"]) => list.map((file) => ({ ...file, name: storedName(file.name) }));
  expect({ ...published, avif: bare(published.avif), jpeg: bare(published.jpeg) }).toEqual(stored);
  for (const { name } of [...published.avif, ...published.jpeg]) {
    expect(name).toMatch(/^[0-9a-f]{16}-\d+-[0-9a-f]{8}\.(?:avif|jpeg)$/);
  }
});

test("a photo that nothing is said of keeps the names of its pixels", () => {
  expect(namesOf({ alt: "" })).toEqual([...stored.avif, ...stored.jpeg].map(({ name }) => name));
});

test("another caption or alternative text is another largest JPEG, and the same other files", () => {
  const others = [true, true, true, false];
  expect(shared({ credit: "Báo" }, { credit: "Báo", caption })).toEqual(others);
  expect(shared({ credit: "Báo" }, { credit: "Báo", alt: "Hình khác" })).toEqual(others);
});

test.each<[string, Partial<Photo>]>([
  ["credit", { credit: "Báo" }],
  ["creator", { creator: "Đỗ An" }],
  ["copyright", { copyright: "© Báo" }],
  ["licence", { licence: "https://creativecommons.org/licenses/by/4.0/" }],
])("another %s is another name for every file", (_key, record) => {
  expect(shared({}, record)).toEqual([false, false, false, false]);
});

test("what files do not say changes no name: where, when, whom and which part of it", () => {
  const record = { place: "thanh-hoa", people: [], focus: { x: 1, y: 2 }, origin: "/a.jpg", id: "b" };
  expect(shared({}, record)).toEqual([true, true, true, true]);
});

let avif: Buffer;
let jpeg: Buffer;
beforeAll(async () => {
  const picture = sharp({ create: { width: 96, height: 48, channels: 3, background: "#2a6f97" } });
  avif = await picture.clone().avif({ effort: 0 }).toBuffer();
  jpeg = await picture.clone().jpeg().toBuffer();
});

test("a file says what its name was given for", async () => {
  const record = photo({ credit: "Báo", caption });
  const published = publishedRenditions(stored, record);
  const xmp = async ({ name }: { name: string }) => {
    const file = publishedFile(name, name.endsWith("avif") ? avif : jpeg, record);
    return (await sharp(file).metadata()).xmp?.toString() ?? "";
  };
  for (const file of [...published.avif, ...published.jpeg]) expect(await xmp(file)).toContain("Báo");
  const texts = await Promise.all([...published.avif, ...published.jpeg].map(xmp));
  expect(texts.map((text) => text.includes("Ảnh thử 1"))).toEqual([false, false, false, true]);
  expect(texts.map((text) => text.includes("Một hình"))).toEqual([false, false, false, true]);
});

test("a name that says nothing is for the pixels alone", () => {
  expect(publishedFile(`${key}-480.jpeg`, jpeg, photo({ credit: "Báo" }))).toBe(jpeg);
});

test("a name that was given for another record makes no file", () => {
  const [name = ""] = namesOf({ credit: "Báo" });
  expect(() => publishedFile(name, avif, photo({ credit: "Đài" }))).toThrow("another caption or credit");
});
