import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { bytesIn } from "../../edits/builder.ts";
import { buildSite } from "../build-site.ts";
import { article, desk, jpeg } from "../content.ts";

const env = { NEWSROOM_NOW: "2025-07-15T08:00+07:00" };
const folder = (name: string) => `content/articles/2025/02/${name}`;

test("the cache grows until it is pruned to what the build needs; the next build finds all of that", async () => {
  const site = await buildSite({
    env,
    command: ["build", "--json"],
    files: {
      ...desk,
      [`${folder("10-mot")}/index.md`]: article({ title: "Bài một", photos: [{ src: "a.jpg", alt: "Ảnh" }] }),
      [`${folder("10-mot")}/a.jpg`]: await jpeg(300, 200),
      [`${folder("11-hai")}/index.md`]: article({ title: "Bài hai", photos: [{ src: "b.jpg", alt: "Ảnh" }] }),
      [`${folder("11-hai")}/b.jpg`]: await jpeg(310, 200),
      [`${folder("12-mai")}/index.md`]: article({
        title: "Bài mai",
        publishAt: "2026-01-01 08:00",
        photos: [{ src: "c.jpg", alt: "Ảnh" }],
      }),
      [`${folder("12-mai")}/c.jpg`]: await jpeg(320, 200),
      "content/people/an.md":
        "---\nname: Đỗ An\noffices: [{title: Trưởng ban}]\nphoto: {src: an.jpg, alt: Ảnh}\n---\n",
      "content/people/an.jpg": await jpeg(330, 200),
    },
  });
  expect(site.exitCode, site.stderr).toBe(0);
  const cache = join(site.root, ".cache/newsroom");
  const photos = () => Object.keys(bytesIn(join(cache, "photos")));
  const ofOnePhoto = photos().length / 4;
  mkdirSync(join(cache, "staging"), { recursive: true });
  for (const name of ["last-good.json", "staging/5", "manifest.77.new", "records/articles/99.tsv"]) {
    writeFileSync(join(cache, name), "x");
  }

  const plain = await site.rebuild({ [folder("11-hai")]: null });
  expect(plain.exitCode, plain.stderr).toBe(0);
  expect(photos()).toHaveLength(4 * ofOnePhoto);
  const before = Object.keys(bytesIn(cache));

  const pruned = await site.rebuild({}, { command: ["build", "--json", "--prune"] });
  const report = JSON.parse(pruned.stdout);
  const after = Object.keys(bytesIn(cache));
  expect(photos()).toHaveLength(3 * ofOnePhoto);
  const others = after.filter(
    (path) => !path.startsWith("photos/") && !/^records\/\w+\/\d\d\.tsv$/.test(path),
  );
  expect(others.sort()).toEqual(["last-build", "manifest", "theme"]);
  expect(existsSync(join(cache, "records/articles/99.tsv"))).toBe(false);
  // The build itself had emptied the staging folder.
  const gone = before.filter((path) => !after.includes(path));
  expect(report.pruned.files).toBe(gone.length);
  expect(report.pruned.bytes).toBeGreaterThan(1000);

  const again = JSON.parse((await site.rebuild()).stdout);
  expect(again).toMatchObject({ pages: { rendered: 0, removed: 0 }, photos: { encoded: 0 } });
  const public_ = await site.rebuild({}, { env: { NEWSROOM_NOW: "2026-01-02T08:00+07:00" } });
  expect(JSON.parse(public_.stdout).photos.encoded).toBe(0);
});

test("a build says how much is published, and on request how much the cache holds", async () => {
  const files = { ...desk, [`${folder("10-mot")}/index.md`]: article() };
  const site = await buildSite({ env, files, command: ["build", "--json", "--sizes"] });
  const { sizes } = JSON.parse(site.stdout);
  expect(sizes.site.files).toBe(site.files().length);
  const bytes = site.files().reduce((sum, path) => sum + Buffer.byteLength(site.read(`/${path}`)), 0);
  expect(sizes.site.bytes).toBeGreaterThan(0.5 * bytes);
  expect(sizes.cache.files).toBeGreaterThanOrEqual(2);
  const text = await site.rebuild({}, { command: ["build", "--prune"] });
  expect(text.stdout).toMatch(/\d+ files of \d+\.\d MB published; in the cache \d+ files of \d+\.\d MB\./);
  expect(text.stdout).toContain("0 files of 0.0 MB removed from the cache.");
});
