import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type BuiltSite, buildSite } from "../sites/build-site.ts";
import { article, desk as deskFiles } from "../sites/content.ts";
import { DevServer } from "../sites/dev/dev-server.ts";
import { closing, desk, phone, useBrowser } from "./session.ts";
import { strictPolicy } from "./static-server.ts";
import { violationsOn } from "./violations.ts";

const bai = "content/articles/2025/02/10-bai/index.md";
const url = "/2025/02/bai/";
const right = article({ title: "Tựa đề" });
const plugin = pathToFileURL(resolve(import.meta.dirname, "../../src/index.ts")).href;

const open = useBrowser();
let site: BuiltSite;
let server: DevServer;

function save(path: string, content: string): void {
  mkdirSync(dirname(join(site.root, path)), { recursive: true });
  writeFileSync(join(site.root, path), content);
}

beforeAll(async () => {
  site = await buildSite({
    files: {
      ...deskFiles,
      [bai]: right,
      "rieng.njk":
        "---\npermalink: /rieng/\n---\n<!doctype html><html lang=vi><title>Riêng</title><h1>Riêng</h1>\n",
      // A host may be as strict as it likes.
      "eleventy.config.ts": `import newsroom from ${JSON.stringify(plugin)};
export default function (config) {
  config.addPlugin(newsroom, { search: false });
  config.setServerOptions({ headers: ${JSON.stringify(strictPolicy)} });
}
`,
    },
  });
  expect(site.exitCode, site.stderr).toBe(0);
  server = await DevServer.start(site.root);
});
afterAll(() => server?.stop());

const panelOn = (page: Page) => page.locator("newsroom-problems section");
const itemsOn = (page: Page) => page.locator("newsroom-problems li");
const buttonOn = (page: Page) => page.locator("newsroom-problems button");

/** Breaks the article, and has the page see it. */
async function breakIt(page: Page): Promise<void> {
  save(bai, article({ title: "Tựa đề", section: "khong-co", sectoin: "x" }));
  await panelOn(page).waitFor();
}

async function mendIt(page: Page): Promise<void> {
  save(bai, right);
  await panelOn(page).waitFor({ state: "hidden" });
}

test("a mistake is shown in the page, with its place and remedy, and goes when it is mended", async () => {
  await closing(await open(`${server.origin}${url}`, { viewport: desk }), async (page) => {
    const policyErrors: string[] = [];
    page.on("console", (message) => {
      if (/Content Security Policy/.test(message.text())) policyErrors.push(message.text());
    });
    await expect.poll(() => page.locator("newsroom-problems").count()).toBe(1);
    expect(await panelOn(page).isVisible()).toBe(false);

    await breakIt(page);
    await expect.poll(() => buttonOn(page).innerText()).toContain("2 lỗi, 0 cảnh báo.");
    expect(await buttonOn(page).getAttribute("aria-expanded")).toBe("true");
    const texts = await itemsOn(page).allInnerTexts();
    expect(texts).toHaveLength(2);
    expect(texts.join("\n")).toContain("khong-co");
    expect(texts.join("\n")).toContain('Có phải ý bạn là "section"?');
    const lines = readFileSync(join(site.root, bai), "utf8").split("\n");
    const line = lines.findIndex((text) => text.startsWith("section:")) + 1;
    const links = await page
      .locator("newsroom-problems a")
      .evaluateAll((all) => all.map((a) => a.getAttribute("href")));
    expect(links).toContain(`vscode://file${pathToFileURL(join(site.root, bai)).pathname}:${line}:1`);
    expect(await page.locator("newsroom-problems [role=status]").textContent()).toContain("2 lỗi");
    // What axe adds to a page to look at it is not ours.
    expect(policyErrors).toEqual([]);
    expect(await violationsOn(page)).toEqual([]);

    await mendIt(page);
  });
});

