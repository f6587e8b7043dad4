import { existsSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { Manifest, ManifestBuilder } from "../../../src/cache/manifest.ts";
import { BUILD_FILE, PublishedFolder } from "../../../src/publish/published-folder.ts";
import { temporaryFolder, writeFiles } from "../newsroom-folder.ts";

const SITE = "trang-1";

/** A folder in which a build has published these files. */
function publishedSite(files: Record<string, string> = { "index.html": "trang chủ", "a/b/c.html": "ba" }) {
  const [folder, cache] = [join(temporaryFolder(), "_site"), temporaryFolder()];
  const all: Record<string, string> = { ...files, [BUILD_FILE]: JSON.stringify({ site: SITE }) };
  writeFiles(folder, all);
  const manifest = new ManifestBuilder(Manifest.empty());
  for (const [path, content] of Object.entries(all)) manifest.add(path, [1], Buffer.byteLength(content));
  // The files are of an earlier build's time.
  untilTheClockMoves();
  const published = new PublishedFolder(folder, cache);
  published.settle(manifest.build(SITE));
  return { folder, cache, published, again: () => new PublishedFolder(folder, cache) };
}

/** File systems count time in steps of some milliseconds. */
function untilTheClockMoves(): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 20);
}

test("what a build settled is known to the next", () => {
  const { again } = publishedSite();
  const known = again().manifest();
  expect(known?.paths).toEqual(["a/b/c.html", BUILD_FILE, "index.html"]);
  expect(known?.matches("index.html", [1])).toBe(true);
  expect(again().holdsSite).toBe(true);
});

test("of a folder that no build has settled nothing is known", () => {
  const published = new PublishedFolder(temporaryFolder(), temporaryFolder());
  expect(published.manifest()).toBeUndefined();
  expect(published.holdsSite).toBe(false);
});

test("what was announced and not settled is unknown, the rest is known", () => {
  const { published, again } = publishedSite();
  published.announce(["index.html", "moi.html"]);
  const known = again().manifest();
  expect(known?.matches("index.html", [1])).toBe(false);
  expect(known?.has("moi.html")).toBe(true);
  expect(known?.matches("a/b/c.html", [1])).toBe(true);
});

test("announcements of builds that were killed one after another add up", () => {
  const { published, again } = publishedSite();
  published.announce(["index.html"]);
  again().announce(["a/b/c.html"]);
  const known = again().manifest();
  expect([known?.sizeOf("index.html"), known?.sizeOf("a/b/c.html")]).toEqual([undefined, undefined]);
});

test("where a first build was killed, only what it announced is known of", () => {
  const published = new PublishedFolder(temporaryFolder(), temporaryFolder());
  published.announce(["a.html"]);
  const known = published.manifest();
  expect(known?.paths).toEqual(["a.html"]);
  expect(known?.sizeOf("a.html")).toBeUndefined();
});

test("killed once build.json was in its place, everything is known of and nothing for certain", () => {
  const { folder, published, again } = publishedSite();
  published.announce(["index.html", BUILD_FILE]);
  writeFileSync(join(folder, BUILD_FILE), JSON.stringify({ site: "trang-2" }));
  const known = again().manifest();
  expect(known?.paths).toEqual(["a/b/c.html", BUILD_FILE, "index.html"]);
  expect(known?.matches("a/b/c.html", [1])).toBe(false);
});

test("of another site than the settled one nothing is known; of none that its files may be missing", () => {
  const { folder, again } = publishedSite();
  writeFileSync(join(folder, BUILD_FILE), JSON.stringify({ site: "khác" }));
  expect(again().manifest()).toBeUndefined();
  writeFileSync(join(folder, BUILD_FILE), "{");
  expect(again().manifest()).toBeUndefined();
  rmSync(join(folder, BUILD_FILE));
  expect(again().manifest()?.matches("index.html", [1])).toBe(false);
});

test("what a killed build had half copied from another disk goes", () => {
  const { folder, published, again } = publishedSite();
  published.announce(["index.html", "a/b/c.html", "a/b/c.html/d.html", "moi/e.html"]);
  writeFiles(folder, { "index.html.new": "nửa", "a/b/c.html.new": "nửa", "moi/e.html.new": "nửa" });
  again().announce(["index.html"]);
  const left = readdirSync(folder, { recursive: true, encoding: "utf8" });
  expect(left.filter((path) => path.endsWith(".new"))).toEqual([]);
  expect(existsSync(join(folder, "a/b/c.html"))).toBe(true);
});

test("a file is whole where it has its size", () => {
  const { folder, published } = publishedSite();
  expect(published.isWhole("index.html", Buffer.byteLength("trang chủ"))).toBe(true);
  writeFileSync(join(folder, "index.html"), "trang");
  expect(published.isWhole("index.html", Buffer.byteLength("trang chủ"))).toBe(false);
  expect(published.isWhole("khong-co.html", 3)).toBe(false);
});

test("with a file its empty folders go, and nothing more", () => {
  const { folder, published } = publishedSite({ "a/b/c.html": "1", "a/d.html": "2", "e/f/g.html": "3" });
  published.remove(["a/b/c.html", "e/f/g.html", "khong/co.html"]);
  expect(readdirSync(folder).sort()).toEqual(["a", BUILD_FILE]);
  expect(readdirSync(join(folder, "a"))).toEqual(["d.html"]);
  published.remove(["a/d.html", BUILD_FILE]);
  expect(existsSync(folder)).toBe(true);
});

test("a file that is gone already, since a folder took its place or the other way round, is no fault", () => {
  const { folder, published } = publishedSite({ "a.html/index.html": "1", b: "2" });
  published.remove(["a.html", "b/index.html"]);
  expect(existsSync(join(folder, "a.html/index.html"))).toBe(true);
  expect(existsSync(join(folder, "b"))).toBe(true);
});

test("of strangers in the folder only their names are known", () => {
  const { folder, published } = publishedSite();
  writeFileSync(join(folder, "lạ.html"), "x");
  const strangers = published.strangers();
  expect([...strangers.paths].sort()).toEqual(["a/b/c.html", BUILD_FILE, "index.html", "lạ.html"]);
  expect(strangers.sizeOf("index.html")).toBeUndefined();
  expect(strangers.matches("index.html", [1])).toBe(false);
});

test("what was written since the build began is not removed", () => {
  const { folder, again } = publishedSite();
  const published = again();
  untilTheClockMoves();
  writeFileSync(join(folder, "index.html"), "copied through");
  published.remove(["index.html", "a/b/c.html"]);
  expect(existsSync(join(folder, "index.html"))).toBe(true);
  expect(existsSync(join(folder, "a"))).toBe(false);
});

test("of many files, those that are not as they are known are found in a thread", async () => {
  const names = Array.from({ length: 5200 }, (_, index) => `${index}.txt`);
  const { folder, again } = publishedSite(Object.fromEntries(names.map((name) => [name, "x"])));
  const whole = again();
  expect(await whole.look(whole.manifest() as Manifest)).toBe(true);
  rmSync(join(folder, "17.txt"));
  writeFileSync(join(folder, "18.txt"), "xx");
  const published = again();
  published.announce(["19.txt"]);
  const known = published.manifest() as Manifest;
  expect(await published.look(known)).toBe(false);
  const isThere = (name: string) => published.isWhole(name, known.sizeOf(name));
  expect(["16.txt", "17.txt", "18.txt", "19.txt"].map(isThere)).toEqual([true, false, false, false]);
});
