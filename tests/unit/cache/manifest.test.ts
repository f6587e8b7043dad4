import { truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { digestOfSite, LANES, Manifest, ManifestBuilder } from "../../../src/cache/manifest.ts";
import { temporaryFolder } from "../newsroom-folder.ts";

const digests = (first: number) => Array.from({ length: LANES }, (_, lane) => first + lane);
const LARGE = 2 ** 52 - 1;

function builder(): ManifestBuilder {
  const built = new ManifestBuilder(Manifest.empty());
  built.add("b/index.html", digests(LARGE - LANES), 7);
  built.add("a/bài viết.html", digests(1), 0);
  built.add("assets/x.css", [5], 3);
  return built;
}

test("a manifest is read as it was written", () => {
  const file = join(temporaryFolder(), "manifest");
  builder().build("trang").write(file);
  const read = Manifest.read(file);
  expect(read?.site).toBe("trang");
  expect(read?.paths).toEqual(["a/bài viết.html", "assets/x.css", "b/index.html"]);
  expect(read?.matches("b/index.html", digests(LARGE - LANES))).toBe(true);
  expect(read?.digest("b/index.html", LANES - 1)).toBe(LARGE - 1);
  expect(read?.sizeOf("b/index.html")).toBe(7);
  expect(read?.sizeOf("a/bài viết.html")).toBe(0);
});

test.each(["dòng\nmới.pdf", "thẻ\tngang.pdf", " ", "a\r\nb"])("a path may hold anything: %j", (path) => {
  const file = join(temporaryFolder(), "manifest");
  const built = builder();
  built.add(path, digests(9), 9);
  built.build("trang").write(file);
  const read = Manifest.read(file);
  expect(read?.paths).toHaveLength(4);
  expect(read?.sizeOf(path)).toBe(9);
  expect(read?.sizeOf("b/index.html")).toBe(7);
});

test("no file, or a damaged one, is no manifest; an empty one is", () => {
  const file = join(temporaryFolder(), "manifest");
  expect(Manifest.read(file)).toBeUndefined();
  Manifest.empty().write(file);
  expect(Manifest.read(file)?.paths).toEqual([]);
  builder().build("trang").write(file);
  truncateSync(file, 120);
  expect(Manifest.read(file)).toBeUndefined();
  writeFileSync(file, "x");
  expect(Manifest.read(file)).toBeUndefined();
});

test("every lane counts, and those left out count as nothing", () => {
  const manifest = builder().build("trang");
  for (let lane = 0; lane < LANES; lane++) {
    const other = digests(1);
    other[lane] = 99;
    expect(manifest.matches("a/bài viết.html", other), `lane ${lane}`).toBe(false);
  }
  expect(manifest.matches("assets/x.css", [5])).toBe(true);
  expect(manifest.matches("assets/x.css", [5, 0, 0])).toBe(true);
  expect(manifest.matches("assets/x.css", [5, 1])).toBe(false);
  expect(manifest.matches("khong-co", [5])).toBe(false);
});

test("a file whose content nobody can tell is listed and matches nothing", () => {
  const file = join(temporaryFolder(), "manifest");
  builder().build("trang").withUnknown(["assets/x.css", "moi.html"]).write(file);
  const read = Manifest.read(file);
  expect(read?.paths).toEqual(["a/bài viết.html", "assets/x.css", "b/index.html", "moi.html"]);
  for (const path of ["assets/x.css", "moi.html"]) {
    expect(read?.has(path)).toBe(true);
    expect(read?.matches(path, [])).toBe(false);
    expect(read?.matches(path, [5])).toBe(false);
    expect(read?.digest(path, 0)).toBeUndefined();
    expect(read?.sizeOf(path)).toBeUndefined();
  }
  expect(read?.matches("a/bài viết.html", digests(1))).toBe(true);
});

test("rows are copied, and deleted ones are gone", () => {
  const before = builder().build("trang");
  const next = new ManifestBuilder(before);
  next.keep("assets/x.css");
  next.keep("khong-co");
  next.add("moi.html", [1], 1);
  next.delete("moi.html");
  expect(next.has("assets/x.css")).toBe(true);
  expect(next.build("khác").paths).toEqual(["assets/x.css"]);
  expect(next.build("khác").matches("assets/x.css", [5])).toBe(true);
});

test("a site is known by its pages' paths and inputs, in their order", () => {
  const pages = [
    { path: "a", digests: [1, 2] },
    { path: "b", digests: [3] },
  ];
  const site = digestOfSite(pages);
  expect(digestOfSite(structuredClone(pages))).toBe(site);
  expect(digestOfSite([...pages].reverse())).not.toBe(site);
  expect(digestOfSite(pages.slice(1))).not.toBe(site);
  expect(digestOfSite([{ path: "a", digests: [1, 9] }, pages[1] as (typeof pages)[number]])).not.toBe(site);
  expect(digestOfSite([])).toMatch(/^[0-9a-z]+$/);
});
