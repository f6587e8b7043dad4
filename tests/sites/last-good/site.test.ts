import { load } from "cheerio";
import { beforeAll, expect, test } from "vitest";
import { type BuiltSite, buildSite, type SiteFiles } from "../build-site.ts";
import { article, desk, jpeg } from "../content.ts";
import { publishedBytes } from "../published-bytes.ts";

const options = { search: false };
const env = { NEWSROOM_NOW: "2025-07-15T08:00+07:00" };
const sourceOf = (slug: string) => `content/articles/2025/02/10-${slug}/index.md`;
const good = (slug: string, changes: Record<string, unknown> = {}) =>
  article({
    title: `Bản tốt của ${slug}`,
    speakers: ["an"],
    tags: ["Chung"],
    photos: [{ src: "a.jpg", alt: "Ảnh tốt" }],
    ...changes,
  });

/** Each fault of an article: what becomes of its files, and how it is reported. */
const faults: Record<string, { files: SiteFiles; complaint: RegExp }> = {
  "chuyen-muc": {
    files: { [sourceOf("chuyen-muc")]: good("x", { section: "khong-co" }) },
    complaint: /10-chuyen-muc\/index\.md:5:1 .*khong-co/,
  },
  yaml: { files: { [sourceOf("yaml")]: "---\ntitle: a: b\n---\n" }, complaint: /10-yaml\/index\.md:2:\d+ / },
  "nhi-phan": {
    files: { [sourceOf("nhi-phan")]: Uint8Array.of(0xff, 0xfe, 0x00) },
    complaint: /10-nhi-phan\/index\.md:1:1 /,
  },
  html: {
    files: { [sourceOf("html")]: good("x").replace("Một đoạn", "<b>Một</b> đoạn") },
    complaint: /10-html\/index\.md:\d+:1 .*<b>/,
  },
  "anh-hong": {
    files: { "content/articles/2025/02/10-anh-hong/a.jpg": Uint8Array.of(0xff, 0xd8, 0xff) },
    complaint: /10-anh-hong\/index\.md:\d+:\d+ .*a\.jpg/,
  },
  "anh-mat": {
    files: { "content/articles/2025/02/10-anh-mat/a.jpg": null },
    complaint: /10-anh-mat\/index\.md:\d+:\d+ .*a\.jpg/,
  },
};
const slugs = Object.keys(faults);
const allFaults: SiteFiles = Object.assign({}, ...Object.values(faults).map(({ files }) => files));
const fresh = "content/articles/2025/02/12-moi/index.md";

let files: SiteFiles;
let whole: BuiltSite;
let before: Record<string, string>;

beforeAll(async () => {
  const photo = await jpeg(500, 300);
  files = {
    ...desk,
    ...Object.fromEntries(
      slugs.flatMap((slug) => [
        [sourceOf(slug), good(slug)],
        [sourceOf(slug).replace("index.md", "a.jpg"), photo],
      ]),
    ),
    "content/articles/2025/02/11-khac/index.md": article({ title: "Bài khác", tags: ["Chung"] }),
    "content/people/an.md": "---\nname: Đỗ An\noffices: [{title: Trưởng ban}]\n---\n",
    "content/pages/gioi-thieu.md": "---\ntitle: Giới thiệu\n---\n\nVề chúng tôi.\n",
  };
  whole = await buildSite({ files, env, options });
  expect(whole.exitCode, whole.stderr).toBe(0);
  before = publishedBytes(whole);
});

test("a build with errors names them all, with their places, and leaves every published byte as it was", async () => {
  const failed = await whole.rebuild({
    ...allFaults,
    [fresh]: article({ title: "Bài mới" }),
    "content/people/an.md": "---\nname: Đỗ An\nofices: []\n---\n",
    "content/pages/gioi-thieu.md": "---\ntitle: Giới thiệu\n---\n\n<b>x</b>\n",
    "_data/places.yaml": "nhu-xuan: {nam: x}\n",
    "_data/events.yaml": "hoi-nghi: {name: [\n",
  });
  expect(failed.exitCode).toBe(1);
  for (const { complaint } of Object.values(faults)) expect(failed.stderr).toMatch(complaint);
  expect(failed.stderr).toMatch(/people\/an\.md:3:1 .*ofices/);
  expect(failed.stderr).toMatch(/gioi-thieu\.md:5:1 .*<b>/);
  expect(failed.stderr).toMatch(/places\.yaml:1:\d+ .*nam/);
  expect(failed.stderr).toMatch(/events\.yaml:\d+:\d+ /);
  expect(publishedBytes(failed)).toEqual(before);

  const clean = await failed.rebuild({}, { command: ["build", "--clean"] });
  expect(clean.exitCode).toBe(1);
  expect(publishedBytes(clean)).toEqual(before);

  const check = await clean.rebuild({}, { command: ["check", "--format", "json"] });
  expect(check.exitCode).toBe(1);
  const { problems } = JSON.parse(check.stdout) as { problems: Record<string, unknown>[] };
  for (const problem of problems) {
    expect(Object.keys(problem).sort()).toEqual([
      "column",
      "file",
      "key",
      "line",
      "message",
      "remedy",
      "rule",
      "severity",
    ]);
  }
  expect(new Set(problems.map(({ file }) => file)).size).toBeGreaterThanOrEqual(slugs.length + 3);
});

test("going on, the rest is published; each broken article's last good page stays, and stays listed", async () => {
  const going = await whole.rebuild(
    {
      ...files,
      "_data/home.yaml": "# chưa chọn gì\n",
      ...allFaults,
      [fresh]: article({ title: "Bài mới", tags: ["Chung"] }),
    },
    { command: ["build", "--keep-going"] },
  );
  expect(going.read("/2025/02/moi/")).toContain("Bài mới");
  const now = publishedBytes(going);
  for (const slug of slugs) {
    const url = `/2025/02/${slug}/`;
    expect(now[`2025/02/${slug}/index.html`], slug).toBe(before[`2025/02/${slug}/index.html`]);
    for (const list of ["/tin-tuc/", "/chu-de/chung/", "/luu-tru/2025/02/", "/nguoi/an/"]) {
      expect(load(going.read(list))(`main a[href="${url}"]`).length, `${slug} on ${list}`).toBeGreaterThan(0);
    }
    expect(going.read("/feed.xml")).toContain(url);
    const image = load(going.read(url))("figure[data-photo] img").attr("src") ?? "";
    expect(going.exists(image), slug).toBe(true);
  }

  const again = await going.rebuild({}, { command: ["build", "--keep-going"] });
  expect(publishedBytes(again)).toEqual(now);

  const mended = await again.rebuild(
    { ...files, "_data/events.yaml": null, [fresh]: null },
    { command: ["build"] },
  );
  expect(mended.exitCode, mended.stderr).toBe(0);
  expect(publishedBytes(mended)).toEqual(before);
});

test("a person whose record breaks keeps their page, and the articles that name them theirs", async () => {
  const going = await whole.rebuild(
    { ...files, "content/people/an.md": "---\nname: Đỗ An\nofices: []\n---\n" },
    { command: ["build", "--keep-going"] },
  );
  expect(going.stderr).toMatch(/people\/an\.md:3:1 .*ofices/);
  expect(publishedBytes(going)).toEqual(before);
});

test("an article with errors that was never published is nowhere", async () => {
  const path = sourceOf("chua");
  const going = await whole.rebuild(
    { ...files, [path]: article({ title: "Chưa từng", section: "khong-co" }) },
    { command: ["build", "--keep-going"] },
  );
  expect(publishedBytes(going)).toEqual(before);
  await going.rebuild({ [path]: null }, { command: ["build"] });
});
