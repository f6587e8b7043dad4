import { readdirSync, readFileSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { load } from "cheerio";
import { beforeAll, expect, test } from "vitest";
import { type BuiltSite, buildSite, writeSite } from "../build-site.ts";
import { jpeg } from "../content.ts";

const site = `name: Tòa soạn thử\naddress: https://toa-soan.example\nlanguages: [vi]\n`;
const sections = "# Bàn biên tập xếp thứ tự này.\ndoi-song:\n  name: Đời sống # đã có\n";

let imported: BuiltSite;

interface Told {
  statuses: Record<string, number>;
  outcomes: Record<string, number>;
  skipped: Record<string, number>;
  removed: Record<string, number>;
  files: { text: string; fault: string }[];
  captions: { text: string }[];
  duplicates: unknown[];
  links: { text: string }[];
  queries: { from: string; to: string }[];
  redirects: { from: string; to: string }[];
  unread: Record<string, number>;
  notes: string[];
}

const told = ({ stdout }: BuiltSite) => JSON.parse(stdout) as Told;

const article = (path: string) =>
  readFileSync(join(imported.root, "content/articles", path, "index.md"), "utf8");

const moveIn = (name: string, ...more: string[]) => ({
  command: ["import", `exports/${name}.xml`, "--uploads", "uploads", "--json", ...more],
});

beforeAll(async () => {
  const folder = import.meta.dirname;
  imported = await buildSite({
    folder,
    options: { search: false },
    files: {
      "_data/site.yaml": site,
      "_data/sections.yaml": sections,
      "uploads/2019/05/anh-1.jpg": await jpeg(900, 600),
      "uploads/2019/05/anh-2.jpg": await jpeg(901, 600),
      "uploads/2019/05/gia-mao.jpg": "<script>alert(1)</script>",
      "uploads/2019/05/van-ban.pdf": "%PDF-1.4\n%%EOF\n",
      "uploads/2024/11/anh-3.jpg": await jpeg(902, 600),
      "uploads/2024/11/anh-4.jpg": await jpeg(903, 600),
      "uploads/2024/11/anh-5.png": await jpeg(904, 600),
    },
    ...moveIn("classic"),
  });
});

test("an export of the classic editor: what came, what did not and why", () => {
  expect(imported.exitCode, imported.stderr).toBe(0);
  const report = told(imported);
  expect(report.statuses).toEqual({ public: 2, draft: 1, restricted: 1 });
  expect(report.outcomes).toEqual({ written: 3, restricted: 1 });
  expect(report.skipped).toEqual({ "type page": 1 });
  expect(report.removed).toMatchObject({ "[su_box]": 1, script: 1, Word: 2, "unsafe link": 1 });
  expect(report.files).toEqual([
    expect.objectContaining({ text: expect.stringContaining("gia-mao.jpg"), fault: "type" }),
    expect.objectContaining({ text: expect.stringContaining("khong-con.jpg"), fault: "missing" }),
  ]);
  expect(report.queries).toContainEqual({ from: "/?p=11", to: "/2019/05/tieu-de-thu-1/" });
  expect(report.links).toContainEqual(expect.objectContaining({ text: "/trang-khong-nhap" }));
  expect(report.unread).toEqual({ nguon_rieng: 1 });
  expect(report.notes).toEqual([]);
});

test("captions, credits, galleries, the lead, tags, the main category and old addresses are kept", () => {
  expect(article("2019/05/06-tieu-de-thu-1")).toMatchInlineSnapshot(`
    "---
    title: Tiêu đề thử 1 – {{ mẫu }}
    date: 2019-05-06 01:30
    summary: Đoạn mở đầu của bài thử, chỉ để thử.
    section: tin-thu
    byline: Người Thử
    tags:
      - Thẻ thử
      - Tìm kiếm
    photos:
      - src: photos/anh-1.jpg
        alt: Ô vuông xanh
        caption: Chú thích thử 1.
        credit: Người Thử
        origin: https://trang-cu.example/wp-content/uploads/2019/05/anh-1.jpg
      - src: photos/anh-2.jpg
        alt: Chú thích thử 2
        caption: Chú thích thử 2
        origin: https://trang-cu.example/wp-content/uploads/2019/05/anh-2.jpg
    documents:
      - src: van-ban.pdf
        title: văn bản thử
    aliases:
      - /2019/05/tieu-de-cu/
    # Ảnh chưa có tệp. Khi có tệp hãy nhập lại; hoặc đặt tệp vào "src" và chuyển mục lên "photos":
    # - src: photos/gia-mao.jpg
    #   caption: Không phải ảnh
    #   origin: https://trang-cu.example/wp-content/uploads/2019/05/gia-mao.jpg
    ---

    Đoạn hai có **chữ đậm**, [liên kết tới bài hai](/2019/05/tieu-de-thu-2/), liên kết xấu và cú pháp \`{{\` collections.all }} \`{%\` include "x" %}.\\
    Dòng hai của đoạn hai: 100m².

    ![](photos/anh-1.jpg)

    ## Mục thử

    ### Mục con thử

    Chữ trước danh sách ]]> và

    trong chữ.

    - Một
    - Hai

    ![](photos/anh-2.jpg)

    [YouTube](https://www.youtube.com/watch?v=abcdefghijk)

    Chữ trong hộp

    [sic]

    Đoạn dán từ Word

    Tải [văn bản thử](van-ban.pdf); xem [trang khác](https://trang-cu.example/trang-khong-nhap), [mục thử](/tin-thu/).

    | Cột A | Cột B |
    | --- | --- |
    | 1 | 2 \\| 3 |
    "
  `);
  expect(article("2019/05/06-tieu-de-thu-2")).toMatchInlineSnapshot(`
    "---
    title: Tiêu đề thử 2
    date: 2019-05-06 02:00
    summary: Sapô của bài hai.
    section: tim-kiem-2
    byline: Người Thử
    photos:
      - src: photos/anh-2.jpg
        alt: Chú thích thử 2
        caption: Chú thích thử 2
        origin: https://trang-cu.example/wp-content/uploads/2019/05/anh-2.jpg
    # Ảnh chưa có tệp. Khi có tệp hãy nhập lại; hoặc đặt tệp vào "src" và chuyển mục lên "photos":
    # - src: photos/khong-con.jpg
    #   origin: https://trang-cu.example/wp-content/uploads/2019/05/khong-con.jpg
    ---

    Thân bài hai, xem [bài một](/2019/05/tieu-de-thu-1/).
    "
  `);
});

test("sections are added below what the desk wrote; none takes the place of another page", () => {
  expect(readFileSync(join(imported.root, "_data/sections.yaml"), "utf8")).toMatchInlineSnapshot(`
    "# Bàn biên tập xếp thứ tự này.
    doi-song:
      name: Đời sống # đã có

    tin-thu:
      name: Tin thử
      description: Mục thử nghiệm.

    tim-kiem-2:
      name: Tìm kiếm

    chua-phan-muc:
      name: Chưa phân mục
    "
  `);
});

test("nothing of readers, accounts or what has a password comes in", () => {
  const content = join(imported.root, "content");
  const all = readdirSync(content, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), "latin1"))
    .join("\n");
  expect(all).toContain("tieu-de-thu-1");
  for (const secret of ["dangnhap7", "@thu.example", "192.0.2.7", "Ban doc kin", "mat-khau", "bai-kin"])
    expect(all).not.toContain(secret);
});

