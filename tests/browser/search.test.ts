import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import nunjucks from "nunjucks";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { manifestText, type SearchRecord, shardPlan } from "../../src/search/index-archive.ts";
import { engineFiles, indexShard, pagefindVersion } from "../../src/search/index-shard.ts";
import { MANIFEST, SEARCH_FOLDER } from "../../src/search/manifest.ts";
import { articleDocument, personDocument, photoDocument } from "../../src/search/search-copy.ts";
import { isArticle, type PublishedPage, publishedPages } from "../published/site.ts";
import { closing, useBrowser } from "./session.ts";
import { type StaticServer, serveFolder, strictPolicy } from "./static-server.ts";

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

test("a photo and a person are found where they are asked for", async () => {
  for (const [kind, address] of [
    ["photo", /^\/\d{4}\/\d{2}\/[^/]+\/#anh-/],
    ["person", /^\/nguoi\/[^/]+\/$/],
  ] as const) {
    const words = kind === "photo" ? "hội nghị" : "ngô hải phan";
    const url = `/tim-kiem/?kind=${kind}&q=${encodeURIComponent(words)}`;
    await closing(await open(url), async (page) => {
      const status = await settled(page);
      const found = await hits(page);
      expect(found.length, status).toBeGreaterThan(0);
      for (const href of found) expect(href).toMatch(address);
    });
  }
});

test("nothing of the search engine is fetched before the reader asks", async () => {
  await closing(await open("/tim-kiem/"), async (page) => {
    const fetched = await page.evaluate(() =>
      performance.getEntriesByType("resource").map(({ name }) => name),
    );
    expect(fetched.filter((name) => name.includes("/pagefind/"))).toEqual([]);
  });
});

describe("an archive of several shards", () => {
  /** Two articles a year, in January and in July, and four months of 2025 with one each. */
  const days = [
    ...[2019, 2020, 2021, 2022, 2023, 2024].flatMap((year) => [`${year}-01-15`, `${year}-07-15`]),
    ...["2025-01-10", "2025-02-10", "2025-03-10", "2025-04-10"],
  ];
  let server: StaticServer;
  let folder: string;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "newsroom-shards-"));
    const published = inject("siteFolder");
    for (const name of ["assets", "tim-kiem"])
      cpSync(join(published, name), join(folder, name), { recursive: true });
    const write = (path: string, content: string | Uint8Array) => {
      mkdirSync(dirname(join(folder, SEARCH_FOLDER, path)), { recursive: true });
      writeFileSync(join(folder, SEARCH_FOLDER, path), content);
    };
    const plan = shardPlan(
      { article: days.map(articleOf), photo: days.map(photoOf), person: [personRecord] },
      { language: "vi", pagefind: pagefindVersion(), templates: 0 },
      {
        article: { whole: 2, limit: 6 },
        photo: { whole: 100, limit: 100 },
        person: { whole: 100, limit: 100 },
      },
    );
    for (const [path, bytes] of await engineFiles("vi")) write(path, bytes);
    for (const shard of plan) {
      const files = await indexShard(shard.documents(), "vi");
      for (const [path, bytes] of files) write(`${shard.folder}${path}`, bytes);
    }
    write(MANIFEST, manifestText(plan));
    server = await serveFolder(folder, 0, strictPolicy);
  });

  afterAll(async () => {
    await server?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  /** Opens the search page of the archive; gives the folders of the shards that were asked, sorted. */
  async function ask(query: string, check: (page: Page, asked: string[]) => Promise<void>): Promise<void> {
    await closing(await open("about:blank"), async (page) => {
      const asked = new Set<string>();
      const errors: string[] = [];
      page.on("request", (request) => {
        const shard = /\/pagefind\/([^/]+)\//.exec(request.url())?.[1];
        if (shard) asked.add(shard);
      });
      page.on("console", (message) => {
        if (["error", "warning"].includes(message.type())) errors.push(message.text());
      });
      await page.goto(`${server.address}/tim-kiem/?${query}`);
      await settled(page);
      await check(page, [...asked].sort());
      expect(errors).toEqual([]);
    });
  }

  test("every shard answers, with one engine for all", async () => {
    await ask("q=chuyển+đổi", async (page, asked) => {
      expect(asked).toEqual(["2019-2021", "2022-2024", "2025", "2025-04"]);
      expect(await page.locator("[data-search-status]").innerText()).toContain("16");
      const found = await page.evaluate(() =>
        performance.getEntriesByType("resource").map(({ name }) => name),
      );
      expect(found.filter((name) => name.endsWith("/pagefind.js"))).toHaveLength(1);
    });
  });

  test("sorted by date, the newest comes first, and the shards follow each other", async () => {
    await ask("q=chuyển+đổi&sort=date", async (page) => {
      await page.locator("[data-search-more]").click();
      await page.waitForFunction(() => document.querySelectorAll("[data-search-result]").length === 16);
      expect(await hits(page)).toEqual(days.map(addressOf).reverse());
    });
  });

  test("a year is looked for where it can be, and nowhere else", async () => {
    await ask("year=2023", async (page, asked) => {
      expect(asked).toEqual(["2022-2024"]);
      expect(await hits(page)).toEqual(["2023-07-15", "2023-01-15"].map(addressOf));
    });
  });

  test("an article of the oldest shard is found by words of its own", async () => {
    await ask("q=bai20190115", async (page) => {
      expect((await hits(page))[0]).toBe(addressOf("2019-01-15"));
    });
  });

  test("photos and people are asked only where they are asked for", async () => {
    await ask("q=hội+nghị&kind=photo", async (page, asked) => {
      expect(asked).toEqual(["photos-all"]);
      expect((await hits(page))[0]).toMatch(/#anh-1$/);
    });
    await ask("q=ngô+hải&kind=person", async (page, asked) => {
      expect(asked).toEqual(["people"]);
      expect(await hits(page)).toEqual(["/nguoi/ngo-hai-phan/"]);
    });
  });

  test("an index that cannot be had is told of, and the next search tries again", async () => {
    await closing(await open("about:blank"), async (page) => {
      await page.route("**/shards.json", (route) => route.abort());
      await page.goto(`${server.address}/tim-kiem/?q=nghi`);
      expect(await settled(page)).toMatch(/Không tải được/);
      await page.unroute("**/shards.json");
      await page.locator('main input[name="q"]').press("Enter");
      await page.waitForSelector(results);
    });
  });
});

const environment = new nunjucks.Environment(
  new nunjucks.FileSystemLoader(join(import.meta.dirname, "../../_includes")),
  { autoescape: true },
);
const render = (template: string, view: object): string => environment.render(template, view);
const addressOf = (day: string): string => `/${day.slice(0, 7).replace("-", "/")}/bai-${day}/`;
const shared = (day: string) => ({
  lang: "vi",
  title: `Chuyển đổi số bai${day.replaceAll("-", "")}`,
  date: `${day}T08:00:00+07:00`,
  section: { id: "chuyen-doi-so", name: "Chuyển đổi số" },
  image: "",
  places: [],
});

function articleOf(day: string): SearchRecord {
  const url = addressOf(day);
  const copy = {
    ...shared(day),
    url,
    kicker: "",
    summary: "Tóm tắt.",
    byline: "",
    paragraphs: ["Hội nghị bàn về chuyển đổi số."],
    captions: [],
    speakers: [],
    documents: [],
    people: [],
  };
  return { url, day, digest: 0, document: () => articleDocument(copy, render) };
}

function photoOf(day: string): SearchRecord {
  const url = `${addressOf(day)}#anh-1`;
  const copy = { ...shared(day), url, alt: "Quang cảnh hội nghị", caption: "", credit: "", people: [] };
  return { url, day, digest: 0, document: () => photoDocument(copy, render) };
}

const personRecord: SearchRecord = {
  url: "/nguoi/ngo-hai-phan/",
  day: "",
  digest: 0,
  document: () =>
    personDocument(
      {
        url: "/nguoi/ngo-hai-phan/",
        lang: "vi",
        id: "ngo-hai-phan",
        name: "Ngô Hải Phan",
        honorific: "Đồng chí",
        aliases: [],
        offices: ["Cục trưởng"],
        paragraphs: [],
        image: "",
      },
      render,
    ),
};
