import { load } from "cheerio";
import { beforeAll, expect, test } from "vitest";
import { type BuiltSite, buildSite } from "../build-site.ts";
import { article, desk } from "../content.ts";

let site: BuiltSite;

beforeAll(async () => {
  site = await buildSite({
    options: { search: false },
    files: {
      ...desk,
      "content/articles/2025/02/10-mot/index.md": article({
        title: "Bài một",
        aliases: [
          "/cu",
          "/cu/",
          "/tin/a.html",
          "/portal/Pages/a.aspx?id=5",
          "/chung/",
          "/tin-tuc/",
          "/2025/02/hai",
          "/",
          "/../../ngoai/",
        ],
      }),
      "content/articles/2025/02/11-hai/index.md": article({
        title: "Bài hai",
        date: "2025-02-11",
        aliases: ["/chung/"],
      }),
    },
  });
});

test.each(["/cu/", "/tin/a.html"])("%s leads to the article, for readers and search engines", (alias) => {
  expect(site.exitCode, site.stderr).toBe(0);
  const $ = load(site.read(alias));
  expect($('a[href="/2025/02/mot/"]').length).toBeGreaterThan(0);
  expect($('meta[http-equiv="refresh"]').attr("content")).toContain("/2025/02/mot/");
  expect($('link[rel="canonical"]').attr("href")).toBe("https://toa-soan.example/2025/02/mot/");
});

test("servers get them as rules, also those that no file can answer", () => {
  const rules = site.read("/_redirects").trim().split("\n");
  expect(rules).toContain("/portal/Pages/a.aspx?id=5 /2025/02/mot/ 301");
  expect(rules).toContain("/cu /2025/02/mot/ 301");
});

test("no alias takes the place of a page", () => {
  for (const page of ["/", "/tin-tuc/"])
    expect(load(site.read(page))('main a[href="/2025/02/mot/"]').length).toBeGreaterThan(0);
  expect(load(site.read("/2025/02/hai/"))("article[data-article] h1").text()).toContain("Bài hai");
  expect(site.read("/_redirects")).not.toMatch(/^\/(?:tin-tuc\/|2025\/02\/hai)? \//m);
});

test("of two articles with one alias the newer has it", () => {
  expect(site.read("/chung/")).toContain("/2025/02/hai/");
});

test("no alias leads out of the site's folder", () => {
  expect(site.files().filter((path) => path.includes("ngoai"))).toEqual([]);
});
