import { strFromU8, unzipSync } from "fflate";
import { expect, test } from "vitest";
import { countsBy } from "../../../src/stats/counts.ts";
import { csvOf, textOf, xlsxOf } from "../../../src/stats/formats.ts";
import { tablesOf } from "../../../src/stats/tables.ts";
import { monthOf, type Period, type Work, workIn } from "../../../src/stats/work.ts";
import { readFiles } from "../newsroom-folder.ts";

const february: Period = { first: "2025-02-01", last: "2025-02-31" };
const now = Date.parse("2025-03-01T00:00:00+07:00");

async function worksIn(articles: Record<string, string>, period = february): Promise<Work[]> {
  const files = Object.entries(articles).map(([day, keys]) => [
    `content/articles/2025/${day.replace("-", "/")}-bai-${day}/index.md`,
    `---\ntitle: Bài ${day}\ndate: 2025-${day} 08:00\nsummary: Thử\nsection: tin\n${keys}---\nMột hai ba bốn.\n`,
  ]);
  const { entries, newsroom } = await readFiles({
    "_data/sections.yaml": "tin: {name: Tin tức}\n",
    "content/people/nguoi-thu.md": "---\nname: Người Thử\noffices: [{title: Cán bộ}]\n---\n",
    ...Object.fromEntries(files),
  });
  return workIn(entries, newsroom, period, now);
}

test("what was published in the month counts: no draft, nothing that waits, nothing of other months", async () => {
  const works = await worksIn({
    "01-31": "",
    "02-01": "",
    "02-10": "draft: true\n",
    "02-11": "publishAt: 2025-04-01\n",
    "02-12": "expireAt: 2025-02-20\n",
    "02-28": "",
    "03-01": "",
  });
  expect(works.map(({ day }) => day)).toEqual(["2025-02-01", "2025-02-12", "2025-02-28"]);
});

test("by author, section and genre; an article of two is each one's, and shared", async () => {
  const works = await worksIn({
    "02-01": "byline: [nguoi-thu]\ngenre: Tin\n",
    "02-02": "byline: Người Thử\ngenre: tin\nreviewedBy: [nguoi-thu]\napprovedBy: Ban biên tập\n",
    "02-03": "source: {name: Báo thử}\n",
  });
  expect(works.map(({ reprintOf }) => reprintOf)).toEqual(["", "", "Báo thử"]);
  expect(countsBy("author", works)).toEqual([
    { name: "Người Thử", articles: 2, shared: 0, words: 8, photos: 0 },
    { name: "", articles: 1, shared: 0, words: 4, photos: 0 },
  ]);
  expect(countsBy("genre", works).map(({ name, articles }) => [name, articles])).toEqual([
    ["Tin", 2],
    ["", 1],
  ]);
  expect(countsBy("section", works)).toMatchObject([{ name: "Tin tức", articles: 3, words: 12 }]);
  expect(works[1]).toMatchObject({ reviewedBy: "Người Thử", approvedBy: "Ban biên tập" });
});

const work = (more: Partial<Work>): Work => ({
  day: "2025-02-10",
  title: "Bài thử",
  source: "content/articles/2025/02/10-bai/index.md",
  authors: [],
  section: "Tin tức",
  genre: "",
  reprintOf: "",
  words: 100,
  photos: [],
  reviewedBy: "",
  approvedBy: "",
  ...more,
});

test("photos are their photographer's, with no words", () => {
  const [own, other] = [{ photographer: "Người Một" }, { photographer: "Người Hai" }];
  const works = [
    work({ photos: [own, own, other], authors: ["Người Một", "Người Hai"] }),
    work({ photos: [own] }),
  ];
  expect(countsBy("photographer", works)).toEqual([
    { name: "Người Một", articles: 2, shared: 0, words: 0, photos: 3 },
    { name: "Người Hai", articles: 1, shared: 0, words: 0, photos: 1 },
  ]);
  expect(countsBy("author", works).map(({ name, shared }) => [name, shared])).toEqual([
    ["Người Hai", 1],
    ["Người Một", 1],
    ["", 0],
  ]);
});

test("a name is one however its tone is placed, and another with another tone", () => {
  const works = ["Hoà Thử", "hòa  thử", "Hoa Thử"].map((name) => work({ authors: [name] }));
  expect(countsBy("author", works).map(({ name, articles }) => [name, articles])).toEqual([
    ["Hoà Thử", 2],
    ["Hoa Thử", 1],
  ]);
});

test("a month is four digits, a dash and two", () => {
  expect(monthOf("2025-02")).toEqual(february);
  for (const wrong of ["2025-13", "2025-2", "02-2025", ""]) expect(monthOf(wrong)).toBeUndefined();
});

const tables = tablesOf(
  [work({ title: '=HYPERLINK("x"), "thử"', authors: ["Người Một"], words: 1234, genre: "Tin" })],
  "vi",
);

test("as text and CSV", () => {
  expect(textOf(tables)).toMatchInlineSnapshot(`
    "Tác giả    Số bài  Viết chung  Số chữ  Số ảnh
    Người Một  1       0           1234    0

    Người chụp  Số bài  Viết chung  Số chữ  Số ảnh

    Chuyên mục  Số bài  Viết chung  Số chữ  Số ảnh
    Tin tức     1       0           1234    0

    Thể loại  Số bài  Viết chung  Số chữ  Số ảnh
    Tin       1       0           1234    0

    Ngày        Tiêu đề                 Tác giả    Chuyên mục  Thể loại  Nguồn  Số chữ  Số ảnh  Biên tập  Duyệt đăng  Tệp
    2025-02-10  =HYPERLINK("x"), "thử"  Người Một  Tin tức     Tin              1234    0                             content/articles/2025/02/10-bai/index.md"
  `);
  expect(csvOf(tables).replaceAll("\r\n", "\n")).toMatchInlineSnapshot(`
    "﻿Tác giả
    Tác giả,Số bài,Viết chung,Số chữ,Số ảnh
    Người Một,1,0,1234,0

    Người chụp
    Người chụp,Số bài,Viết chung,Số chữ,Số ảnh

    Chuyên mục
    Chuyên mục,Số bài,Viết chung,Số chữ,Số ảnh
    Tin tức,1,0,1234,0

    Thể loại
    Thể loại,Số bài,Viết chung,Số chữ,Số ảnh
    Tin,1,0,1234,0

    Bài đã đăng
    Ngày,Tiêu đề,Tác giả,Chuyên mục,Thể loại,Nguồn,Số chữ,Số ảnh,Biên tập,Duyệt đăng,Tệp
    2025-02-10,"'=HYPERLINK(""x""), ""thử""",Người Một,Tin tức,Tin,,1234,0,,,content/articles/2025/02/10-bai/index.md
    "
  `);
  expect(csvOf(tables).startsWith("\uFEFF")).toBe(true);
});

test("as an Excel file: a sheet a table, numbers as numbers, a formula as the text that it is", async () => {
  const files = unzipSync(new Uint8Array(await xlsxOf(tables)));
  const textIn = (path: string) => strFromU8(files[path] as Uint8Array);
  for (const { name } of tables) expect(textIn("xl/workbook.xml")).toContain(`name="${name}"`);
  const sheet = textIn(`xl/worksheets/sheet${tables.length}.xml`);
  expect(sheet).toContain("<v>1234</v>");
  expect(sheet).not.toContain("<f>");
  const texts = files["xl/sharedStrings.xml"] ? textIn("xl/sharedStrings.xml") : sheet;
  expect(texts).toContain("Người Một");
});
