import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { articleWithMostPhotos } from "../published/site.ts";
import { openWithFake, withFake } from "./fake-search.ts";
import { closing, desk, phone, useBrowser } from "./session.ts";
import { violationsOn } from "./violations.ts";

const open = useBrowser();
const box = "header [data-search-box]";
const field = `${box} input[name=q]`;
const option = `${box} [role=option]`;

async function onPage(
  url: string,
  check: (page: Page) => Promise<void>,
  viewport: { width: number; height: number } = desk,
): Promise<void> {
  await closing(await openWithFake(open, url, { viewport }), async (page) => {
    const errors: string[] = [];
    page.on("pageerror", ({ message }) => errors.push(message));
    page.on("console", (message) => {
      if (["error", "warning"].includes(message.type())) errors.push(message.text());
    });
    await check(page);
    expect(errors).toEqual([]);
  });
}

const scripts = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    performance
      .getEntriesByType("resource")
      .map(({ name }) => name)
      .filter((name) => name.endsWith(".js")),
  );

async function suggest(page: Page, words: string): Promise<void> {
  await page.locator(field).fill(words);
  await page.waitForSelector(option);
}

test("nothing of searching is fetched before the reader goes to the field", async () => {
  await onPage(articleWithMostPhotos(), async (page) => {
    expect(await scripts(page)).toHaveLength(1);
    await page.locator(field).focus();
    await page.waitForSelector(`${field}[role=combobox]`);
    expect((await scripts(page)).join()).toMatch(/search-box/);
  });
});

test("an ordinary page has one script of less than 1 KB before the reader acts", async () => {
  await closing(await open(articleWithMostPhotos()), async (page) => {
    const sizes = await page.evaluate(() =>
      performance
        .getEntriesByType("resource")
        .filter(({ name }) => name.endsWith(".js"))
        .map((entry) => (entry as PerformanceResourceTiming).encodedBodySize),
    );
    expect(sizes).toHaveLength(1);
    expect(sizes[0]).toBeLessThan(1024);
  });
});

describe.each([
  { where: "at a desk", viewport: desk },
  { where: "on a phone", viewport: phone },
])("$where", ({ viewport }) => {
  const reach = async (page: Page): Promise<void> => {
    if (viewport === phone) await page.locator("header .search-link").click();
    else await page.locator(field).click();
  };

  test("up to five articles are suggested while the reader types, and all results behind them", async () => {
    await onPage(
      "/",
      async (page) => {
        await reach(page);
        expect(page.url()).not.toContain("tim-kiem");
        await suggest(page, "hoi nghi");
        const options = page.locator(option);
        expect(await options.count()).toBe(6);
        expect(await options.first().innerText()).toContain("Hội nghị chuyển đổi số lần 30");
        expect(await options.last().innerText()).toBe("Tất cả kết quả");
        expect(await page.locator(`${box} [role=status]`).innerText()).toBe("5 bài gợi ý");
        for (const one of await options.all()) {
          const at = await one.boundingBox();
          expect(at && at.height >= 44 && at.x >= 0 && at.x + at.width <= viewport.width).toBe(true);
        }
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
          viewport.width,
        );
        await options.last().click();
        await page.waitForURL(/\/tim-kiem\/\?q=hoi\+nghi$/);
      },
      viewport,
    );
  });

  test("axe finds nothing while the list is open, light and dark", async () => {
    await onPage(
      "/",
      async (page) => {
        await reach(page);
        await suggest(page, "hội");
        await page.keyboard.press("ArrowDown");
        for (const colorScheme of ["light", "dark"] as const) {
          await page.emulateMedia({ colorScheme });
          expect(await violationsOn(page), colorScheme).toEqual([]);
        }
      },
      viewport,
    );
  });
});

describe("with the keyboard alone", () => {
  const chosen = async (page: Page): Promise<string | null> => {
    const id = await page.locator(field).getAttribute("aria-activedescendant");
    const selected = page.locator(`${option}[aria-selected=true]`);
    expect(await selected.count()).toBe(id ? 1 : 0);
    return id && (await page.locator(`#${id}`).locator("span").first().innerText());
  };

  test("the slash goes to the field, the arrows choose, Escape closes, Enter opens", async () => {
    await onPage("/", async (page) => {
      await page.keyboard.press("/");
      await suggest(page, "hội nghị");
      expect(await page.locator(field).inputValue()).toBe("hội nghị");
      expect(await page.locator(field).getAttribute("aria-expanded")).toBe("true");
      expect(await chosen(page)).toBeNull();
      await page.keyboard.press("ArrowDown");
      expect(await chosen(page)).toBe("Hội nghị chuyển đổi số lần 30");
      await page.keyboard.press("ArrowDown");
      expect(await chosen(page)).toBe("Hội nghị chuyển đổi số lần 29");
      await page.keyboard.press("Escape");
      expect(await page.locator(field).getAttribute("aria-expanded")).toBe("false");
      expect(await page.locator(option).first().isVisible()).toBe(false);
      expect(await page.locator(field).inputValue()).toBe("hội nghị");
      await page.keyboard.press("ArrowDown");
      expect(await chosen(page)).toBe("Hội nghị chuyển đổi số lần 30");
      await page.keyboard.press("Enter");
      await page.waitForURL(/\/\?0$/);
    });
  });

  test("the arrows go round, through the field itself", async () => {
    await onPage("/", async (page) => {
      await page.locator(field).focus();
      await suggest(page, "hội");
      await page.keyboard.press("ArrowUp");
      expect(await page.locator(`${option}[aria-selected=true]`).innerText()).toBe("Tất cả kết quả");
      await page.keyboard.press("ArrowDown");
      expect(await chosen(page)).toBeNull();
    });
  });

  test("Enter without a choice asks the search page", async () => {
    await onPage("/", async (page) => {
      await page.keyboard.press("/");
      await page.keyboard.type("hội nghị");
      await page.keyboard.press("Enter");
      await page.waitForURL(/\/tim-kiem\/\?q=/);
      await page.waitForSelector("[data-search-result]");
    });
  });
});

test("a list that is left is closed", async () => {
  await onPage("/", async (page) => {
    await page.locator(field).focus();
    await suggest(page, "hội");
    await page.locator("footer").click({ position: { x: 2, y: 2 } });
    await expect.poll(() => page.locator(option).first().isVisible()).toBe(false);
  });
});

test("an engine that fails leaves a plain form", async () => {
  await onPage("/", async (page) => {
    await page.locator(field).focus();
    await page.waitForSelector(`${field}[role=combobox]`);
    await withFake(page, (fake) => {
      fake.fails = true;
    });
    await page.locator(field).pressSequentially("hội");
    await page.waitForTimeout(400);
    expect(await page.locator(option).count()).toBe(0);
    await page.keyboard.press("Enter");
    await page.waitForURL(/\/tim-kiem\/\?q=h/);
  });
});

test("with JavaScript off the form and, on a phone, the link lead to the search page", async () => {
  await closing(await open("/", { javaScriptEnabled: false, viewport: desk }), async (page) => {
    await page.locator(field).fill("hội nghị");
    await page.locator(`${box} button`).click();
    await page.waitForURL(/\/tim-kiem\/\?q=h/);
  });
  await closing(await open("/", { javaScriptEnabled: false, viewport: phone }), async (page) => {
    await page.locator("header .search-link").click();
    await page.waitForURL(/\/tim-kiem\/$/);
  });
});
