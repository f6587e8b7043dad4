import { cpSync, mkdtempSync, readdirSync, statSync, symlinkSync, utimesSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { beforeAll, expect, inject, test } from "vitest";
import { bytesIn } from "../../edits/builder.ts";
import { Repository } from "../../repository.ts";
import { archive, archiveSource } from "../archive.ts";
import { buildSite, type SiteFiles, writeSite } from "../build-site.ts";
import { startCommand } from "../command.ts";
import { article, jpeg } from "../content.ts";

const ARTICLES = 60;
const env = { NEWSROOM_NOW: "2025-07-15T08:00+07:00" };
const modules = resolve(import.meta.dirname, "../../../node_modules");

interface Report {
  pages: { rendered: number; reused: number; removed: number };
  photos: { encoded: number };
  search: { shards: number };
}

let origin: Repository;
/** What a build of the first commit gives. */
let published: Record<string, string>;

beforeAll(async () => {
  const files: SiteFiles = {
    ...archive(ARTICLES),
    ".gitignore": "node_modules\n_site\n.cache\n",
    "content/people/an.md":
      "---\nname: Đỗ An\noffices: [{title: Trưởng ban}]\nphoto: {src: an.jpg, alt: Chân dung}\n---\n",
    "content/people/an.jpg": await jpeg(300, 400),
    "content/articles/có ảnh/index.md": article(
      {
        title: "Có ảnh",
        slug: "co-anh",
        speakers: ["an"],
        photos: [{ src: "a.jpg", alt: "Ảnh" }],
        documents: [{ src: "a.pdf", title: "Văn bản" }],
      },
      "![](a.jpg)",
    ),
    "content/articles/có ảnh/a.jpg": await jpeg(500, 300),
    "content/articles/có ảnh/a.pdf": "%PDF-1.7\n",
  };
  const site = await buildSite({ files, env });
  expect(site.exitCode, site.stderr).toBe(0);
  published = bytesIn(join(site.root, "_site"));
  origin = Repository.init(site.root);
  origin.commit("Bản đầu");
});

/** A fresh clone as a build machine has it, with `what` restored from the last build. */
function restored(what: string[]): Repository {
  const parent = mkdtempSync(join(inject("fixtureFolder"), "clone-"));
  const clone = origin.clone(join(parent, "site"));
  symlinkSync(modules, join(clone.folder, "node_modules"), "dir");
  for (const path of what) cpSync(join(origin.folder, path), join(clone.folder, path), { recursive: true });
  return clone;
}

const build = async (folder: string): Promise<Report> => {
  const { exitCode, stdout, stderr } = await startCommand(folder, ["build", "--json"], env).ended;
  expect(exitCode, stderr).toBe(0);
  return JSON.parse(stdout) as Report;
};

/** The inode of every published file: a file that is written again gets another. */
const identities = (folder: string): Record<string, number> =>
  Object.fromEntries(
    Object.keys(bytesIn(join(folder, "_site"))).map((path) => [
      path,
      statSync(join(folder, "_site", path)).ino,
    ]),
  );

const bytes = (folder: string) => bytesIn(join(folder, "_site"));

test("on a fresh clone with the cache and the site restored, nothing is rendered, encoded, indexed or written", async () => {
  const clone = restored([".cache/newsroom", "_site"]);
  const before = identities(clone.folder);
  const report = await build(clone.folder);
  expect(report.pages).toMatchObject({ rendered: 0, removed: 0 });
  expect(report.photos.encoded).toBe(0);
  expect(report.search.shards).toBe(0);
  expect(identities(clone.folder)).toEqual(before);
  expect(bytes(clone.folder)).toEqual(published);
});

test("one commit on a restored clone renders a handful of pages", async () => {
  const clone = restored([".cache/newsroom", "_site"]);
  await writeSite(clone.folder, {
    [archiveSource(5)]: article({ title: "Bài sửa", date: "2024-06-06 08:00", tags: ["Thẻ 5"] }, "Đã sửa."),
  });
  clone.commit("Sửa một bài");
  const report = await build(clone.folder);
  expect(report.pages.rendered).toBeGreaterThan(0);
  expect(report.pages.rendered).toBeLessThan(25);
  expect(report.pages.reused).toBeGreaterThan(ARTICLES);
  expect(report.photos.encoded).toBe(0);

  const fresh = clone.clone(join(dirname(clone.folder), "again"));
  symlinkSync(modules, join(fresh.folder, "node_modules"), "dir");
  await build(fresh.folder);
  expect(bytes(clone.folder)).toEqual(bytes(fresh.folder));
});

test("other times of files mean nothing, in the content as in the site", async () => {
  const clone = restored([".cache/newsroom", "_site"]);
  for (const folder of ["content", "_data", "_site", ".cache"]) {
    for (const entry of readdirSync(join(clone.folder, folder), { recursive: true, withFileTypes: true })) {
      if (entry.isFile()) utimesSync(join(entry.parentPath, entry.name), new Date(0), new Date(0));
    }
  }
  const before = identities(clone.folder);
  expect((await build(clone.folder)).pages).toMatchObject({ rendered: 0, removed: 0 });
  expect(identities(clone.folder)).toEqual(before);
});

test.each([
  ["the cache alone", [".cache/newsroom"]],
  ["the site alone", ["_site"]],
  ["nothing", []],
])("restored is %s: the build gives the same bytes", async (_name, what) => {
  const clone = restored(what);
  const report = await build(clone.folder);
  expect(report.pages.rendered).toBeGreaterThan(ARTICLES);
  expect(report.photos.encoded).toBe(what[0] === ".cache/newsroom" ? 0 : 2);
  expect(bytes(clone.folder)).toEqual(published);
});

test("the cache of another branch beside this branch's site gives this branch's bytes", async () => {
  const other = restored([".cache/newsroom", "_site"]);
  await writeSite(other.folder, {
    [archiveSource(1)]: null,
    [archiveSource(2)]: article({ title: "Nhánh khác", slug: "nhanh-khac" }),
    "content/articles/có ảnh/a.jpg": await jpeg(640, 300),
    "_data/site.yaml": "name: Nhánh khác\naddress: https://khac.example\n",
  });
  other.commit("Nhánh khác");
  await build(other.folder);
  const clone = restored(["_site"]);
  cpSync(join(other.folder, ".cache"), join(clone.folder, ".cache"), { recursive: true });
  await build(clone.folder);
  expect(bytes(clone.folder)).toEqual(published);

  const reverse = restored([".cache/newsroom"]);
  cpSync(join(other.folder, "_site"), join(reverse.folder, "_site"), { recursive: true });
  await build(reverse.folder);
  expect(bytes(reverse.folder)).toEqual(published);
});
