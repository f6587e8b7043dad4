import { expect, test } from "vitest";
import { articleWithMostPhotos } from "../published/site.ts";
import { closing, desk, phone, useBrowser } from "./session.ts";

const open = useBrowser();

test.each(["/", articleWithMostPhotos()])("the first stop on %s skips to the content", async (url) => {
  await closing(await open(url), async (page) => {
    await page.keyboard.press("Tab");
    const skip = page.locator(":focus");
    const href = await skip.getAttribute("href");
    expect(href).toMatch(/^#./);
    const box = await skip.boundingBox();
    expect(box && box.x >= 0 && box.y >= 0 && box.width > 1 && box.height > 1).toBe(true);

    await page.keyboard.press("Enter");
    await page.keyboard.press("Tab");
    const inMain = await page.evaluate(() => document.activeElement?.closest("main, footer") !== null);
    expect(inMain, "after the skip link, Tab should go on inside the content").toBe(true);
  });
});

test.each([
  { colorScheme: "light", viewport: desk },
  { colorScheme: "dark", viewport: phone },
] as const)("every stop shows that it has the focus, $colorScheme", async (options) => {
  await closing(await open(articleWithMostPhotos(), options), async (page) => {
    const unseen: string[] = [];
    for (let stop = 0; stop < 60; stop++) {
      await page.keyboard.press("Tab");
      const state = await page.evaluate(() => {
        const element = document.activeElement;
        if (!element || element === document.body) return undefined;
        const style = getComputedStyle(element);
        const outlined = style.outlineStyle !== "none" && Number.parseFloat(style.outlineWidth) >= 1;
        return { seen: outlined || style.boxShadow !== "none", html: element.outerHTML.slice(0, 120) };
      });
      if (!state) break;
      if (!state.seen) unseen.push(state.html);
    }
    expect(unseen).toEqual([]);
  });
});
