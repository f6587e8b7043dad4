import { load } from "cheerio";
import { expect, test } from "vitest";
import { buildSite } from "../build-site.ts";
import { article } from "../content.ts";

test("an article alone makes a newsroom: no file of the desk's, no layout, no person", async () => {
  const site = await buildSite({
    files: { "content/articles/2025/02/10-bai/index.md": article({ places: ["nhu-xuan"], event: "le" }) },
  });
  expect(site.exitCode, site.stderr).toBe(0);
  for (const url of [
    "/",
    "/2025/02/bai/",
    "/tin-tuc/",
    "/dia-diem/nhu-xuan/",
    "/su-kien/le/",
    "/luu-tru/2025/02/",
    "/nguoi/",
    "/anh/",
    "/tim-kiem/",
    "/feed.xml",
    "/sitemap.xml",
  ]) {
    expect(site.exists(url), url).toBe(true);
  }
  expect(load(site.read("/"))('main a[href="/2025/02/bai/"]').length).toBeGreaterThan(0);
});

test("nothing at all is a newsroom that has not begun", async () => {
  const site = await buildSite({ files: {} });
  expect(site.exitCode, site.stderr).toBe(0);
  expect(load(site.read("/"))("h1").length).toBeGreaterThan(0);
  expect(site.exists("/404.html")).toBe(true);
});