test("the newsroom has no error, is published, and its old addresses lead on", async () => {
  const checked = await imported.rebuild({}, { command: ["check", "--format", "json"] });
  const { problems } = JSON.parse(checked.stdout) as { problems: { severity: string }[] };
  expect(problems.filter(({ severity }) => severity === "error")).toEqual([]);
  const built = await imported.rebuild({}, { command: ["build"] });
  expect(built.exitCode, built.stderr).toBe(0);
  const $ = load(built.read("/2019/05/tieu-de-thu-1/"));
  expect($("article h2").text()).toContain("Mục thử");
  expect($("figure[data-photo]").length).toBe(2);
  expect(built.read("/_redirects")).toContain("/2019/05/tieu-de-cu/ /2019/05/tieu-de-thu-1/ 301");
  expect(built.exists("/2019/05/bai-viet/")).toBe(false);
  expect(load(built.read("/category/tin-thu/"))('a[href="/tin-thu/"]').length).toBe(1);
  expect(load(built.read("/tag/the-thu/"))('a[href="/chu-de/the-thu/"]').length).toBe(1);
  expect(built.exists("/tag/the-khong-dung/")).toBe(false);
});

test("a second run writes nothing; an editor's change stays, an old site's comes in, a found file too", async () => {
  const again = await imported.rebuild({}, moveIn("classic"));
  expect(told(again).outcomes).toEqual({ unchanged: 3, restricted: 1 });
  const edited = "content/articles/2019/05/06-tieu-de-thu-1/index.md";
  const mine = `${article("2019/05/06-tieu-de-thu-1")}\nBiên tập viên thêm.\n`;
  const source = readFileSync(join(import.meta.dirname, "exports/classic.xml"), "utf8");
  const changed = await imported.rebuild(
    {
      [edited]: mine,
      "uploads/2019/05/khong-con.jpg": await jpeg(700, 500),
      "exports/classic.xml": source.replace("Đoạn hai có", "Đoạn hai mới có"),
    },
    moveIn("classic"),
  );
  expect(told(changed).outcomes).toEqual({ unchanged: 1, updated: 1, "changed-here": 1, restricted: 1 });
  expect(article("2019/05/06-tieu-de-thu-1")).toBe(mine);
  expect(article("2019/05/06-tieu-de-thu-2")).toContain("![](photos/khong-con.jpg)");
});

