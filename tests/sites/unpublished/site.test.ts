import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { type BuiltSite, buildSite } from "../build-site.ts";
import { article, desk } from "../content.ts";

const hidden = {
  "ban-nhap": "Bản nháp chưa xong",
  "hen-gio": "Bài hẹn giờ",
  "het-han": "Bài đã hết hạn",
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

test("a draft's tag makes no page", () => {
  expect(site.files().filter((path) => path.includes("rieng-ban-nhap"))).toEqual([]);
});

test("when its hour has come, the article is there", async () => {
  const later = await site.rebuild({}, { env: { NEWSROOM_NOW: "2025-03-01T08:00:00+07:00" } });
  expect(later.exists("/2025/02/hen-gio/")).toBe(true);
  expect(later.exists("/2025/02/ban-nhap/")).toBe(false);
});
