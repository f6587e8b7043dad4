import { cpSync, existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { bytesIn } from "../../edits/builder.ts";
import { type BuiltSite, buildSite, type SiteFiles } from "../build-site.ts";
import { article, desk, jpeg } from "../content.ts";

const env = { NEWSROOM_NOW: "2025-07-15T08:00+07:00" };
const shares = ".cache/newsroom/shares";
const sourceOf = (slug: string) => `content/articles/2025/02/10-${slug}/index.md`;
const slugs = ["mot", "hai", "ba", "bon", "nam", "sau", "bay"];

let files: SiteFiles;
let clean: Record<string, string>;
/** One site for each share, as on machines of their own. */
let makers: BuiltSite[];

beforeAll(async () => {
  files = { ...desk, "content/people/an.md": "---\nname: Đỗ An\noffices: [{title: Trưởng ban}]\n---\n" };
  for (const [index, slug] of slugs.entries()) {
    files[sourceOf(slug)] = article({
      title: `Bài ${slug}`,
      tags: ["Chung"],
      photos: [{ src: "a.jpg", alt: "Ảnh", people: ["an"] }],
    });
    files[sourceOf(slug).replace("index.md", "a.jpg")] = await jpeg(300 + index, 200);
  }
  clean = bytesIn(join((await buildSite({ env, files })).root, "_site"));
  makers = [];
  for (const index of [1, 2, 3]) {
    const maker = await buildSite({ env, files, command: ["build", "--shard", `${index}/3`, "--json"] });
    expect(maker.exitCode, maker.stderr).toBe(0);
    makers.push(maker);
  }
});

/** A site that has built nothing, with what `makers` have made for it. */
async function merged(made: BuiltSite[], changes: SiteFiles = {}, command = ["merge", "--json"]) {
  // A command that reads only: the folder is there, and nothing is published yet.
  const site = await buildSite({ env, files, command: ["check"] });
  for (const maker of made) {
    cpSync(join(maker.root, shares), join(site.root, shares), { recursive: true });
  }
  const built = await site.rebuild(changes, { command });
  expect(built.exitCode, built.stderr).toBe(0);
  return { built, report: command.includes("--json") ? JSON.parse(built.stdout) : undefined };
}

const bytesOf = (site: BuiltSite) => bytesIn(join(site.root, "_site"));

test("shares publish nothing, and divide the work among them", () => {
  const reports = makers.map(({ stdout }) => JSON.parse(stdout));
  const sum = (of: (report: (typeof reports)[number]) => number) =>
    reports.reduce((all, report) => all + of(report), 0);
  expect(sum(({ pages }) => pages.rendered)).toBe(reports[0].pages.of);
  expect(sum(({ photos }) => photos.encoded)).toBe(slugs.length);
  expect(sum(({ search }) => search.shards)).toBe(3);
  for (const { photos, pages } of reports) {
    expect(photos.encoded).toBeLessThan(slugs.length);
    expect(pages.rendered).toBeGreaterThan(pages.of / 4);
  }
  for (const maker of makers) {
    expect(existsSync(join(maker.root, "_site"))).toBe(false);
    expect(existsSync(join(maker.root, ".cache/newsroom/manifest"))).toBe(false);
  }
});

test("merged, they are a clean build's site, and nothing is made again", async () => {
  const { built, report } = await merged(makers);
  expect(bytesOf(built)).toEqual(clean);
  expect(report.pages.rendered).toBe(0);
  expect(report.photos.encoded).toBe(0);
  expect(report.search.shards).toBe(0);
  expect(report.taken).toMatchObject({ shares: 3, photos: slugs.length, search: 3 });
  expect(built.stderr).not.toMatch(/share/i);
  const next = await built.rebuild({}, { command: ["build", "--json"] });
  expect(JSON.parse(next.stdout).pages).toMatchObject({ rendered: 0, removed: 0 });
});

test("folders can be named; a person reads what was taken", async () => {
  const folders = [1, 2, 3].map((index) =>
    join((makers[index - 1] as BuiltSite).root, shares, `${index}-of-3`),
  );
  const { built } = await merged([], {}, ["merge", ...folders]);
  expect(bytesOf(built)).toEqual(clean);
  expect(built.stdout).toMatch(/\d+ pages, 7 photos and 3 search shards taken from 3 shares\./);
});

test("a missing share is made here, and named", async () => {
  const { built, report } = await merged(makers.slice(1));
  expect(bytesOf(built)).toEqual(clean);
  expect(report.pages.rendered).toBeGreaterThan(0);
  expect(report.taken.shares).toBe(2);
  expect(built.stderr).toContain("Missing: 1/3. Their part is made here.");
});

test("no share at all is a plain build", async () => {
  const { built, report } = await merged([]);
  expect(bytesOf(built)).toEqual(clean);
  expect(report.taken.pages).toBe(0);
  expect(built.stderr).toContain("There are no shares in");
});

test("damaged shares cost time and nothing else", async () => {
  const site = await buildSite({ env, files, command: ["check"] });
  for (const maker of makers) cpSync(join(maker.root, shares), join(site.root, shares), { recursive: true });
  const list = join(site.root, shares, "1-of-3/share");
  writeFileSync(list, readFileSync(list).subarray(0, -5));
  const packed = join(site.root, shares, "2-of-3/files");
  const bytes = readFileSync(packed);
  for (let at = 1000; at < bytes.length; at += 2000) bytes[at] = (bytes[at] as number) ^ 1;
  writeFileSync(packed, bytes);
  rmSync(join(site.root, shares, "3-of-3/files"));
  const built = await site.rebuild({}, { command: ["merge", "--json"] });
  expect(built.exitCode, built.stderr).toBe(0);
  expect(bytesOf(built)).toEqual(clean);
  expect(built.stderr.match(/There is no whole share in/g)).toHaveLength(2);
  expect(built.stderr).toMatch(/Share 2\/3 \(2-of-3\) is damaged: \d+ of its files had to be made here/);
});

test("of shares of another commit, what is the same is taken", async () => {
  const edit = { [sourceOf("mot")]: article({ title: "Viết lại" }), [sourceOf("bay")]: null };
  const { built, report } = await merged(makers, edit);
  const kept = Object.entries({ ...files, ...edit }).filter(([, content]) => content !== null);
  const now = await buildSite({ env, files: Object.fromEntries(kept) });
  expect(bytesOf(built)).toEqual(bytesOf(now));
  expect(report.taken.pages).toBeGreaterThan(0);
  expect(report.pages.rendered).toBeGreaterThan(0);
  expect(built.stderr.match(/is of another site than this one/g)).toHaveLength(3);
});

test("with the cache and without the site, shares and their merging go by what is known", async () => {
  const site = await buildSite({ env, files });
  rmSync(join(site.root, "_site"), { recursive: true });
  const edit = { [sourceOf("mot")]: article({ title: "Viết lại" }) };
  for (const index of [1, 2]) {
    const command = ["build", "--shard", `${index}/2`, "--changes", "out", "--json"];
    const share = await site.rebuild(edit, { command });
    expect(share.exitCode, share.stderr).toBe(0);
    expect(JSON.parse(share.stdout).pages.of).toBeLessThan(Object.keys(clean).length / 2);
    expect(existsSync(join(site.root, "out"))).toBe(false);
  }
  const command = ["merge", "--changes", "out", "--json", "--prune"];
  const built = await site.rebuild({}, { command });
  expect(built.exitCode, built.stderr).toBe(0);
  expect(JSON.parse(built.stdout)).toMatchObject({ pages: { rendered: 0 }, search: { shards: 0 } });
  expect(existsSync(join(site.root, shares))).toBe(false);
  expect(existsSync(join(site.root, "out/files/2025/02/mot/index.html"))).toBe(true);
  expect(existsSync(join(site.root, "out/files/nguoi/index.html"))).toBe(false);
});

test("shares of different divisions are told of, and taken from", async () => {
  const other = await buildSite({ env, files, command: ["build", "--shard", "2/2"] });
  expect(other.exitCode, other.stderr).toBe(0);
  const { built } = await merged([makers[0] as BuiltSite, other]);
  expect(built.stderr).toContain("The shares are of different divisions (n/2, n/3)");
  expect(bytesOf(built)).toEqual(clean);
});

test("a share that cannot be is an error", async () => {
  for (const shard of ["9/8", "0/3", "hai", "1"]) {
    const failed = await buildSite({ env, files: desk, command: ["build", "--shard", shard] });
    expect(failed.exitCode).toBe(1);
    expect(failed.stderr).toContain(
      `"${shard}" không phải một phần việc; --shard nhận phần thứ mấy trên tổng số`,
    );
  }
});