test("an export of the block editor, in a folder of its site, beside what came before", async () => {
  const blocks = await imported.rebuild({}, moveIn("blocks"));
  expect(blocks.exitCode, blocks.stderr).toBe(0);
  expect(told(blocks).statuses).toEqual({ public: 1, scheduled: 1, restricted: 1 });
  expect(told(blocks).removed).toMatchObject({ "wp:latest-posts": 1 });
  expect(article("2024/11/02-bai-khoi-thu")).toMatchInlineSnapshot(`
    "---
    title: Bài khối thử
    date: 2024-11-02 08:00
    updated: 2024-11-03 09:00
    summary: Sapô thử của bài khối.
    section: doi-song
    byline: Người Thử Hai
    tags:
      - Thẻ A & B
    photos:
      - src: photos/anh-3.jpg
        alt: Chú thích thử 3
        caption: Chú thích thử 3
        credit: Người Thử Hai
        origin: https://khoi.example/tin/wp-content/uploads/2024/11/anh-3.jpg
      - src: photos/anh-4.jpg
        alt: Ô vuông vàng
        caption: Chú thích thử 4
        origin: https://khoi.example/tin/wp-content/uploads/2024/11/anh-4.jpg
      - src: photos/anh-5.jpg
        alt: Ảnh kèm bài “Bài khối thử”
        origin: https://khoi.example/tin/wp-content/uploads/2024/11/anh-5.png
    aliases:
      - /tin/bai-khoi-thử/
    ---

    Thân bài thử, đoạn một.

    ## Mục thử

    ![](photos/anh-3.jpg)

    Đoạn giữa.

    ![](photos/anh-4.jpg)

    ![](photos/anh-5.jpg)

    > Lời trích thử.
    >
    > Người được trích

    [YouTube](https://www.youtube.com/watch?v=abcdefghijk)

    - Một

    | A | B |
    | --- | --- |
    | 1 | 2 |
    "
  `);
  const scheduled = article("2030/01/01-bai-hen-gio");
  expect(scheduled).toContain("draft: true");
  expect(scheduled).toContain("publishAt: 2030-01-01 08:00");
});

test("other prefixes, entities in place of CDATA, a damaged item and an end cut off", async () => {
  const plugin = await imported.rebuild({}, moveIn("plugin"));
  expect(told(plugin).statuses).toEqual({ public: 1 });
  expect(told(plugin).skipped).toEqual({ damaged: 1, "no date: Hỏng": 1 });
  expect(article("2012/03/04-bai-khac")).toMatchInlineSnapshot(`
    "---
    title: Bài khác & thử
    date: 2012-03-04 05:06
    summary: Mở & thân bài.
    section: khac
    aliases:
      - /bai-khac.html
    ---

    \\<b> là chữ.
    "
  `);
});

