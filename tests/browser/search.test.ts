import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { isArticle, type PublishedPage, publishedPages } from "../published/site.ts";
import { closing, useBrowser } from "./session.ts";

const open = useBrowser();
const results = "[data-search-result]";

function someArticle(): PublishedPage {
  const article = publishedPages().find(({ url }) => isArticle(url));
  if (!article) throw new Error("The demo newsroom has no article.");
  return article;
}

/** The first five syllables of an article's headline. */
function headlineOf({ $ }: PublishedPage): string {
  return $("h1").first().text().trim().split(/\s+/).slice(0, 5).join(" ");
}

/** Waits for the results; gives what the page says of them, for the message of a failing test. */
async function settled(page: Page): Promise<string> {
  await page.waitForFunction(() => {
    const status = document.querySelector("[data-search-status]");
    return status?.getAttribute("aria-busy") !== "true" && status?.textContent?.trim() !== "";
  });
  return page.locator("[data-search-status]").innerText();
}

async function hits(page: Page): Promise<string[]> {
  return page
    .locator(results)
    .evaluateAll((all) => all.map((hit) => hit.querySelector("a")?.getAttribute("href") ?? ""));
}

test("an address with a query shows the article whose headline it is", async () => {
  const article = someArticle();
  const query = encodeURIComponent(headlineOf(article));
  await closing(await open(`/tim-kiem/?q=${query}`), async (page) => {
    const status = await settled(page);
    const found = (await hits(page)).map((href) => new URL(href, page.url()).pathname);
    expect(found, status).toContain(article.url);
    for (const path of found) {
      expect(`${path} ${(await page.request.get(path)).status()}`).toBe(`${path} 200`);
    }
  });
});

test("typing a query and pressing Enter gives results and an address to share", async () => {
  const article = someArticle();
  await closing(await open("/tim-kiem/"), async (page) => {
    await page.locator('main input[name="q"]').fill(headlineOf(article));
    await page.keyboard.press("Enter");
    await page.waitForURL(/[?&]q=/);
    const status = await settled(page);
    expect((await hits(page)).length, status).toBeGreaterThan(0);
  });
});

test("a query that nothing answers says so", async () => {
  await closing(await open("/tim-kiem/?q=zzqqxxwwkk"), async (page) => {
    await settled(page);
    expect(await page.locator(results).count()).toBe(0);
  });
});

test("the status is announced", async () => {
  await closing(await open("/tim-kiem/"), async (page) => {
    const status = page.locator("[data-search-status]");
    expect((await status.getAttribute("aria-live")) ?? (await status.getAttribute("role"))).toMatch(
      /^(?:polite|status)$/,
    );
  });
});

test("without JavaScript there are the form and the way to the archive", async () => {
  await closing(await open("/tim-kiem/", { javaScriptEnabled: false }), async (page) => {
    expect(await page.locator('main form input[name="q"]').isVisible()).toBe(true);
    expect(await page.locator('main a[href="/luu-tru/"]').first().isVisible()).toBe(true);
  });
});
