import { load } from "cheerio";
import { beforeAll, expect, test } from "vitest";
import { type BuiltSite, buildSite, type SiteFiles } from "../build-site.ts";
import { article, desk } from "../content.ts";
import { publishedBytes } from "../published-bytes.ts";

const two = (value: number) => String(value).padStart(2, "0");

/** 130 articles in February and 30 in January, in two sections. */
function archive(): SiteFiles {
  const articles = Array.from({ length: 160 }, (_, index) => {
    const [month, day] = index < 130 ? ["02", two(1 + (index % 28))] : ["01", two(1 + (index % 30))];
    const date = `2025-${month}-${day} ${two(index % 24)}:${two(index % 60)}`;
    return [
      `content/articles/2025/${month}/bai-so-${index}/index.md`,
      article({
        title: `Bài số ${index}`,
        date,
        section: index % 4 === 0 ? "doi-song" : "tin-tuc",
        tags: [`Thẻ ${index % 40}`],
      }),
    ] as const;
  });
  return { ...desk, ...Object.fromEntries(articles) };
}

let site: BuiltSite;
let before: Record<string, string>;

beforeAll(async () => {
  site = await buildSite({
    files: archive(),
    options: { search: false },
    env: { NEWSROOM_NOW: "2025-07-15T08:00+07:00" },
  });
  before = publishedBytes(site);
});

const storiesOn = (url: string): string[] => {
  const $ = load(site.read(url));
  return [
    ...new Set(
      $('main a[href^="/2025/"]')
        .toArray()
        .map((link) => $(link).attr("href") ?? ""),
    ),
  ];
};
const linksOn = (url: string): string[] => {
  const $ = load(site.read(url));
  return $("main a")
    .toArray()
    .map((link) => $(link).attr("href") ?? "");
};

test("a busy month leads to its days, and these hold all of it", () => {
  expect(site.exitCode, site.stderr).toBe(0);
  const days = linksOn("/luu-tru/2025/02/").filter((href) => /^\/luu-tru\/2025\/02\/\d\d\/$/.test(href));
  expect(new Set(days).size).toBe(28);
  expect([...new Set(days)].flatMap(storiesOn)).toHaveLength(130);
  expect(storiesOn("/luu-tru/2025/02/")).toEqual([]);
  expect(storiesOn("/luu-tru/2025/01/")).toHaveLength(30);
});

test("a long section shows the newest and leads to its periods, which hold all of it", () => {
  expect(storiesOn("/doi-song/").length).toBeLessThanOrEqual(24);
  for (const [section, count] of [
    ["doi-song", 40],
    ["tin-tuc", 120],
  ] as const) {
    const periods = site.files().filter((path) => path.startsWith(`${section}/2`));
    const stories = periods.flatMap((path) => storiesOn(`/${path.replace("index.html", "")}`));
    expect(stories).toHaveLength(count);
    expect(new Set(stories).size).toBe(count);
  }
});

test("no list is numbered by page", () => {
  expect(site.files().filter((path) => /(?:trang|page|p)[-/]\d+\//.test(path))).toEqual([]);
});

test("an article more, back in time, touches its own page, its periods, and what is newest or named after it", async () => {
  const after = await site.rebuild({
    "content/articles/2025/01/bai-moi/index.md": article({
      title: "Bài mới",
      date: "2025-01-05 08:00",
      tags: ["Thẻ riêng"],
    }),
  });
  expect(after.exitCode, after.stderr).toBe(0);
  const now = publishedBytes(after);
  const touched = Object.keys(now).filter((path) => now[path] !== before[path]);
  expect(touched).toContain("2025/01/bai-moi/index.html");
  expect(touched).toContain("luu-tru/2025/01/index.html");
  // Counts stand beside links to periods: the lists that hold the month may say one more.
  const allowed =
    /^(?:2025\/01\/bai-moi\/|chu-de\/the-rieng\/|luu-tru\/(?:index\.html|2025\/index\.html|2025\/01\/)|tin-tuc\/(?:index\.html|2025\/(?:index\.html|01\/))|sitemap|build\.json)/;
  expect(touched.filter((path) => !allowed.test(path) && !/^2025\/0[12]\/bai-so-/.test(path))).toEqual([]);
  // Related stories are older ones: only those that follow within a short window may name it.
  expect(touched.filter((path) => /^2025\/0[12]\/bai-so-/.test(path)).length).toBeLessThanOrEqual(30);
});
