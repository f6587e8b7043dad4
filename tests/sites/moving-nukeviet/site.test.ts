import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { load } from "cheerio";
import { beforeAll, describe, expect, test } from "vitest";
import { mysqldump, nukevietBackup } from "../../nukeviet/dump-writers.ts";
import { now, oldRows, oldSite } from "../../nukeviet/old-site.ts";
import { type BuiltSite, buildSite, type SiteFiles } from "../build-site.ts";
import { startCommand } from "../command.ts";
import { desk, jpeg } from "../content.ts";

const env = { NEWSROOM_NOW: new Date(now).toISOString() };
const command = ["import", "dump.sql", "--uploads", "uploads", "--json"];
const personal = /taikhoan|Chủ tài khoản|bi-mat|bandoc|Bạn đọc|Ý kiến thử|203\.0\.113/u;

async function oldUploads(): Promise<SiteFiles> {
  return {
    "uploads/news/2025_01/anh-thu-1.jpg": await jpeg(1300, 900),
    "uploads/news/2025_01/anh-thu-2.jpg": await jpeg(1200, 800),
    "uploads/news/tai-lieu/ke-hoach,-thu.pdf": "%PDF-1.4\n%%EOF\n",
    "uploads/news/giong/doc-thu.mp3": Buffer.concat([Buffer.from("ID3"), Buffer.alloc(200)]),
  };
}

/** Every file below `content/` and `_data/` but the reports of the runs, with its bytes. */
function written(root: string): Record<string, string> {
  return Object.fromEntries(
    ["content", "_data"].flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile() && !/^report-/u.test(entry.name))
        .map((entry) => join(entry.parentPath, entry.name))
        .sort()
        .map((path) => [path.slice(root.length + 1), readFileSync(path, "latin1")]),
    ),
  );
}

/** The text of the article with this headline. */
function articleOf(root: string, title: string): string {
  const found = Object.entries(written(root)).find(
    ([path, text]) =>
      path.endsWith("index.md") && Buffer.from(text, "latin1").toString("utf8").includes(`title: ${title}\n`),
  );
  return Buffer.from(found?.[1] ?? "", "latin1").toString("utf8");
}

const moveIn = async (dump: string, options = command) =>
  buildSite({
    files: { ...desk, ...(await oldUploads()), "dump.sql": dump },
    options: { search: false },
    command: options,
    env,
  });

describe("a newsroom that moves in from NukeViet 4.5", () => {
  let site: BuiltSite;
  let report: { statuses: Record<string, number>; outcomes: Record<string, number> };

  beforeAll(async () => {
    site = await moveIn(nukevietBackup(oldSite({ version: "4.5" })));
    report = JSON.parse(site.stdout);
  });

  test("is told what came in, and as what", () => {
    expect(site.exitCode, site.stderr).toBe(0);
    expect(report.statuses).toEqual({
      public: 5,
      scheduled: 2,
      draft: 1,
      review: 1,
      unpublished: 1,
      archived: 1,
      expired: 1,
      restricted: 1,
      locked: 1,
    });
    expect(report.outcomes).toEqual({ written: 13, restricted: 1 });
  });

  test("has an article with all that belonged to it", () => {
    expect(articleOf(site.root, "Tiêu đề thử! 50% (một) & hai")).toMatchInlineSnapshot(`
      "---
      title: Tiêu đề thử! 50% (một) & hai
      date: 2025-01-11 08:00
      updated: 2025-01-12 08:00
      summary: Sapô thử, dòng hai.
      section: tin-thu
      byline: Bút danh thử, Tác giả "Thử"
      tags:
        - Từ khóa thử
        - Mục con & thử
      event: dong-su-kien-thu
      photos:
        - src: photos/anh-thu-1.jpg
          alt: Ảnh thử 1
          caption: Ảnh thử 1
          origin: news/2025_01/anh-thu-1.jpg
        - src: photos/anh-thu-2.jpg
          alt: Ảnh thử 2
          caption: Ảnh thử 2
          origin: /uploads/news/2025_01/anh-thu-2.jpg
      documents:
        - src: ke-hoach-thu.pdf
          title: ke-hoach,-thu.pdf
        - src: doc-thu.mp3
          title: Giọng thử 1
      aliases:
        - /vi/news/tin-thu/Tieu-de-thu-mot-1.html
        - /vi/news/muc-con/Tieu-de-thu-mot-1.html
        - /vi/news/noi-bo/Tieu-de-thu-mot-1.html
      source:
        name: Nguồn thử
        url: https://nguon.example/tin-thu.html?a=1&b=2
      ---

      Đoạn "thử" một.

      ![](photos/anh-thu-2.jpg)

      Đoạn 'thử' hai \\ hết.

      [phu-luc.pdf](https://nguon.example/phu-luc.pdf)

      [Giọng thử 2](https://nguon.example/doc.mp3)
      "
    `);
  });

  test("keeps nothing of anyone's, nothing for some readers only, and no temporary file", () => {
    const texts = Object.values(written(site.root)).map((text) =>
      Buffer.from(text, "latin1").toString("utf8"),
    );
    expect(texts.filter((text) => personal.test(text))).toEqual([]);
    expect(texts.filter((text) => text.includes("Của mục nội bộ"))).toEqual([]);
    const cache = join(site.root, ".cache");
    const left = existsSync(cache) ? readdirSync(cache, { recursive: true }) : [];
    expect(left.filter((name) => /sqlite/u.test(String(name)))).toEqual([]);
  });

  test("passes the check, and is built with old addresses that lead to the articles", async () => {
    const checked = await site.rebuild({}, { command: ["check"], env });
    expect(checked.exitCode, checked.stdout + checked.stderr).toBe(0);
    const built = await site.rebuild({}, { command: ["build"], env });
    expect(built.exitCode, built.stderr).toBe(0);
    const $ = load(built.read("/vi/news/muc-con/Tieu-de-thu-mot-1.html"));
    const address = $('link[rel="canonical"]').attr("href")?.replace("https://toa-soan.example", "") ?? "";
    expect(load(built.read(address))("h1").text()).toContain("Tiêu đề thử! 50% (một) & hai");
    const pages = built.files().filter((path) => /\.(?:html|xml|json)$/u.test(path));
    const all = pages.map((path) => readFileSync(join(site.root, "_site", path), "utf8")).join("\n");
    expect(all).toContain("Còn hạn");
    expect(all).not.toMatch(/Hẹn giờ|Chờ đăng|Chờ duyệt|Đình chỉ|Hết hạn|Của mục/u);
  });

  test("changes nothing when it is run again, also on a dump made by another tool", async () => {
    const before = written(site.root);
    const again = await site.rebuild({}, { command, env });
    expect(JSON.parse(again.stdout).outcomes).toEqual({ unchanged: 13, restricted: 1 });
    expect(written(site.root)).toEqual(before);
    const other = await site.rebuild(
      { "dump.sql": mysqldump(oldSite({ version: "4.5" })) },
      { command, env },
    );
    expect(JSON.parse(other.stdout).outcomes).toEqual({ unchanged: 13, restricted: 1 });
    expect(written(site.root)).toEqual(before);
  });

  test("takes in what a newer dump has changed and added, and lets be what an editor changed here", async () => {
    const [path, text] = Object.entries(written(site.root)).find(([name]) =>
      /bai-thu-9\/index\.md$/u.test(name),
    ) ?? ["", ""];
    const edited = `${Buffer.from(text, "latin1")}\nBiên tập viên thêm.\n`;
    const rows = oldRows.map((row) =>
      row.id === 1
        ? { ...row, hometext: "Sapô đã sửa." }
        : row.id === 9
          ? { ...row, hometext: "Cũng sửa." }
          : row,
    );
    const added = { ...oldRows[8], id: 15, title: "Bài mới", alias: "bai-moi" };
    const dump = nukevietBackup(oldSite({ version: "4.5", rows: [...rows, added] }));
    const newer = await site.rebuild({ "dump.sql": dump, [path]: edited }, { command, env });
    expect(JSON.parse(newer.stdout).outcomes).toEqual({
      written: 1,
      updated: 1,
      unchanged: 11,
      "changed-here": 1,
      restricted: 1,
    });
    expect(articleOf(site.root, "Tiêu đề thử! 50% (một) & hai")).toContain("Sapô đã sửa.");
    expect(articleOf(site.root, "Bài mới")).not.toBe("");
    expect(articleOf(site.root, "Còn hạn")).toBe(edited);
  });
});

