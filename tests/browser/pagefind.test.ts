import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { close, createIndex } from "pagefind";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { SEARCH_FOLDER } from "../../src/search/manifest.ts";
import { closing, desk, useBrowser } from "./session.ts";
import { type StaticServer, serveFolder, strictPolicy } from "./static-server.ts";

// Pagefind's own interfaces, as its package brings them, on `/pagefind/pagefind.js`, which is ours.
const open = useBrowser();
const report = "/2025/02/chuyen-doi-so/";
let server: StaticServer;
let folder: string;

const html = (body: string): string =>
  `<!DOCTYPE html><html lang="vi"><head><meta charset="utf-8"><link rel="icon" href="data:,"><title>Tìm</title></head><body>${body}</body></html>`;

const pages: Record<string, string> = {
  "ui.html": html(
    `<link rel="stylesheet" href="/pagefind/pagefind-ui.css"><script src="/pagefind/pagefind-ui.js"></script>
    <div id="search"></div><script src="/start.js"></script>`,
  ),
  "start.js": `new PagefindUI({ element: "#search", showSubResults: true });`,
  "components.html": html(
    `<link rel="stylesheet" href="/pagefind/pagefind-component-ui.css">
    <script type="module" src="/pagefind/pagefind-component-ui.js"></script>
    <pagefind-config excerpt-length="12"></pagefind-config>
    <pagefind-input></pagefind-input><pagefind-summary></pagefind-summary>
    <pagefind-filter-pane show-empty></pagefind-filter-pane><pagefind-results></pagefind-results>`,
  ),
  "module.html": html("<p>Trang của người khác.</p>"),
};

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "newsroom-pagefind-"));
  cpSync(inject("siteFolder"), folder, { recursive: true });
  for (const [path, content] of Object.entries(pages)) writeFileSync(join(folder, path), content);
  mkdirSync(join(folder, SEARCH_FOLDER), { recursive: true });
  for (const { path, content } of await interfaceFiles())
    writeFileSync(join(folder, SEARCH_FOLDER, path), content);
  // Pagefind's style sheets have pictures inline.
  const policy = `${strictPolicy["content-security-policy"]}; img-src 'self' data:`;
  server = await serveFolder(folder, 0, { "content-security-policy": policy });
});

afterAll(async () => {
  await server?.close();
  rmSync(folder, { recursive: true, force: true });
});

/** @returns what the package publishes beside an index, without its engine */
async function interfaceFiles(): Promise<{ path: string; content: Uint8Array }[]> {
  const { index } = await createIndex({});
  if (!index) throw new Error("Pagefind made no index.");
  await index.addHTMLFile({ url: "/", content: html("<p>Xin chào</p>") });
  const { files } = await index.getFiles();
  await close();
  return files.filter(({ path }) => /^pagefind-.*\.(?:js|css)$/.test(path));
}

async function on(path: string, check: (page: Page) => Promise<void>): Promise<void> {
  await closing(await open("about:blank", { viewport: desk }), async (page) => {
    const errors: string[] = [];
    page.on("pageerror", ({ message }) => errors.push(message));
    page.on("console", (message) => {
      if (["error", "warning"].includes(message.type())) errors.push(message.text());
    });
    await page.goto(`${server.address}/${path}`);
    await check(page);
    expect(errors).toEqual([]);
  });
}