test("what is wrong changes on a page of the site's own, too, and without its being loaded again", async () => {
  await closing(await open("about:blank", { viewport: desk }), async (page) => {
    // Without the script of the dev server nothing loads the page again.
    await page.route("**/.11ty/**", (route) => route.abort());
    await page.goto(`${server.origin}/rieng/`);
    await page.evaluate(() => Object.assign(window, { isFirst: true }));
    await breakIt(page);
    await expect.poll(() => itemsOn(page).count()).toBe(2);
    save(bai, article({ title: "Tựa đề", section: "khong-co" }));
    await expect.poll(() => itemsOn(page).count()).toBe(1);
    await mendIt(page);
    expect(await page.evaluate(() => "isFirst" in window)).toBe(true);
  });
});

test("closed with the keyboard it stays closed, on every page, until something else is wrong", async () => {
  await closing(await open(`${server.origin}${url}`, { viewport: desk }), async (page) => {
    await breakIt(page);
    await expect.poll(() => itemsOn(page).first().isVisible()).toBe(true);
    await page.locator("newsroom-problems a").first().focus();
    await page.keyboard.press("Escape");
    expect(await buttonOn(page).getAttribute("aria-expanded")).toBe("false");
    expect(await page.evaluate(() => document.activeElement?.shadowRoot?.activeElement?.tagName)).toBe(
      "BUTTON",
    );

    await page.goto(`${server.origin}/`);
    await panelOn(page).waitFor();
    expect(await buttonOn(page).getAttribute("aria-expanded")).toBe("false");
    await buttonOn(page).focus();
    await page.keyboard.press("Enter");
    expect(await buttonOn(page).getAttribute("aria-expanded")).toBe("true");
    await page.keyboard.press("Enter");
    expect(await buttonOn(page).getAttribute("aria-expanded")).toBe("false");

    save(bai, article({ title: "Tựa đề", section: "khac-nua" }));
    await expect.poll(() => buttonOn(page).getAttribute("aria-expanded")).toBe("true");
    expect(await itemsOn(page).allInnerTexts()).toEqual([expect.stringContaining("khac-nua")]);
    await mendIt(page);
  });
});

test("what is written in an article is text in the panel, whatever it looks like", async () => {
  const hostile = `<img src=x onerror="document.title='bad'"></script><script>document.title='bad'</script>`;
  await closing(await open(`${server.origin}${url}`, { viewport: desk }), async (page) => {
    const title = await page.title();
    const photos = [{ src: `photos/${hostile}.jpg`, caption: hostile, place: hostile, alt: hostile }];
    save(bai, article({ title: "Tựa đề", section: hostile, [hostile]: hostile, photos }));
    await panelOn(page).waitFor();
    await expect.poll(async () => (await itemsOn(page).allInnerTexts()).join("\n")).toContain("<img src=x");
    expect(await page.locator("newsroom-problems").locator("img, script").count()).toBe(0);
    expect(await page.title()).toBe(title);
    const links = await page
      .locator("newsroom-problems a")
      .evaluateAll((all) => all.map((a) => a.getAttribute("href")));
    expect(links.every((href) => href?.startsWith("vscode://file/"))).toBe(true);
    await mendIt(page);
  });
});

test("on a phone it is a bar that opens, and the end of the page stands above it", async () => {
  await closing(await open(`${server.origin}${url}`, { viewport: phone }), async (page) => {
    await breakIt(page);
    expect(await buttonOn(page).getAttribute("aria-expanded")).toBe("false");
    expect((await panelOn(page).boundingBox())?.height).toBeLessThan(60);
    await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight));
    const bar = await panelOn(page).boundingBox();
    const end = await page.locator("footer").last().boundingBox();
    expect((end?.y ?? 0) + (end?.height ?? 0)).toBeLessThanOrEqual((bar?.y ?? 0) + 1);
    await buttonOn(page).click();
    await expect.poll(() => itemsOn(page).first().isVisible()).toBe(true);
    expect((await panelOn(page).boundingBox())?.height).toBeLessThan(phone.height * 0.62);
    expect(await violationsOn(page)).toEqual([]);
    await mendIt(page);
  });
});

test("nothing of it is published, and a script that asks for a page gets it as it is published", async () => {
  for (const file of site.files()) {
    const bytes = readFileSync(join(site.root, "_site", file), "latin1");
    expect([file, bytes.includes("/.newsroom/")]).toEqual([file, false]);
    expect([file, bytes.includes(site.root)]).toEqual([file, false]);
  }
  expect(await server.get(url)).not.toContain(".newsroom");
});
