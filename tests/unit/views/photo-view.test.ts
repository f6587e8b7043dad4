import { expect, test } from "vitest";
import type { Catalogue } from "../../../src/catalogue/catalogue.ts";
import type { Renditions } from "../../../src/photos/recipe.ts";
import type { Photo } from "../../../src/read/photo.ts";
import { photoView } from "../../../src/views/photo-view.ts";
import { article, desk, jpeg } from "../../sites/content.ts";
import { catalogueFrom } from "../newsroom-folder.ts";

const files = async (record: Record<string, unknown> = {}) => ({
  ...desk,
  "content/people/an.md": "---\nname: An\noffices: [{title: Trưởng ban}]\n---\n",
  "content/articles/1/a/index.md": article({
    photos: [{ src: "photos/Họp báo.JPG", alt: "A", people: ["an"], ...record }],
  }),
  "content/articles/1/a/photos/Họp báo.JPG": await jpeg(60, 40),
});

const renditions = (widths: number[]): Renditions => {
  const list = (format: string) =>
    widths.map((width) => ({ name: `x-${width}.${format}`, width, height: (width * 2) / 3 }));
  return { avif: list("avif"), jpeg: list("jpeg"), tone: 7 };
};

function firstPhoto({ photos: [first] }: Catalogue): Photo {
  const photo = first?.entry.article.photos[first.index];
  if (!photo) throw new Error("there is no photo");
  return photo;
}

async function viewWith(widths: number[], record?: Record<string, unknown>) {
  const catalogue = await catalogueFrom(await files(record));
  return photoView({ ...firstPhoto(catalogue), renditions: renditions(widths) }, catalogue);
}

test("names every rendition, the one for plain readers, and the largest", async () => {
  expect(
    await viewWith([480, 960, 1600], { caption: "Chú **thích**", credit: "Báo", focus: "12% 101%" }),
  ).toEqual({
    id: "hop-bao",
    anchor: "anh-hop-bao",
    alt: "A",
    captionHtml: "Chú <strong>thích</strong>",
    captionText: "Chú thích",
    credit: "Báo",
    people: [{ name: "An", url: "/nguoi/an/" }],
    avifSrcset: "/media/x-480.avif 480w, /media/x-960.avif 960w, /media/x-1600.avif 1600w",
    jpegSrcset: "/media/x-480.jpeg 480w, /media/x-960.jpeg 960w, /media/x-1600.jpeg 1600w",
    src: "/media/x-960.jpeg",
    width: 960,
    height: 640,
    large: { url: "/media/x-1600.jpeg", width: 1600, height: 3200 / 3 },
    focusX: 10,
    focusY: 100,
    tone: 7,
  });
});

test("a small photo has one file, and the middle of the picture for its focus", async () => {
  expect(await viewWith([300])).toMatchObject({
    src: "/media/x-300.jpeg",
    large: { url: "/media/x-300.jpeg" },
    focusX: 50,
    focusY: 50,
    captionHtml: "",
    credit: "",
  });
});

test("a decorative photo has an empty alternative text", async () => {
  expect(await viewWith([300], { alt: undefined, decorative: true })).toMatchObject({ alt: "" });
});

test("a photo without files has no view", async () => {
  const catalogue = await catalogueFrom(await files());
  expect(photoView(firstPhoto(catalogue), catalogue)).toBeUndefined();
});
