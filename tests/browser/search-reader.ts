import type { BrowserContextOptions, Page } from "playwright-core";
import { expect } from "vitest";
import { closing, type OpenPage } from "./session.ts";

export const field = "[data-search-form] input[name=q]";
export const status = "[data-search-status]";
export const result = "[data-search-result]";
export const meant = "[data-search-meant]";

/** @returns what the status of the search page says once the search is settled */
export async function settled(page: Page): Promise<string> {
  await page.waitForFunction(() => {
    const said = document.querySelector("[data-search-status]");
    return said?.getAttribute("aria-busy") !== "true" && said?.textContent !== "";
  });
  return page.locator(status).innerText();
}

/** Opens a search page, waits for its results, and checks that the browser tells of nothing that went wrong. */
export async function reading(
  open: OpenPage,
  address: string,
  check: (page: Page, said: string) => Promise<void>,
  options?: BrowserContextOptions,
): Promise<void> {
  await closing(await open("about:blank", options), async (page) => {
    const errors: string[] = [];
    page.on("pageerror", ({ message }) => errors.push(message));
    page.on("console", (message) => {
      if (["error", "warning"].includes(message.type())) errors.push(message.text());
    });
    await page.goto(address);
    await check(page, await settled(page));
    expect(errors).toEqual([]);
  });
}

/** Asks for other words, as a reader does who presses Enter. @returns what the status then says */
export async function ask(page: Page, words: string): Promise<string> {
  await page.locator(field).fill(words);
  await page.locator(field).press("Enter");
  return settled(page);
}

/** @returns where the results lead, from the top, without the site's own address */
export const found = (page: Page): Promise<string[]> =>
  page
    .locator(`${result} a`)
    .evaluateAll((links) =>
      links.map((link) => (link as HTMLAnchorElement).href.replace(location.origin, "")),
    );

export const addressOf = (page: Page): string =>
  decodeURIComponent(new URL(page.url()).search).replaceAll("+", " ");

/** @returns the texts that are marked as found in the first result */
export const marksIn = (page: Page, place: string): Promise<string[]> =>
  page.locator(result).first().locator(`${place} mark`).allInnerTexts();

/** @returns what can be chosen for a filter, as it is written */
export const choices = (page: Page, filter: string): Promise<string[]> =>
  page.locator(`#${filter} option`).allInnerTexts();
