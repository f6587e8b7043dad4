import { type Browser, type BrowserContextOptions, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, inject } from "vitest";
import type {} from "./demo-newsroom.ts";
import { browserFlags } from "./find-browser.ts";

export type OpenPage = (url: string, options?: BrowserContextOptions) => Promise<Page>;

/** The phone that most readers hold. */
export const phone = { width: 390, height: 844 };
export const desk = { width: 1280, height: 900 };

/**
 * Starts a browser for a test file and ends it afterwards. The function it gives opens an address of the demo
 * newsroom in a context of its own; close it with `closing`, or let the browser's end do it.
 */
export function useBrowser(): OpenPage {
  let browser: Browser;
  beforeAll(async () => {
    const found = inject("browser");
    browser = await chromium.launch({
      executablePath: found.executablePath,
      env: { ...(process.env as Record<string, string>), ...found.env },
      args: browserFlags,
    });
  });
  afterAll(() => browser?.close());
  return async (url, options = {}) => {
    const context = await browser.newContext({
      baseURL: inject("siteAddress"),
      viewport: phone,
      // Nothing of the newsroom should move by itself, so nothing is gained by asking it not to.
      reducedMotion: "no-preference",
      ...options,
    });
    const page = await context.newPage();
    await page.goto(url, { waitUntil: "load" });
    return page;
  };
}

/** Runs a check on a page and closes the page's context, whatever came of it. */
export async function closing<Result>(page: Page, check: (page: Page) => Promise<Result>): Promise<Result> {
  try {
    return await check(page);
  } finally {
    await page.context().close();
  }
}
