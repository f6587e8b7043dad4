import { gzipSync } from "node:zlib";
import { describe, expect, inject, test } from "vitest";
import { articleWithMostPhotos, onePageOfEachKind } from "../published/site.ts";
import { closing, useBrowser } from "./session.ts";

const open = useBrowser();

interface LayoutShift extends PerformanceEntry {
  value: number;
  hadRecentInput: boolean;
}

/** Everything that a page asks for while it is read from top to bottom, before the reader acts. */
async function read(url: string) {
  return closing(await open("about:blank"), async (page) => {
    const requests: string[] = [];
    const failures: string[] = [];
    let scriptBytes = 0;
    const network = await page.context().newCDPSession(page);
    const scripts = new Set<string>();
    await network.send("Network.enable");
    network.on("Network.responseReceived", ({ requestId, type }) => {
      if (type === "Script") scripts.add(requestId);
    });
    network.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
      if (scripts.has(requestId)) scriptBytes += encodedDataLength;
    });
    page.on("request", (request) => requests.push(request.url()));
    page.on("pageerror", (error) => failures.push(error.message));
    page.on("console", (message) => {
      if (message.type() === "error") failures.push(message.text());
    });
    page.on("response", (response) => {
      if (response.status() >= 400) failures.push(`${response.status()} ${response.url()}`);
    });
    await page.addInitScript(() => {
      const shifts: string[] = [];
      Object.assign(window, { shifts });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries() as LayoutShift[]) {
          if (!entry.hadRecentInput) shifts.push(entry.value.toFixed(4));
        }
      }).observe({ type: "layout-shift", buffered: true });
    });
    // Photos that come late move the text, unless their room is kept.
    await page.route(/\.(?:avif|jpe?g|png|webp)$/, async (route) => {
      await new Promise((wait) => setTimeout(wait, 150));
      await route.continue();
    });
    await page.goto(url, { waitUntil: "load" });
    const height = await page.evaluate(() => document.documentElement.scrollHeight);
    for (let top = 0; top < height; top += 600) {
      await page.evaluate((to) => window.scrollTo({ top: to, behavior: "instant" }), top);
      await page.waitForTimeout(60);
    }
    await page.waitForLoadState("networkidle");
    const inline = await page
      .locator("script:not([src])")
      .evaluateAll((all) =>
        (all as HTMLScriptElement[])
          .filter(({ type }) => type === "" || type === "module" || type === "text/javascript")
          .map(({ textContent }) => textContent ?? ""),
      );
    const shifts = await page.evaluate(() => (window as unknown as { shifts: string[] }).shifts);
    const inlineBytes = inline.reduce((sum, code) => sum + gzipSync(code).length, 0);
    return { requests, failures, shifts, scriptBytes: scriptBytes + inlineBytes };
  });
}

describe.each(onePageOfEachKind())("$kind ($url)", ({ kind, url }) => {
  test("asks nobody else for anything, nothing fails, and nothing moves", async () => {
    const { requests, failures, shifts } = await read(url);
    const elsewhere = requests.filter((request) => !request.startsWith(`${inject("siteAddress")}/`));
    expect(elsewhere.filter((request) => !/^(?:data|blob|about):/.test(request))).toEqual([]);
    // Asked for by its own name, the page for unknown addresses is an ordinary page.
    expect(failures, kind).toEqual([]);
    expect(shifts).toEqual([]);
  });
});

test("an article needs at most 10 KB of JavaScript before the reader acts", async () => {
  const { scriptBytes } = await read(articleWithMostPhotos());
  expect(scriptBytes).toBeLessThanOrEqual(10 * 1024);
});

test("an unknown address is answered by the page for it", async () => {
  await closing(await open("/khong/co/trang-nay/"), async (page) => {
    expect(await page.locator("h1").count()).toBe(1);
    expect(await page.locator('a[href="/"]').count()).toBeGreaterThan(0);
  });
});
