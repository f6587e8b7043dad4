import { readFileSync } from "node:fs";
import { join } from "node:path";
import { load } from "cheerio";
import { parseAtomFeed } from "feedsmith";
import { beforeAll, expect, test } from "vitest";
import { readFragment } from "../../../src/search/fragment.ts";
import { type BuiltSite, buildSite } from "../build-site.ts";
import { article, desk, jpeg } from "../content.ts";
import { filesThatTell } from "../published-bytes.ts";

const folder = "content/articles/2025/02";
const now = { NEWSROOM_NOW: "2025-02-20T08:00:00+07:00" };

let site: BuiltSite;

beforeAll(async () => {
  site = await buildSite({
    files: {
      ...desk,
      "content/people/nguoi-thu.md": "---\nname: Người Thử\noffices: [{title: Trưởng ban}]\n---\n",
      [`${folder}/10-sua/index.md`]: article({
        title: "Bài có sửa",
        corrections: [
          { date: "2025-02-12", text: "Sửa lần **một**; xem [trang](/gioi-thieu/)." },
          { date: "2025-02-14 09:30", kind: "clarify", text: "Nói rõ lần hai." },
          { date: "2025-02-12", text: "Cùng ngày." },
          { date: "2025-02-21 06:00", text: "Chưa đến lúc." },
        ],
      }),
      [`${folder}/11-rut/index.md`]: article(
        {
          title: "Bài bị rút",
          tags: ["Thử"],
          speakers: ["nguoi-thu"],
          photos: [{ src: "a.jpg", alt: "Ảnh thử" }],
          corrections: [{ date: "2025-02-15", kind: "retract", text: "Rút vì sai." }],
        },
        "Một đoạn.\n\n> Lời trích.\n>\n> — nguoi-thu",
      ),
      [`${folder}/11-rut/a.jpg`]: await jpeg(400, 300),
      [`${folder}/12-moi-hon/index.md`]: article({
        title: "Bài cập nhật sau đính chính",
        updated: "2025-02-18 10:00",
        corrections: [{ date: "2025-02-17", text: "Sửa trước khi cập nhật." }],
      }),
      [`${folder}/13-cung-ngay/index.md`]: article({
        title: "Bài sửa trong ngày",
        corrections: [{ date: "2025-02-10", text: "Sửa ngay trong ngày đăng." }],
      }),
      [`${folder}/14-truoc-ngay/index.md`]: article({ title: "Bài ghi sai ngày", updated: "2025-02-10" }),
    },
    env: now,
  });
  expect(site.exitCode, site.stderr).toBe(0);
});

const jsonLd = (slug: string) =>
  JSON.parse(load(site.read(`/2025/02/${slug}/`))('script[type="application/ld+json"]').text());

test("an article was updated at its newest correction, on its page, for machines, in feeds and sitemaps", () => {
  const iso = "2025-02-14T09:30:00+07:00";
  const $ = load(site.read("/2025/02/sua/"));
  expect($(`.dates time[datetime="${iso}"]`).text()).toBe("14/02/2025, 09:30");
  expect($('meta[property="article:modified_time"]').attr("content")).toBe(iso);
  expect(jsonLd("sua")).toMatchObject({ dateModified: iso, datePublished: "2025-02-10T08:00:00+07:00" });
  const entry = parseAtomFeed(site.read("/feed.xml")).entries?.find(({ id }) => id?.endsWith("/sua/"));
  expect(Date.parse(entry?.updated ?? "")).toBe(Date.parse(iso));
  expect(site.read("/sitemap/2025-02.xml")).toContain(
    `/2025/02/sua/</loc><lastmod>${new Date(iso).toISOString()}`,
  );
});

test("an update later than every correction stays; a correction on the day itself is no later change", () => {
  expect(jsonLd("moi-hon").dateModified).toBe("2025-02-18T10:00:00+07:00");
  expect(jsonLd("cung-ngay").dateModified).toBe("2025-02-10T08:00:00+07:00");
  expect(jsonLd("truoc-ngay").dateModified).toBe("2025-02-10T08:00:00+07:00");
  expect(load(site.read("/2025/02/truoc-ngay/"))('meta[property="article:modified_time"]')).toHaveLength(0);
});

test("machines are told of every correction that is public", () => {
  expect(jsonLd("sua").correction).toEqual([
    {
      "@type": "CorrectionComment",
      text: "Sửa lần một; xem trang.",
      datePublished: "2025-02-12T00:00:00+07:00",
    },
    { "@type": "CorrectionComment", text: "Nói rõ lần hai.", datePublished: "2025-02-14T09:30:00+07:00" },
    { "@type": "CorrectionComment", text: "Cùng ngày.", datePublished: "2025-02-12T00:00:00+07:00" },
  ]);
  expect(jsonLd("sua").creativeWorkStatus).toBeUndefined();
  expect(jsonLd("rut").creativeWorkStatus).toBe("Retracted");
});

