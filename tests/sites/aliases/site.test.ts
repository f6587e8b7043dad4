import { load } from "cheerio";
import { beforeAll, expect, test } from "vitest";
import { stringify } from "yaml";
import { type BuiltSite, buildSite } from "../build-site.ts";
import { article, desk } from "../content.ts";

let site: BuiltSite;

beforeAll(async () => {
  site = await buildSite({
    options: { search: false },
    files: {
      ...desk,
      "_data/redirects.yaml": stringify({
        "/tag/thu": "/chu-de/thu/",
        "/muc-cu.html": "/tin-tuc/",
        "/index.php?op=muc": "/tin-tuc/#cuoi",
        "/chung": "/tin-tuc/",
        "/hai-cach": "/tin-tuc/",
        "/hai-cach/": "/doi-song/",
        "/doi-song/": "/tin-tuc/",
        "/mat": "/chu-de/khong-con/",
        "/nhap": "/2025/02/nhap/",
      }),
      "content/articles/2025/02/12-nhap/index.md": article({ title: "Bài nháp", draft: true }),
      "content/articles/2025/02/10-mot/index.md": article({
        title: "Bài một",
        tags: ["Thử"],
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
          "/tin/a.html/trang-2",
          `/tin/${"dai-".repeat(70)}.html`,
          `/tin/${"ă".repeat(130)}/`,
          "/feed.xml/cu",
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

test("what no file can be named is a rule alone", () => {
  const rules = site.read("/_redirects").trim().split("\n");
  for (const alias of [
    "/tin/a.html/trang-2",
    `/tin/${"dai-".repeat(70)}.html`,
    `/tin/${"ă".repeat(130)}/`,
    "/feed.xml/cu",
  ])
    expect(rules).toContain(`${alias} /2025/02/mot/ 301`);
  expect(site.read("/tin/a.html")).toContain("/2025/02/mot/");
  expect(site.exists("/tin/a.html/trang-2/")).toBe(false);
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

test("the desk's own list leads to any page, but to none that is missing or not public, and from none that is there", () => {
  expect(load(site.read("/tag/thu/"))('a[href="/chu-de/thu/"]').length).toBe(1);
  expect(load(site.read("/muc-cu.html"))('meta[http-equiv="refresh"]').attr("content")).toContain(
    "/tin-tuc/",
  );
  const rules = site.read("/_redirects").trim().split("\n");
  expect(rules).toContain("/tag/thu /chu-de/thu/ 301");
  expect(rules).toContain("/index.php?op=muc /tin-tuc/#cuoi 301");
  expect(rules.filter((rule) => /^\/(?:doi-song|mat|nhap)/.test(rule))).toEqual([]);
  // An address with a slash and one without are one page: an article comes first, then the line above.
  expect(rules.filter((rule) => /^\/(?:chung|hai-cach)/.test(rule))).toEqual([
    "/chung/ /2025/02/hai/ 301",
    "/hai-cach /tin-tuc/ 301",
  ]);
  expect(site.read("/chung/")).toContain("/2025/02/hai/");
  expect(site.exists("/mat/")).toBe(false);
  expect(site.exists("/nhap/")).toBe(false);
  expect(load(site.read("/doi-song/"))("h1").text()).toContain("Đời sống");
});