describe("the Default UI", () => {
  const result = ".pagefind-ui__result";

  test("finds without diacritics, marks what it found, and shows pictures", async () => {
    await on("ui.html", async (page) => {
      await page.locator("input.pagefind-ui__search-input").fill("dai bieu tham du hoi nghi");
      const first = page.locator(result).first();
      await expect.poll(() => first.locator("a").first().getAttribute("href")).toBe(report);
      expect(await first.locator("a").first().innerText()).toMatch(/^Thanh Hóa cập nhật kiến thức/);
      expect(await first.locator("mark").first().innerText()).toBe("Đại biểu tham dự hội nghị");
      const picture = first.locator("img");
      await expect
        .poll(() => picture.evaluate((img: HTMLImageElement) => img.complete && img.naturalWidth))
        .toBeGreaterThan(100);
      expect(await page.locator(".pagefind-ui__message").innerText()).toBe(
        "4 kết quả cho dai bieu tham du hoi nghi",
      );
    });
  });

  test("shows the filters with their counts, and narrows by them", async () => {
    await on("ui.html", async (page) => {
      await page.locator("input.pagefind-ui__search-input").fill("hoi nghi");
      await page.waitForSelector(result);
      const filters = page.locator(".pagefind-ui__filter-block");
      expect(await filters.locator(".pagefind-ui__filter-name").allInnerTexts()).toEqual(["Section", "Year"]);
      for (const name of await filters.locator("summary").all()) await name.click();
      const label = page.locator(".pagefind-ui__filter-label", { hasText: "Cẩm nang tòa soạn" });
      expect(await label.innerText()).toBe("Cẩm nang tòa soạn (5)");
      expect(await page.locator(".pagefind-ui__filter-label", { hasText: "2024" }).innerText()).toBe(
        "2024 (1)",
      );
      await label.click();
      await expect.poll(() => page.locator(".pagefind-ui__message").innerText()).toMatch(/^5 /);
      await expect
        .poll(() => page.locator(".pagefind-ui__filter-label", { hasText: "Bạn đọc" }).innerText())
        .toBe("Bạn đọc (0)");
    });
  });
});

describe("the Component UI", () => {
  const result = "pagefind-results .pf-result";

  test("finds without diacritics, and marks what it found", async () => {
    await on("components.html", async (page) => {
      await page.locator("pagefind-input input").fill("dai bieu tham du hoi nghi");
      const first = page.locator(result).first();
      await expect.poll(() => first.locator("a").first().getAttribute("href")).toBe(report);
      expect(await first.locator("mark").first().innerText()).toBe("Đại biểu tham dự hội nghị");
      expect(await page.locator("pagefind-summary").innerText()).toBe(
        "4 kết quả cho dai bieu tham du hoi nghi",
      );
      const words = await first.locator(".pf-result-excerpt").innerText();
      expect(words.split(/\s+/).length).toBeLessThanOrEqual(16);
    });
  });

  test("keeps all choices of a filter beside the one that was made", async () => {
    await on("components.html", async (page) => {
      await page.locator("pagefind-input input").fill("hoi nghi");
      await page.waitForSelector(result);
      for (const name of await page.locator("pagefind-filter-pane summary").all()) await name.click();
      const label = page.locator("pagefind-filter-pane label", { hasText: "Cẩm nang tòa soạn" });
      expect(await label.innerText()).toMatch(/5$/);
      await label.click();
      await expect.poll(() => page.locator("pagefind-summary").innerText()).toContain("5");
      expect(await label.innerText()).toMatch(/5$/);
      await label.click();
      await expect.poll(() => page.locator("pagefind-summary").innerText()).toContain("8");
    });
  });
});

