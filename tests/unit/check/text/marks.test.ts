import { expect, test } from "vitest";
import { found, foundInBody, mended } from "./found.ts";

test.each([
  ["một  hai", "một hai"],
  ["một    hai", "một hai"],
  ["- mục  một", "- mục một"],
  ["> câu  một", "> câu một"],
  ["## Đề  mục", "## Đề mục"],
])("%j has too many blanks", (text, right) => {
  expect(foundInBody(text).map(([rule]) => rule)).toEqual(["text/double-space"]);
  expect(mended(text)).toBe(right);
});

test.each([
  "xuống dòng  \ndòng hai",
  "-   mục",
  "1.  mục",
  "##  Đề mục",
  "| a  | b   |\n|----|-----|\n| một  | hai |",
  "`a  b`",
  "```\na  b\n```",
  "    a  b",
  "- mục\n\n  tiếp",
])("%j has those that it needs", (text) => {
  expect(foundInBody(text)).toEqual([]);
});

test.each([
  ["một , hai", "một, hai"],
  ["một ,hai", "một, hai"],
  ["hết .", "hết."],
  ["gì ?", "gì?"],
  ["như :", "như:"],
  ["“một” ; hai", "“một”; hai"],
  ["(một )", "(một)"],
  ["98 % , còn", "98 %, còn"],
])("%j has a blank before a mark", (text, right) => {
  expect(foundInBody(text).map(([rule]) => rule)).toEqual(["text/space-before-mark"]);
  expect(mended(text)).toBe(right);
});

test.each([
  "tỷ lệ 1 : 2",
  "một …",
  "một ... hai",
  "một . . . hai",
  "dùng .NET và .vn",
  "vui :)",
  "buồn :(",
  "cười =))",
  "tệp .gitignore",
  "một ![](a.jpg)",
  "`một` , hai",
])("%j has none, or one that it needs", (text) => {
  expect(foundInBody(text)).toEqual([]);
});

test("French has blanks before its marks", () => {
  expect(found("---\nlang: fr\ntitle: Quoi ?\n---\nUne liste : un ; deux !\n")).toEqual([]);
  expect(found("---\nlang: fr\n---\nUn , deux.\n").map(([rule]) => rule)).toEqual(["text/space-before-mark"]);
});

test.each([
  ["đến,sau đó", "đến, sau đó"],
  ["Hà Nội,TP.HCM", "Hà Nội, TP.HCM"],
  ["một;hai", "một; hai"],
])("%j has no blank after a mark", (text, right) => {
  expect(foundInBody(text).map(([rule]) => rule)).toEqual(["text/no-space-after-mark"]);
  expect(mended(text)).toBe(right);
});

test.each(["đã xong.Hôm nay mở", "Ảnh:Tòa soạn", "gì thế?Đây là"])(
  "%j has none either, which only an editor can tell for certain",
  (text) => {
    expect(foundInBody(text).map(([rule, , replacement]) => [rule, replacement])).toEqual([
      ["text/no-space-after-mark", undefined],
    ]);
  },
);

test.each([
  "1.000 người, 3,5 triệu, lúc 10:30",
  "TP.HCM, Q.1, Tp.Hồ, Ths.An, PGS.TS, PGS,TS, Đ.Anh",
  "a,b và x;y",
  "https://example.org/a,b;c.Html?x:y!z",
  "example.org/Anh,Em",
  "viết thư cho toa.soan@example.org.Anh",
  "tệp index.Html, vnexpress.Net",
  "&amp;hai",
  "Yahoo!News, Re:Zero, TL;DR",
  "`một,hai`",
  "[tên](a,b)",
  "f(x),g(x)",
])("%j is written as it is", (text) => {
  expect(foundInBody(text)).toEqual([]);
});

