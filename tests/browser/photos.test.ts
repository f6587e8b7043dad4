import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, inject, test } from "vitest";
import { publishedFiles } from "../published/site.ts";
import { closing, useBrowser } from "./session.ts";

const open = useBrowser();

test("a browser shows every published photo, with what it says of itself", async () => {
  const files = publishedFiles().filter((path) => path.startsWith("/media/"));
  const told = files.filter((path) =>
    readFileSync(join(inject("siteFolder"), path)).includes("photoshop:Credit"),
  );
  for (const format of [".avif", ".jpeg"]) expect(told.some((path) => path.endsWith(format))).toBe(true);
  await closing(await open("/404.html"), async (page) => {
    const widths = await page.evaluate(async (urls) => {
      const found: [string, number][] = [];
      for (const url of urls) {
        const image = new Image();
        image.src = url;
        await image.decode();
        found.push([url, image.naturalWidth]);
      }
      return found;
    }, files);
    expect(widths).toEqual(files.map((path) => [path, Number(/-(\d+)[-.]/.exec(path)?.[1])]));
  });
});