test("the archive's page leads to its feed, and both to each correction", () => {
  const $ = load(site.read("/dinh-chinh/"));
  expect($('link[type="application/atom+xml"][href="/dinh-chinh/feed.xml"]')).toHaveLength(1);
  expect($('main a[href="/dinh-chinh/feed.xml"]').text()).toBe("Đính chính (Atom)");
  const feed = parseAtomFeed(site.read("/dinh-chinh/feed.xml"));
  expect(feed.title?.value).toBe("Đính chính – Tòa soạn thử");
  expect(Date.parse(feed.updated ?? "")).toBe(Date.parse("2025-02-17T00:00+07:00"));
  const entries = feed.entries ?? [];
  expect(entries.map(({ title }) => title?.value)).toEqual([
    "Sửa lỗi: Bài cập nhật sau đính chính",
    "Rút bài: Bài bị rút",
    "Nói rõ thêm: Bài có sửa",
    "Sửa lỗi: Bài có sửa",
    "Sửa lỗi: Bài có sửa",
    "Sửa lỗi: Bài sửa trong ngày",
  ]);
  expect(new Set(entries.map(({ id }) => id)).size).toBe(entries.length);
  expect(entries.map(({ content }) => content?.value).join()).toContain("Sửa lần <strong>một</strong>");
  const links = [
    ...entries.map(({ links: [first] = [] }) => first?.href ?? ""),
    ...$(".correction-of a")
      .toArray()
      .map((a) => new URL($(a).attr("href") ?? "", "https://toa-soan.example").href),
  ];
  expect(links).toHaveLength(12);
  for (const link of links) {
    const { pathname, hash } = new URL(link);
    expect(load(site.read(pathname))(`[id="${hash.slice(1)}"]`), link).toHaveLength(1);
  }
});

test("a retraction stands at the top of the article, and beside its headline wherever it is listed", () => {
  const $ = load(site.read("/2025/02/rut/"));
  expect($("header .retraction").text()).toContain("Rút vì sai.");
  for (const url of ["/", "/tin-tuc/", "/chu-de/thu/", "/luu-tru/2025/02/", "/anh/", "/nguoi/nguoi-thu/"]) {
    const page = load(site.read(url));
    expect(page(".mark-retract").first().text(), url).toBe("Bài đã rút");
  }
  expect(load(site.read("/nguoi/nguoi-thu/"))(".quote .mark-retract")).toHaveLength(1);
  const titles = parseAtomFeed(site.read("/feed.xml")).entries?.map(({ title }) => title?.value);
  expect(titles).toContain("[Bài đã rút] Bài bị rút");
  expect(titles?.join()).not.toContain("[Bài đã rút] Bài có sửa");
  const found = site
    .files()
    .filter((file) => /pagefind\/[^/]+\/d\//.test(file))
    .map((file) => readFragment(readFileSync(join(site.root, "_site", file))));
  const marked = found.filter(({ mark }) => mark !== undefined);
  expect(marked.map(({ url, mark }) => [url.replace(/#.*/, ""), mark])).toEqual([
    ["/2025/02/rut/", "Bài đã rút"],
    ["/2025/02/rut/", "Bài đã rút"],
  ]);
});

test("a correction of tomorrow is nowhere today; the build says when it comes, and then it is there", async () => {
  expect(filesThatTell(site, "Chưa đến lúc")).toEqual([]);
  expect(JSON.parse(site.read("/build.json")).next).toBe("2025-02-21T06:00:00+07:00");
  const env = { NEWSROOM_NOW: "2025-02-21T06:00:00+07:00" };
  const then = await site.rebuild({}, { env, command: ["build", "--json"] });
  expect(JSON.parse(then.stdout).next).toBeNull();
  expect(filesThatTell(then, "Chưa đến lúc")).toEqual([
    "2025/02/sua/index.html",
    "dinh-chinh/feed.xml",
    "dinh-chinh/index.html",
  ]);
  expect(then.read("/sitemap/2025-02.xml")).toContain("2025-02-20T23:00:00.000Z");
  const again = await then.rebuild({}, { env, command: ["build", "--json"] });
  expect(JSON.parse(again.stdout)).toMatchObject({ pages: { rendered: 0 }, next: null });
});
