import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { isArticle, publishedPages } from "../published/site.ts";
import { openWithFake } from "./fake-search.ts";
import { closing, useBrowser } from "./session.ts";
import { violationsOn } from "./violations.ts";

const open = useBrowser();

function someArticle(): string {
  const article = publishedPages().find(({ url, html }) => isArticle(url) && html.includes("chuyển đổi số"));
  if (!article) throw new Error("The demo newsroom has no article about it.");
  return article.url;
}

/** The texts that the browser paints as found. */
const painted = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...(CSS.highlights.get("found") ?? [])].map((range) => (range as Range).toString().toLowerCase()),
  );

/** Opens the first result of a search. */
async function arrive(query: string, check: (page: Page) => Promise<void>): Promise<void> {
  const article = someArticle();
  const preset = { article };
  await closing(await openWithFake(open, `/tim-kiem/?${query}`, { preset }), async (page) => {
    const errors: string[] = [];
    page.on("pageerror", ({ message }) => errors.push(message));
    page.on("console", (message) => {
      if (["error", "warning"].includes(message.type())) errors.push(message.text());
    });
    await page.locator("[data-search-result] a").first().click();
    await page.waitForURL((url) => url.pathname === article);
    await check(page);
    expect(errors).toEqual([]);
  });
}

describe("an article that was found", () => {
  test("shows the words that were searched for, and changes nothing of its text", async () => {
    await arrive("q=chuyen+doi+so", async (page) => {
      const button = page.locator("button.unmark");
      await button.waitFor();
      const found = await painted(page);
      expect(found.length).toBeGreaterThan(0);
      expect(new Set(found)).toEqual(new Set(["chuyển đổi số"]));
      expect(await page.locator("article mark").count()).toBe(0);
      // The address can be shared as it is.
      expect(new URL(page.url()).hash).toBe("");
      expect(await button.innerText()).toBe("Bỏ tô sáng");
      const at = await button.boundingBox();
      expect(at && at.height >= 44).toBe(true);
      expect(await violationsOn(page)).toEqual([]);
      await button.click();
      expect(await painted(page)).toEqual([]);
      expect(await button.count()).toBe(0);
    });
  });

  test("is as always where nothing was typed", async () => {
    await arrive("year=2025", async (page) => {
      await page.waitForLoadState("networkidle");
      expect(await painted(page)).toEqual([]);
      expect(await page.locator("button.unmark").count()).toBe(0);
    });
  });
});

test("whoever comes from elsewhere sees nothing of it, and fetches nothing for it", async () => {
  await closing(await open(someArticle()), async (page) => {
    await page.waitForLoadState("networkidle");
    const fetched = await page.evaluate(() =>
      performance.getEntriesByType("resource").map(({ name }) => name),
    );
    expect(fetched.filter((name) => /highlight/.test(name))).toEqual([]);
    expect(await painted(page)).toEqual([]);
  });
});

test("a browser that cannot paint words is asked nothing of the kind", async () => {
  await closing(
    await openWithFake(open, "/tim-kiem/?q=số", { preset: { article: someArticle() } }),
    async (page) => {
      await page.addInitScript(() => {
        Object.defineProperty(window, "CSS", { value: { supports: CSS.supports.bind(CSS) } });
      });
      const errors: string[] = [];
      page.on("pageerror", ({ message }) => errors.push(message));
      await page.locator("[data-search-result] a").first().click();
      await page.waitForURL((url) => isArticle(url.pathname));
      await page.waitForLoadState("networkidle");
      expect(await page.locator("button.unmark").count()).toBe(0);
      expect(errors).toEqual([]);
    },
  );
});