test("nothing outside the folder of uploads comes in, by a path or by a link", async () => {
  const outside = await buildSite({
    folder: import.meta.dirname,
    files: {
      "_data/site.yaml": site,
      "secret/anh-3.jpg": await jpeg(500, 400),
      "uploads/2024/11/readme.txt": "",
    },
    command: ["check"],
  });
  symlinkSync(join(outside.root, "secret/anh-3.jpg"), join(outside.root, "uploads/2024/11/anh-3.jpg"));
  await writeSite(outside.root, {
    "exports/blocks.xml": readFileSync(join(import.meta.dirname, "exports/blocks.xml"), "utf8").replace(
      "2024/11/anh-4.jpg",
      "../../secret/anh-3.jpg",
    ),
  });
  const moved = await outside.rebuild({}, moveIn("blocks"));
  expect(told(moved).files.map(({ fault }) => fault)).toEqual(["outside", "outside", "missing", "missing"]);
  expect(readdirSync(join(outside.root, "content/articles/2024/11/02-bai-khoi-thu"))).toEqual(["index.md"]);
});

test("a dry run tells the same and writes nothing", async () => {
  const dry = await buildSite({
    folder: import.meta.dirname,
    files: { "_data/site.yaml": site },
    command: ["import", "exports/classic.xml", "--dry-run", "--json"],
  });
  expect(told(dry).outcomes).toEqual({ written: 3, restricted: 1 });
  expect(told(dry).files.every(({ fault }) => fault === "no-folder")).toBe(true);
  // Without a folder of uploads, a document is a page of the old site like any other.
  expect(told(dry).links.map(({ text }) => text)).toEqual([
    "/wp-content/uploads/2019/05/van-ban.pdf",
    "/trang-khong-nhap",
  ]);
  expect(told(dry).redirects).toEqual(told(imported).redirects);
  expect(readdirSync(dry.root)).not.toContain("content");
  expect(readdirSync(join(dry.root, "_data"))).toEqual(["site.yaml"]);
});

test("the report is told in the language asked for", async () => {
  const [vi, en] = await Promise.all(
    ["vi", "en"].map((language) =>
      buildSite({
        folder: import.meta.dirname,
        files: { "_data/site.yaml": site },
        command: ["import", "exports/plugin.xml", "--dry-run", "--lang", language],
      }),
    ),
  );
  expect(vi?.stdout).toContain("Bài theo trạng thái ở trang cũ:\n  1 đã đăng");
  expect(en?.stdout).toContain("Articles by their status on the old site:\n  1 public");
});

test("an export that is cut short, of another encoding, or none at all is told from a whole one", async () => {
  const whole = readFileSync(join(import.meta.dirname, "exports/classic.xml"), "utf8");
  const moved = async (name: string, bytes: string | Uint8Array, ...more: string[]) =>
    buildSite({
      files: { "_data/site.yaml": site, [name]: bytes },
      command: ["import", name, "--dry-run", "--json", ...more],
    });
  const [cut, wide, feed, folder] = await Promise.all([
    moved("cut.xml.gz", gzipSync(whole).subarray(0, -300)),
    moved("wide.xml", Buffer.from(`\ufeff${whole}`, "utf16le")),
    moved("feed.xml", '<?xml version="1.0"?>\n<feed xmlns="http://www.w3.org/2005/Atom"></feed>'),
    moved("classic.xml", whole, "--uploads", "khong-co"),
  ]);
  expect(told(cut).notes).toEqual([
    "cut.xml.gz bị cụt: thiếu phần cuối. Những bài đứng trước đã được nhập; hãy xuất hoặc chép lại tệp rồi nhập lần nữa.",
  ]);
  expect(told(wide).outcomes).toEqual({ written: 3, restricted: 1 });
  expect(feed.exitCode).toBe(1);
  expect(feed.stderr).toContain(
    "feed.xml là XML nhưng không phải bản xuất của WordPress. Trong WordPress hãy chọn Công cụ → Xuất ra → Toàn bộ nội dung.",
  );
  expect(folder.exitCode).toBe(1);
  expect(folder.stderr).toContain("Không có thư mục khong-co.");
});