test("a mark written twice", () => {
  expect(foundInBody("một,, hai;; ba,.")).toEqual([
    ["text/repeated-mark", ",,", ","],
    ["text/repeated-mark", ";;", ";"],
    ["text/repeated-mark", ",.", "."],
  ]);
  expect(foundInBody("Hết..")).toEqual([["text/repeated-mark", ".."]]);
  expect(foundInBody("v.v.. và ông P.. và ... rồi…! thật?! 1..10, ../a, Co., ôi!!! gì???")).toEqual([]);
});

test.each(["các các", "Của của", "và\nvà", "những những"])("%j is never right", (words) => {
  expect(foundInBody(`Ở đó ${words} người`)).toEqual([["text/repeated-word", words]]);
});

test.each([
  "xanh xanh, từ từ, luôn luôn, ngày ngày",
  "hiện tại tại đây, bên trong trong nhà, lý do do mưa, công bằng bằng cách, tiếp theo theo kế hoạch",
  "bay là là",
  "“của” của",
  "các, các",
  "các cácbon",
  "vị the the",
])("%j may be", (words) => {
  expect(foundInBody(`Ở đó ${words}`)).toEqual([]);
});

test("English has words of its own", () => {
  expect(found("It is the the end of of it, and that that is, is.\n")).toEqual([
    ["text/repeated-word", "the the"],
    ["text/repeated-word", "of of"],
  ]);
});

test.each([
  ["Ông nói: “Đường đã xong.", "text/unbalanced-quote", "“"],
  ["Đường đã xong”, ông nói.", "text/unbalanced-quote", "”"],
  ['Ông nói: "Đường đã xong.', "text/unbalanced-quote", '"'],
  ['Ông nói: “Đường đã xong".', "text/unbalanced-quote", '"'],
  ["“Một“", "text/unbalanced-quote", "“"],
  ["«Một", "text/unbalanced-quote", "«"],
  ["Ông nói: ‘Đường đã xong.", "text/unbalanced-quote", "‘"],
  ["Xã (cũ đã nhập.", "text/unbalanced-bracket", "("],
  ["Xã cũ) đã nhập.", "text/unbalanced-bracket", ")"],
])("%j leaves a mark without its other half", (text, rule, at) => {
  expect(foundInBody(text)).toEqual([[rule, at]]);
});

test.each([
  '“Một”, "hai", «ba», ‘bốn’, (năm), (sáu (bảy))',
  "“Một ‘hai’ ba”",
  "„Một“ và «hai»",
  "thập niên ‘90, rock ‘n roll, ‘Đoạn' này",
  "‘Đoạn một.\n\n‘Đoạn hai.’",
  "Vietnam’s, rock ’n’ roll, đoạn '90",
  "“Đoạn một.\n\n“Đoạn hai.\n\n“Đoạn ba.”",
  "“Đoạn một.\n\nĐoạn hai.\n\nĐoạn ba.”",
  '"Đoạn một.\n\n"Đoạn hai."',
  "(Đoạn một.\n\nĐoạn hai.)",
  "a) một; b) hai; 1) ba; iv) bốn",
  "1) một\n2) hai",
  "(gồm a) một và b) hai)",
  'màn hình 12", cao 5\'10"',
  "vui :) buồn :( cười =)) ha ha))",
  "`(` và `“`",
  "![“](a.jpg)",
  "[một](/a_(b)/)",
  "(https://example.org/a)",
  "(toa.soan@example.org)",
  "**(một)** *“hai”*",
])("%j does not", (text) => {
  expect(foundInBody(text)).toEqual([]);
});

test("a heading ends what stands open, and so does a value", () => {
  expect(foundInBody("“Một\n\n## Hai\n\nBa”")).toEqual([
    ["text/unbalanced-quote", "“"],
    ["text/unbalanced-quote", "”"],
  ]);
  expect(found("---\ntitle: “Một\nsummary: Hai”\n---\n")).toEqual([
    ["text/unbalanced-quote", "“"],
    ["text/unbalanced-quote", "”"],
  ]);
});
