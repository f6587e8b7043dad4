import { load } from "cheerio";
import { beforeAll, expect, test } from "vitest";
import { stringify } from "yaml";
import { type BuiltSite, buildSite } from "../build-site.ts";
import { article } from "../content.ts";

let site: BuiltSite;

beforeAll(async () => {
  site = await buildSite({
    options: { search: false },
    env: { NEWSROOM_NOW: "2025-07-15T08:00Z" },
    files: {
      "_data/site.yaml": stringify({
        name: "The Paper",
        address: "https://paper.example",
        language: "en",
        zone: "Europe/London",
      }),
      "_data/sections.yaml": stringify({ news: { name: "News" } }),
      "content/people/jane.md": "---\nname: Jane Roe\noffices: [{title: Mayor}]\n---\n",
      "content/articles/2025/summer/index.md": article(
        {
          title: "A summer day",
          summary: "A day in July.",
          date: "2025-07-01 00:30",
          section: "news",
          byline: "Staff",
          tags: ["Weather"],
          speakers: ["jane"],
          corrections: [{ date: "2025-07-02", text: "It rained." }],
        },
        "One paragraph.",
      ),
      "content/articles/2025/ngay-he/index.md": article({
        title: "Một ngày hè",
        date: "2025-07-01 00:30",
        section: "news",
        lang: "vi",
        translationOf: "2025/07/summer",
      }),
    },
  });
});

test("the fixed words of addresses are English", () => {
  expect(site.exitCode, site.stderr).toBe(0);
  for (const url of [
    "/people/jane/",
    "/people/",
    "/topics/weather/",
    "/archive/2025/",
    "/photos/",
    "/search/",
    "/corrections/",
  ]) {
    expect(site.exists(url), url).toBe(true);
  }
  expect(
    site
      .files()
      .filter((path) => /^(?:nguoi|chu-de|luu-tru|anh|tim-kiem|dinh-chinh|su-kien|dia-diem)\//.test(path)),
  ).toEqual([]);
});

test("so are the newsroom's own words, on every page", () => {
  const article = load(site.read("/2025/07/summer/"));
  expect(article("html").attr("lang")).toBe("en");
  expect(article("main").text()).toContain("Tuesday 1 July 2025");
  for (const file of site.files().filter((path) => path.endsWith(".html") && !path.includes("ngay-he"))) {
    const $ = load(site.read(`/${file}`));
    $("[lang=vi], [hreflang=vi]").remove();
    expect($("body").text(), file).not.toMatch(/[ăâđêôơư]/i);
  }
});

test("so is what the search page and the search box say", () => {
  const $ = load(site.read("/search/"));
  const told = JSON.parse($("script[data-search-page]").text()) as { words: object; people: object };
  expect(told).toMatchObject({
    words: { searching: "Searching…" },
    people: { jane: "Jane Roe" },
    places: {},
  });
  expect(JSON.stringify(told)).not.toMatch(/[ăâđêôơư]/i);
  expect($("[data-search-help]").attr()).toMatchObject({
    "data-archive": "Browse the archive by month",
    "data-archive-address": "/archive/",
  });
  const box = load(site.read("/"))("form[data-search-box]").attr();
  expect(box).toMatchObject({ action: "/search/", "data-all": "All results" });
  expect(load(site.read("/2025/07/summer/"))("article").attr("data-unmark")).toBe("Remove highlights");
});

test("the address has the month of London's summer clock", () => {
  expect(load(site.read("/2025/07/summer/"))("time").first().attr("datetime")).toBe(
    "2025-07-01T00:30:00+01:00",
  );
});

test("a story and its translation lead to each other, each in its language", () => {
  const vietnamese = load(site.read("/2025/07/ngay-he/"));
  const english = load(site.read("/2025/07/summer/"));
  expect(vietnamese("html").attr("lang") === "vi" || vietnamese("article").attr("lang") === "vi").toBe(true);
  expect(
    vietnamese('a[href="/2025/07/summer/"][hreflang=en], a[href="/2025/07/summer/"][lang=en]').length,
  ).toBeGreaterThan(0);
  expect(
    english('a[href="/2025/07/ngay-he/"][hreflang=vi], a[href="/2025/07/ngay-he/"][lang=vi]').length,
  ).toBeGreaterThan(0);
});

test("the home page puts stories in the site's language first", () => {
  const $ = load(site.read("/"));
  expect($('main a[href^="/2025/"]').first().attr("href")).toBe("/2025/07/summer/");
});
