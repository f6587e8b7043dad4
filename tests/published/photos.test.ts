import { readFile } from "node:fs/promises";
import ExifReader from "exifreader";
import { expect, inject, test } from "vitest";
import { isArticle, publishedFiles, publishedPages } from "./site.ts";

const photos = /\.(?:avif|jpe?g|png|webp)$/;

test("no published image holds a location or a serial number", async () => {
  const images = publishedFiles().filter((path) => photos.test(path));
  expect(images.length).toBeGreaterThan(0);
  const telling: string[] = [];
  for (const path of images) {
    const file = await readFile(`${inject("siteFolder")}${path}`);
    // A PNG or AVIF without any metadata is what is wanted, and an error to the reader.
    const tags = await Promise.resolve()
      .then(() => ExifReader.load(file))
      .catch(() => ({}));
    for (const tag of Object.keys(tags)) {
      if (/gps|serial|location(?:shown|created)?coord|ownername/i.test(tag)) telling.push(`${path}: ${tag}`);
    }
  }
  expect(telling).toEqual([]);
});

test("every photo of an article states its size, and only the first is loaded at once", () => {
  for (const { url, $ } of publishedPages().filter((page) => isArticle(page.url))) {
    const images = $("article[data-article] figure[data-photo] img").toArray();
    for (const [index, image] of images.entries()) {
      expect(Number($(image).attr("width")), url).toBeGreaterThan(0);
      expect(Number($(image).attr("height")), url).toBeGreaterThan(0);
      expect($(image).attr("alt"), url).toBeDefined();
      if (index === 0) expect($(image).attr("loading") ?? "eager", url).toBe("eager");
      else expect($(image).attr("loading"), url).toBe("lazy");
    }
    if (images.length > 0) expect($(images[0]).attr("fetchpriority"), url).toBe("high");
  }
});

test("every photo comes as AVIF and JPEG, with the width that the layout gives it", () => {
  for (const { url, $ } of publishedPages().filter((page) => isArticle(page.url))) {
    for (const figure of $("article[data-article] figure[data-photo]").toArray()) {
      const source = $(figure).find('picture source[type="image/avif"]');
      expect(source.length, url).toBeGreaterThan(0);
      expect(source.first().attr("sizes") ?? $(figure).find("img").attr("sizes"), url).toBeTruthy();
      expect($(figure).find("img").attr("src"), url).toMatch(/\.jpe?g$/);
    }
  }
});
