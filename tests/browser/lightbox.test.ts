import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { articleWithMostPhotos } from "../published/site.ts";
import { closing, useBrowser } from "./session.ts";

const open = useBrowser();
const links = "article[data-article] figure[data-photo] a:has(img)";
const lightbox = '[role="dialog"], dialog[open]';

interface Photo {
  href: string;
  caption: string;
}

/** Photos that have a caption, with the words it begins with: the lightbox may set the credit elsewhere. */
async function photosOn(page: Page): Promise<Photo[]> {
  return page.locator(links).evaluateAll((all) =>
    all.map((link) => ({
      href: (link as HTMLAnchorElement).href,
      caption: (link.closest("figure")?.querySelector("figcaption")?.textContent ?? "")
        .replace(/\s+/g, " ")
        .trim()
        .slice(0, 24),
    })),
  );
}

async function shownText(page: Page): Promise<string> {
  return (await page.locator(lightbox).first().innerText()).replace(/\s+/g, " ");
}

async function enter(page: Page): Promise<Photo[]> {
  await page.locator(links).first().focus();
  await page.keyboard.press("Enter");
  await page.locator(lightbox).first().waitFor({ state: "visible" });
  return photosOn(page);
}

test("opens from the keyboard, shows each caption, and gives the focus back", async () => {
  await closing(await open(articleWithMostPhotos()), async (page) => {
    const [first, second] = await enter(page);
    expect(new URL(page.url()).pathname).toBe(articleWithMostPhotos());
    await expect.poll(() => shownText(page)).toContain(first?.caption);

    await page.keyboard.press("ArrowRight");
    await expect.poll(() => shownText(page)).toContain(second?.caption);

    await page.keyboard.press("ArrowLeft");
    await expect.poll(() => shownText(page)).toContain(first?.caption);

    await page.keyboard.press("Escape");
    await page.locator(lightbox).first().waitFor({ state: "hidden" });
    const focused = await page.evaluate(() => (document.activeElement as HTMLAnchorElement | null)?.href);
    expect(focused).toBe(first?.href);
  });
});

test("keeps the focus inside while it is open", async () => {
  await closing(await open(articleWithMostPhotos()), async (page) => {
    await enter(page);
    for (let press = 0; press < 8; press++) {
      await page.keyboard.press("Tab");
      const inside = await page.evaluate(
        // The body, when the focus has gone on to the browser's own bar.
        (selector) =>
          document.activeElement === document.body || document.activeElement?.closest(selector) !== null,
        lightbox,
      );
      expect(inside, `the focus left the lightbox after ${press + 1} presses of Tab`).toBe(true);
    }
  });
});

test("axe finds nothing in it", async () => {
  await closing(await open(articleWithMostPhotos()), async (page) => {
    await enter(page);
    // The opening animation is half-transparent, which axe would measure as low contrast.
    await page.waitForTimeout(600);
    const { violations } = await new AxeBuilder({ page }).include(lightbox).analyze();
    expect(violations.map(({ id, nodes }) => ({ id, html: nodes.map((node) => node.html) }))).toEqual([]);
  });
});
