import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import type { SearchDocument } from "../../src/search/fields.ts";
import { manifestText, type SearchRecord, shardPlan } from "../../src/search/index-archive.ts";
import { ShardWriter } from "../../src/search/index-shard.ts";
import { MANIFEST, SEARCH_FOLDER } from "../../src/search/manifest.ts";
import { ask, choices, found, reading, result, settled, status } from "./search-reader.ts";
import { useBrowser } from "./session.ts";
import { type StaticServer, serveFolder, strictPolicy } from "./static-server.ts";

const open = useBrowser();

/** Twenty articles a year, each about a day, and four months of 2025 with ten each. */
const days = [
  ...[2019, 2020, 2021, 2022, 2023, 2024].flatMap((year) => daysIn(`${year}-01`, 20)),
  ...["2025-01", "2025-02", "2025-03", "2025-04"].flatMap((month) => daysIn(month, 10)),
];
let server: StaticServer;
let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "newsroom-shards-"));
  const published = inject("siteFolder");
  for (const name of ["assets", "tim-kiem"])
    cpSync(join(published, name), join(folder, name), { recursive: true });
  const sizes = { whole: 20, limit: 60 };
  const plan = shardPlan(
    {
      article: days.map((day) => recordOf(articleOf(day))),
      photo: days.map((day) => recordOf(photoOf(day))),
      person: [],
    },
    { language: "vi", code: 0 },
    { article: sizes, photo: { whole: 1000, limit: 1000 }, person: sizes },
  );
  for (const { folder, entry, records } of plan) {
    const writer = new ShardWriter(entry.kind, entry.language);
    for (const record of records) writer.add(record.document());
    for (const [path, bytes] of writer.finish()) write(folder + path, bytes);
  }
  write(MANIFEST, manifestText(plan));
  server = await serveFolder(folder, 0, strictPolicy);
});

afterAll(async () => {
  await server?.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Opens the search page of the archive; gives the folders of the shards that were asked, sorted. */
async function asking(address: string, check: (page: Page, asked: string[]) => Promise<void>): Promise<void> {
  await reading(open, `${server.address}/tim-kiem/${address}`, async (page) => {
    const asked = await page.evaluate(() =>
      performance
        .getEntriesByType("resource")
        .flatMap(({ name }) => /\/pagefind\/([^/]+)\//.exec(name)?.[1] ?? []),
    );
    await check(page, [...new Set(asked)].sort());
  });
}

test("every shard answers", async () => {
  await asking("?q=chuyển+đổi+số", async (page, asked) => {
    expect(asked).toEqual(["2019-2021", "2022-2024", "2025", "2025-04"]);
    expect(await page.locator(status).innerText()).toBe("160 bài khớp.");
    expect(await choices(page, "year")).toEqual(expect.arrayContaining(["2025 (40)", "2024 (20)"]));
  });
});

test("by date the newest comes first, and the shards follow each other", async () => {
  await asking("?q=hội+nghị&sort=date", async (page) => {
    for (let shown = 10; shown < days.length; shown += 10) {
      await page.locator("[data-search-more]").click();
      await expect.poll(() => page.locator(result).count()).toBe(shown + 10);
    }
    expect(await found(page)).toEqual([...days].reverse().map(addressOf));
  });
});

test("a year is looked for where it can be, and what other years hold is not made up", async () => {
  await asking("?q=hội+nghị&year=2023", async (page, asked) => {
    expect(asked).toEqual(["2022-2024"]);
    expect(await page.locator(status).innerText()).toBe("20 bài khớp.");
    const years = await choices(page, "year");
    expect(years).toEqual(expect.arrayContaining(["2024 (20)", "2023 (20)", "2025"]));
    expect(await page.locator('#year option[value="2025"]').isDisabled()).toBe(false);
    await page.locator("#year").selectOption("2025");
    expect(await settled(page)).toBe("40 bài khớp.");
  });
});

test("a word of one article of the oldest shard finds it", async () => {
  await asking("?q=bai20190107", async (page) => {
    expect(await found(page)).toEqual([addressOf("2019-01-07")]);
    await ask(page, "hoi nghi ban ve bai20240103");
    expect((await found(page))[0]).toBe(addressOf("2024-01-03"));
  });
});

test("photos are asked only where they are asked for", async () => {
  await asking("?q=quang+cảnh&kind=photo", async (page, asked) => {
    expect(asked).toEqual(["photos-all"]);
    expect((await found(page))[0]).toMatch(/\/#anh-1$/);
    expect(await page.locator(result).count()).toBe(12);
  });
});

test("ten results of the newest shards stand on the page before the oldest has answered", async () => {
  await reading(open, `${server.address}/tim-kiem/`, async (page) => {
    let release = (): void => {};
    const held = new Promise<void>((go) => {
      release = go;
    });
    await page.route(/\/pagefind\/2019-2021\/t\//, async (route) => {
      await held;
      await route.continue();
    });
    await page.locator("[data-search-form] input[name=q]").fill("hội nghị");
    await expect.poll(() => page.locator(result).count()).toBe(10);
    expect(await page.locator(status).getAttribute("aria-busy")).toBe("true");
    release();
    expect(await settled(page)).toBe("160 bài khớp.");
  });
});

function daysIn(month: string, count: number): string[] {
  return Array.from({ length: count }, (_, index) => `${month}-${String(index + 1).padStart(2, "0")}`);
}

function write(path: string, content: string | Uint8Array): void {
  const file = join(folder, SEARCH_FOLDER, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content);
}

function addressOf(day: string): string {
  return `/${day.slice(0, 7).replace("-", "/")}/bai-${day}/`;
}

function recordOf(document: SearchDocument): SearchRecord {
  const { url, date } = document;
  const day = date.slice(0, 10);
  return { url, day, ms: Date.parse(date), lang: "vi", digest: 0, document: () => document };
}

function articleOf(day: string): SearchDocument {
  const name = `bai${day.replaceAll("-", "")}`;
  return {
    url: addressOf(day),
    title: `Chuyển đổi số ${name}`,
    summary: "Tóm tắt.",
    about: [],
    body: [`Hội nghị bàn về ${name} và chuyển đổi số.`],
    date: `${day}T08:00:00+07:00`,
    section: { id: "chuyen-doi-so", name: "Chuyển đổi số" },
    image: "",
    people: [],
    places: [],
  };
}

function photoOf(day: string): SearchDocument {
  return { ...articleOf(day), url: `${addressOf(day)}#anh-1`, title: "Quang cảnh hội nghị", body: [] };
}
