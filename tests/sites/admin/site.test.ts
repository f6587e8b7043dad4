import { beforeAll, expect, test } from "vitest";
import { type BuiltSite, buildSite, type SiteFiles } from "../build-site.ts";
import { article, desk } from "../content.ts";

const files: SiteFiles = { ...desk, "content/articles/2025/02/10-bai/index.md": article() };

let off: BuiltSite;
let on: BuiltSite;

beforeAll(async () => {
  [off, on] = await Promise.all([buildSite({ files }), buildSite({ files, options: { admin: true } })]);
});

const isOfDesk = (path: string) => path.startsWith("admin/");

test("there is no desk unless it is asked for", () => {
  expect(off.files().filter(isOfDesk)).toEqual([]);
  expect(off.read("/robots.txt")).not.toContain("admin");
});

test("the desk is a page of the site with all that it loads, and no list or search engine names it", () => {
  expect(on.exitCode, on.stderr).toBe(0);
  const page = on.read("/admin/");
  const loaded = [...page.matchAll(/(?:href|src)="(\/[^"]+)"/g)].map(([, url]) => url as string);
  expect(loaded.filter((url) => !on.exists(url))).toEqual([]);
  expect(page).toContain('<meta name="robots" content="noindex">');
  expect(on.read("/robots.txt")).toContain("Disallow: /admin/\n");
  const lists = on.files().filter((path) => /\.xml$|^pagefind\/|^search/.test(path));
  expect(lists.length).toBeGreaterThan(3);
  expect(lists.filter((path) => on.read(`/${path}`).includes("/admin/"))).toEqual([]);
});

test("its policy is its own: no other page has one, or names the desk", () => {
  const pages = on.files().filter((path) => path.endsWith(".html") && !isOfDesk(path));
  expect(pages.length).toBeGreaterThan(10);
  const told = pages.filter((path) => /Content-Security-Policy|\/admin\//.test(on.read(`/${path}`)));
  expect(told).toEqual([]);
});

test("nothing in its files sends a browser to a font host", () => {
  const scripts = on.files().filter((path) => isOfDesk(path) && path.endsWith(".js"));
  expect(scripts.length).toBeGreaterThan(3);
  expect(scripts.filter((path) => /@font-face \{[^}]*https:/.test(on.read(`/${path}`)))).toEqual([]);
});

test("it goes when it is no longer asked for, and comes back the same", async () => {
  const before = on.files().filter(isOfDesk);
  const config = "eleventy.config.ts";
  const withDesk = await on.rebuild({}, { command: ["build"] });
  expect(withDesk.files().filter(isOfDesk)).toEqual(before);
  const { readFileSync } = await import("node:fs");
  const text = readFileSync(`${on.root}/${config}`, "utf8");
  const without = await on.rebuild({ [config]: text.replace('"admin":true', '"admin":false') });
  expect(without.files().filter(isOfDesk)).toEqual([]);
  const again = await on.rebuild({ [config]: text });
  expect(again.files().filter(isOfDesk)).toEqual(before);
});