describe("the module", () => {
  interface Answer {
    results: { id: string; score: number; data: () => Promise<{ [field: string]: unknown; url: string }> }[];
    unfilteredResultCount: number;
    filters: Record<string, Record<string, number>>;
    totalFilters: Record<string, Record<string, number>>;
    ignored: string[];
  }
  interface Module {
    init: () => Promise<void>;
    options: (options: object) => Promise<void>;
    filters: () => Promise<Answer["filters"]>;
    preload: (term: string) => Promise<void>;
    search: (term: string | null, options?: object) => Promise<Answer>;
    debouncedSearch: (term: string, options?: object, milliseconds?: number) => Promise<Answer | null>;
    createInstance: (options?: object) => Module;
  }

  /** Runs in a page that has the module. */
  const withModule = <Result>(act: (module: Module) => Promise<Result>): Promise<Result> => {
    let result: Result | undefined;
    return on("module.html", async (page) => {
      result = (await page.evaluate(`import("/pagefind/pagefind.js").then(${act})`)) as Result;
    }).then(() => result as Result);
  };

  test("tells what there is to filter by, and what a search found of it with and without filters", async () => {
    const { all, one, other } = await withModule(async (module) => {
      await module.init();
      const told = ({ results, unfilteredResultCount, filters, totalFilters }: Answer) => ({
        results: results.length,
        unfilteredResultCount,
        filters,
        totalFilters,
      });
      return {
        all: await module.filters(),
        one: told(await module.search("hoi nghi")),
        other: told(
          await module.search("hoi nghi", { filters: { section: "Cẩm nang tòa soạn", year: "2025" } }),
        ),
      };
    });
    const sum = (counts: Record<string, number> = {}) =>
      Object.values(counts).reduce((total, count) => total + count, 0);
    expect([sum(all.section), sum(all.year)]).toEqual([16, 16]);
    expect(Object.keys(all.section ?? {})).toContain("Chuyển đổi số");
    expect(one).toMatchObject({
      results: 8,
      unfilteredResultCount: 8,
      filters: { year: { 2024: 1, 2025: 7 } },
    });
    expect(one.totalFilters).toEqual(one.filters);
    expect(other).toMatchObject({
      results: 4,
      unfilteredResultCount: 8,
      filters: { section: { "Cẩm nang tòa soạn": 4, "Bạn đọc": 0 }, year: { 2024: 0, 2025: 4 } },
      totalFilters: one.totalFilters,
    });
  });

  test("gives results the fields that Pagefind gives them", async () => {
    const data = await withModule(async (module) => {
      const page = module.createInstance({ baseUrl: "/ban-sao/", highlightParam: "tim", excerptLength: 9 });
      const { results } = await page.search("dai bieu tham du");
      return results[0]?.data();
    });
    expect(data).toMatchObject({
      url: `/ban-sao${report}?tim=dai&tim=bieu&tim=tham&tim=du`,
      raw_url: report,
      meta: {
        title: expect.stringMatching(/^Thanh Hóa cập nhật/),
        section: "Chuyển đổi số",
        date: expect.stringMatching(/^2025-02-10/),
        image: expect.stringMatching(/^\/media\//),
      },
      filters: { section: ["Chuyển đổi số"], year: ["2025"], place: ["thanh-hoa", "nhu-xuan"] },
      excerpt: expect.stringContaining("<mark>Đại biểu tham dự</mark>"),
      plain_excerpt: expect.stringContaining("Đại biểu tham dự"),
      sub_results: [{ url: expect.stringContaining(report), excerpt: expect.stringContaining("<mark>") }],
      anchors: [],
      word_count: expect.any(Number),
    });
  });

  test("understands filters of several values, sorts by date, and waits for the reader", async () => {
    const told = await withModule(async (module) => {
      const addresses = async ({ results }: Answer) =>
        (await Promise.all(results.map((result) => result.data()))).map(({ url }) => url);
      const years = { filters: { year: { any: ["2024", "2025"] }, section: ["anh-bao-chi"] } };
      const failing = await module.search("a", { filters: { colour: "red" } }).catch(String);
      return {
        any: (await module.search(null, years)).results.length,
        both: (await module.search(null, { filters: { year: ["2024", "2025"] } })).results.length,
        newest: await addresses(await module.search("hoi nghi", { sort: { date: "desc" } })),
        oldest: await addresses(await module.search("hoi nghi", { sort: { date: "asc" } })),
        photos: (await module.search("hoi truong", { filters: { kind: "photo" } })).results.length,
        nothing: (await module.search(" … ")).results.length,
        ignored: (await module.search("hội nghị xyzzy")).ignored,
        english: await addresses(await module.createInstance({ language: "en" }).search("captions")),
        waited: (
          await Promise.all([
            module.debouncedSearch("hoi", {}, 50),
            module.debouncedSearch("hoi nghi", {}, 50),
          ])
        ).map((answer) => answer?.results.length),
        failing,
      };
    });
    expect(told).toMatchObject({
      any: 2,
      both: 0,
      oldest: [...told.newest].reverse(),
      photos: 2,
      nothing: 0,
      ignored: ["xyzzy"],
      english: ["/2025/05/captions-and-alt-text/"],
      waited: [undefined, 8],
      failing: expect.stringContaining("There is no filter colour"),
    });
    expect(told.newest).toHaveLength(8);
  });
});
