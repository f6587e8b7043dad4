import { describe, expect, test } from "vitest";
import { articleWithMostPhotos, isArticle, publishedPages } from "../published/site.ts";
import { closing, useBrowser } from "./session.ts";

const open = useBrowser();
const photos = "article[data-article] figure[data-photo]";

function articleWithSpeakers(): string {
  const [most] = publishedPages()
    .filter(({ url }) => isArticle(url))
    .map(({ url, $ }) => ({ url, speakers: $("article[data-article] [data-speaker]").length }))
    .sort((a, b) => b.speakers - a.speakers);
  if (!most || most.speakers === 0) throw new Error("The demo newsroom has no article with a speaker.");
  return most.url;
}

describe.each([
  { readers: "with JavaScript", javaScriptEnabled: true },
  { readers: "with JavaScript off", javaScriptEnabled: false },
])("a reader $readers", ({ javaScriptEnabled }) => {
  test("reads an article, its photos and their captions", async () => {
    await closing(await open(articleWithMostPhotos(), { javaScriptEnabled }), async (page) => {
      expect(await page.locator("h1").count()).toBe(1);
      expect((await page.locator("h1").innerText()).trim()).not.toBe("");
      const figures = page.locator(photos);
      expect(await figures.count()).toBeGreaterThan(1);
      for (const figure of await figures.all()) {
        const img = figure.locator("img");
        await img.scrollIntoViewIfNeeded();
        await expect
          .poll(() => img.evaluate((image: HTMLImageElement) => image.naturalWidth))
          .toBeGreaterThan(0);
        expect(await img.getAttribute("alt")).not.toBeNull();
        expect(Number(await img.getAttribute("width"))).toBeGreaterThan(0);
        expect(Number(await img.getAttribute("height"))).toBeGreaterThan(0);
      }
      const captions = await page.locator(`${photos} figcaption`).allInnerTexts();
      expect(captions.length).toBeGreaterThan(1);
      for (const caption of captions) expect(caption.trim()).not.toBe("");
    });
  });

  test("opens a photo by its link", async () => {
    await closing(await open(articleWithMostPhotos(), { javaScriptEnabled }), async (page) => {
      const links = await page
        .locator(`${photos} a:has(img)`)
        .evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href));
      expect(links.length).toBeGreaterThan(1);
      for (const link of links) {
        const response = await page.request.get(link);
        expect(`${link} ${response.status()}`).toBe(`${link} 200`);
        expect(response.headers()["content-type"]).toMatch(/^image\//);
      }
    });
  });

  test("sees who spoke and reaches their pages", async () => {
    await closing(await open(articleWithSpeakers(), { javaScriptEnabled }), async (page) => {
      const speakers = page.locator("article[data-article] [data-speaker]");
      for (const name of await speakers.allInnerTexts()) expect(name.trim()).not.toBe("");
      const person = page.locator('article[data-article] a[href^="/nguoi/"]').first();
      const name = (await person.innerText()).trim();
      await person.click();
      await page.waitForURL("**/nguoi/*/");
      expect(await page.locator("h1").innerText()).toContain(name.split("\n")[0]);
    });
  });

  test("walks the archive from the home page by year and month to an article", async () => {
    await closing(await open("/", { javaScriptEnabled }), async (page) => {
      for (const next of [/^\/luu-tru\/$/, /^\/luu-tru\/\d{4}\/$/, /^\/luu-tru\/\d{4}\/\d{2}\/$/]) {
        await follow(next);
      }
      await follow(/^\/\d{4}\/\d{2}\/[^/]+\/$/);
      expect(await page.locator("article[data-article] h1").count()).toBe(1);

      async function follow(address: RegExp): Promise<void> {
        // A card's photo repeats the link of its headline, hidden from those who listen and under the headline's own.
        const links = 'a[href]:not([aria-hidden="true"])';
        const hrefs = await page
          .locator(links)
          .evaluateAll((all) => all.map((link) => link.getAttribute("href") ?? ""));
        const href = hrefs.find((each) => address.test(each));
        expect(href, `${page.url()} links to no address like ${address}`).toBeDefined();
        await page.locator(`${links}[href="${href}"]`).first().click();
        await page.waitForURL(`**${href}`);
      }
    });
  });
});
