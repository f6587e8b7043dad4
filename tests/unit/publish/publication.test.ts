import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { Manifest } from "../../../src/cache/manifest.ts";
import { type Outcome, Publication } from "../../../src/publish/publication.ts";
import { PublishedFolder } from "../../../src/publish/published-folder.ts";
import { Pool } from "../../../src/threads/pool.ts";
import { temporaryFolder, writeFiles } from "../newsroom-folder.ts";

/** A newsroom's published folder, to which builds publish one after another. */
class Site {
  readonly folder = join(temporaryFolder(), "_site");
  readonly cache = temporaryFolder();

  begin(): { publication: Publication; published: PublishedFolder } {
    // Builds do not follow each other within a millisecond, by which they tell their own files from others'.
    for (const ended = Date.now(); Date.now() === ended; );
    const published = new PublishedFolder(this.folder, this.cache);
    return {
      publication: new Publication(published, published.manifest() ?? Manifest.empty(), this.cache),
      published,
    };
  }

  /** Publishes these files and no others. */
  async publish(files: Record<string, string>, others: string[] = []): Promise<Outcome> {
    const { publication } = this.begin();
    for (const [path, content] of Object.entries(files)) publication.write(path, content);
    return this.finish(publication, Object.values(files).join(), others);
  }

  async finish(publication: Publication, site: string, others: string[] = []): Promise<Outcome> {
    publication.write("build.json", JSON.stringify({ site }));
    const pool = new Pool();
    try {
      return await publication.finish(site, new Set(others), pool);
    } finally {
      await pool.close();
    }
  }

  get files(): Record<string, string> {
    const entries = readdirSync(this.folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && entry.name !== "build.json")
      .map((entry) => join(entry.parentPath, entry.name));
    return Object.fromEntries(
      entries.map((path) => [path.slice(this.folder.length + 1), readFileSync(path, "utf8")]),
    );
  }

  inode = (path: string): number => statSync(join(this.folder, path)).ino;
}

const first = { "index.html": "một", "a/index.html": "hai", "b/index.html": "ba" };

test("only what changed is written, and what is not named any more is removed", async () => {
  const site = new Site();
  expect((await site.publish(first)).written.sort()).toEqual([...Object.keys(first), "build.json"].sort());
  const kept = site.inode("index.html");
  const next = { "index.html": "một", "a/index.html": "khác", "c/index.html": "bốn" };
  const { written, removed } = await site.publish(next);
  expect(written.sort()).toEqual(["a/index.html", "build.json", "c/index.html"]);
  expect(removed).toEqual(["b/index.html"]);
  expect(site.files).toEqual(next);
  expect(site.inode("index.html")).toBe(kept);
  expect(existsSync(join(site.folder, "b"))).toBe(false);
});

test("the same again writes nothing and leaves nothing behind", async () => {
  const site = new Site();
  await site.publish(first);
  const manifest = statSync(join(site.cache, "manifest")).ino;
  expect(await site.publish(first)).toMatchObject({ written: [], removed: [] });
  expect(statSync(join(site.cache, "manifest")).ino).toBe(manifest);
  expect(readdirSync(site.cache)).toEqual(["manifest"]);
});

test("a file that was lost or cut short since is written again", async () => {
  const site = new Site();
  await site.publish(first);
  rmSync(join(site.folder, "index.html"));
  writeFileSync(join(site.folder, "a/index.html"), "h");
  expect((await site.publish(first)).written.sort()).toEqual(["a/index.html", "index.html"]);
  expect(site.files).toEqual(first);
});

test("content is asked for only where its inputs are new", async () => {
  const site = new Site();
  const asked: string[] = [];
  const publish = async (digest: number) => {
    const { publication } = site.begin();
    publication.provide("a.html", [digest, 2], () => {
      asked.push(`${digest}`);
      return Buffer.from(`từ ${digest}`);
    });
    await site.finish(publication, `trang ${digest}`);
  };
  for (const digest of [1, 1, 3, 3]) await publish(digest);
  expect(asked).toEqual(["1", "3"]);
  expect(site.files).toEqual({ "a.html": "từ 3" });
});

test("what is kept stays as it is; what is kept but was never there is not made up", async () => {
  const site = new Site();
  await site.publish(first);
  const { publication } = site.begin();
  publication.keep("a/index.html");
  publication.keep("khong-co.html");
  expect(publication.has("a/index.html")).toBe(true);
  expect(publication.has("khong-co.html")).toBe(false);
  expect((await site.finish(publication, "2")).removed.sort()).toEqual(["b/index.html", "index.html"]);
  expect(site.files).toEqual({ "a/index.html": "hai" });
});

test("what somebody else publishes is left to them, then and later", async () => {
  const site = new Site();
  await site.publish(first);
  writeFiles(site.folder, { "a/index.html": "của chủ trang", "rieng.html": "của chủ trang" });
  const others = ["a/index.html", "rieng.html"];
  await site.publish({ ...first, "index.html": "mới" }, others);
  expect(site.files).toEqual({
    ...first,
    "index.html": "mới",
    "a/index.html": "của chủ trang",
    "rieng.html": "của chủ trang",
  });
  await site.publish({ "index.html": "mới" }, others);
  expect(site.files).toEqual({
    "index.html": "mới",
    "a/index.html": "của chủ trang",
    "rieng.html": "của chủ trang",
  });
});

test("a publication that is not finished changes nothing, and what it staged goes with the next", async () => {
  const site = new Site();
  await site.publish(first);
  const { publication } = site.begin();
  publication.write("index.html", "nửa chừng");
  mkdirSync(join(publication.staging, "sâu"), { recursive: true });
  expect(site.files).toEqual(first);
  expect(readdirSync(site.begin().publication.staging)).toEqual([]);
  await site.publish(first);
  expect(site.files).toEqual(first);
});

test("a page becomes a folder of pages, and a folder a page", async () => {
  const site = new Site();
  await site.publish({ "a.html": "1", "b.html/index.html": "2", "c/index.html": "3" });
  const next = { "a.html/index.html": "1", "a.html/d/e.html": "4", "b.html": "2", "c/index.html": "3" };
  await site.publish(next);
  expect(site.files).toEqual(next);
  await site.publish({ "a.html": "1", "b.html/index.html": "2", "c/index.html": "3" });
  expect(site.files).toEqual({ "a.html": "1", "b.html/index.html": "2", "c/index.html": "3" });
  expect(readdirSync(site.cache)).toEqual(["manifest"]);
});

test("thousands of files are put in place by threads", async () => {
  const site = new Site();
  const pages = (edition: string) =>
    Object.fromEntries(
      Array.from({ length: 2000 }, (_, index) => [`${index % 50}/${index}/index.html`, edition]),
    );
  await site.publish(pages("một"));
  const { written } = await site.publish(pages("hai"));
  expect(written.length).toBe(2001);
  expect(site.files).toEqual(pages("hai"));
});
