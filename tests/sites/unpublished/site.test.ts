import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { readFragment } from "../../../src/search/fragment.ts";
import { type BuiltSite, buildSite } from "../build-site.ts";
import { article, desk, jpeg } from "../content.ts";

const hidden = {
  "ban-nhap": "Bản nháp chưa xong",
  "hen-gio": "Bài hẹn giờ",
  "het-han": "Bài đã hết hạn",
  "tuong-lai": "Bài của ngày mai",
};

let site: BuiltSite;

beforeAll(async () => {
  site = await buildSite({
    files: {
      ...desk,
      "content/articles/2025/02/10-da-dang/index.md": article({ title: "Bài đã đăng", tags: ["Chung"] }),
      "content/articles/2025/02/10-ban-nhap/index.md": article({
        title: hidden["ban-nhap"],
        draft: true,
        tags: ["Chung", "Riêng bản nháp"],
        photos: [{ src: "a.jpg", alt: "Một hình" }],
        documents: [{ src: "a.pdf", title: "Văn bản kín" }],
        aliases: ["/kin/"],
      }),
      "content/articles/2025/02/10-ban-nhap/a.jpg": await jpeg(300, 200),
      "content/articles/2025/02/10-ban-nhap/a.pdf": "%PDF-1.7\n",
      "content/articles/2025/02/10-tuong-lai/index.md": article({
        title: hidden["tuong-lai"],
        date: "2025-02-21",
      }),
      "content/articles/2025/02/10-hen-gio/index.md": article({
        title: hidden["hen-gio"],
        publishAt: "2025-03-01 08:00",
      }),
      "content/articles/2025/02/10-het-han/index.md": article({
        title: hidden["het-han"],
        expireAt: "2025-02-15 08:00",
      }),
    },
    env: { NEWSROOM_NOW: "2025-02-20T08:00:00+07:00" },
  });
});

test("what may be read is published", () => {
  expect(site.exitCode, site.stderr).toBe(0);
  expect(site.read("/2025/02/da-dang/")).toContain("Bài đã đăng");
  expect(site.read("/")).toContain("/2025/02/da-dang/");
});

test.each(Object.entries(hidden))("%s is on no page, in no feed, in no list", (slug, title) => {
  expect(site.exists(`/2025/02/${slug}/`)).toBe(false);
  for (const path of site.files().filter((file) => /\.(?:html|xml|json|txt|atom)$/.test(file))) {
    const text = readFileSync(join(site.root, "_site", path), "utf8");
    expect(text.includes(title) || text.includes(`/${slug}/`), `${path} tells of ${slug}`).toBe(false);
  }
});

test("the search index holds what may be read and nothing else", () => {
  const fragments = site.files().filter((file) => /pagefind\/[^/]+\/d\//.test(file));
  const records = fragments.map((path) => readFragment(readFileSync(join(site.root, "_site", path))));
  expect(records.map(({ title }) => title)).toEqual(["Bài đã đăng"]);
  for (const title of Object.values(hidden)) expect(JSON.stringify(records)).not.toContain(title);
});

test("a draft's photos, documents and old addresses are not published", () => {
  expect(site.files().filter((path) => /^media\/|\.pdf$|^kin\/|_redirects/.test(path))).toEqual([]);
});

test("a draft's tag makes no page", () => {
  expect(site.files().filter((path) => path.includes("rieng-ban-nhap"))).toEqual([]);
});

test("when its hour has come, the article is there", async () => {
  const later = await site.rebuild({}, { env: { NEWSROOM_NOW: "2025-03-01T08:00:00+07:00" } });
  expect(later.exists("/2025/02/hen-gio/")).toBe(true);
  expect(later.exists("/2025/02/ban-nhap/")).toBe(false);
});