describe("an import that is killed", () => {
  test("goes on when it is run again, and ends as if it had not been", async () => {
    const many = Array.from({ length: 400 }, (_, index) => ({
      ...oldRows[8],
      id: 100 + index,
      title: `Bài số ${index}`,
    }));
    const dump = nukevietBackup(oldSite({ version: "4.5", rows: [...oldRows, ...many] }));
    const whole = await moveIn(dump);
    expect(whole.exitCode, whole.stderr).toBe(0);
    const killed = await moveIn("", ["import", "--dry-run"]);
    await killed.rebuild({ "dump.sql": dump }, { command: ["check"], env });
    const running = startCommand(killed.root, command, env);
    while (!existsSync(join(killed.root, "content/articles")))
      await new Promise((done) => setTimeout(done, 5));
    running.child.kill("SIGKILL");
    expect((await running.ended).signal).toBe("SIGKILL");
    expect(Object.keys(written(killed.root)).length).toBeLessThan(Object.keys(written(whole.root)).length);
    const again = await killed.rebuild({}, { command, env });
    expect(again.exitCode, again.stderr).toBe(0);
    expect(written(killed.root)).toEqual(written(whole.root));
    expect(readdirSync(join(killed.root, ".cache/newsroom/moving"))).toEqual([]);
  });
});

test("a dump that is cut short comes in as far as it goes, and the report says where it ends", async () => {
  const dump = nukevietBackup(oldSite({ version: "4.5" }));
  const rows = dump.indexOf("INSERT INTO `nv4_vi_news_rows`");
  const site = await moveIn(dump.slice(0, dump.indexOf("Hết hạn", rows)), command.slice(0, -1));
  expect(site.stdout + site.stderr).toMatch(
    /dump\.sql:\d+: bản sao lưu kết thúc giữa chừng, trong bảng nv4_vi_news_rows/u,
  );
  expect(articleOf(site.root, "Tiêu đề thử! 50% (một) & hai")).not.toBe("");
});

test("articles in another language than the site's say so", async () => {
  const tables = [...oldSite({ version: "4.5" }), ...oldSite({ version: "4.5", lang: "en" })];
  const site = await moveIn(mysqldump(tables.filter(({ name }) => name !== "nv4_config")));
  expect(JSON.parse(site.stdout).outcomes).toEqual({ written: 26, restricted: 2 });
  const texts = Object.entries(written(site.root)).filter(([path]) => path.endsWith("index.md"));
  expect(texts.filter(([, text]) => /^lang: en$/mu.test(text))).toHaveLength(13);
  expect(texts.filter(([, text]) => /^lang: vi$/mu.test(text))).toHaveLength(0);
});

test("a file that is no dump of NukeViet is told from one", async () => {
  const site = await moveIn("SELECT 1;\n");
  expect(site.exitCode).toBe(1);
  expect(site.stderr).toContain("dump.sql không có bảng tin nào của NukeViet");
});
