import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { load } from "cheerio";
import matter from "gray-matter";
import { expect, test } from "vitest";
import { paragraphMarkdown, sourceOf } from "../../../bench/search/article-source.ts";
import { type Article, readCorpus } from "../../../bench/search/corpus.ts";
import { namesIn, peopleWithRecords } from "../../../bench/search/people.ts";
import { markdown } from "../../../src/body/markdown.ts";
import { articleSchema } from "../../../src/schema/article.ts";
import { temporaryFolder, writeFiles } from "../newsroom-folder.ts";

const paragraph = "Câu này có mười chữ, đủ dài để làm chú thích ảnh.";

test("every article has an address of its own, whatever its headline", async () => {
  const articles = await corpusOf([{}, {}, { title: "???" }, { title: "10 điều" }]);
  expect(articles.map(({ url }) => url)).toEqual([
    "/2025/02/hop-0/",
    "/2025/02/hop-1/",
    "/2025/02/2/",
    "/2025/02/10-dieu-3/",
  ]);
});

test("a line without a text is left out; one without a lead begins with its first paragraph", async () => {
  const articles = await corpusOf([{ body: [] }, { title: " " }, { summary: "", body: ["Một.", "Hai."] }]);
  expect(articles.map(({ summary, body }) => [summary, ...body])).toEqual([["Một.", "Hai."]]);
});

test("a caption is taken out of the body", async () => {
  const [article] = await corpusOf([{ body: ["Đầu.", paragraph, "Cuối."] }]);
  expect(article).toMatchObject({ caption: paragraph, body: ["Đầu.", "Cuối."] });
});

test("the source of any text is valid front matter and prints the text", async () => {
  const text = '- "Đ": #1 <b>*a*</b> [x](y) `z` & 1. {{ a }} | ~ \\ !';
  const [article] = await corpusOf([{ title: text, summary: text, body: ["Đầu.", paragraph, text] }]);
  const files = sourceOf(article as Article, new Map([["Tin", "tin"]]), new Map(), Buffer.alloc(0));
  const { data, content } = matter(String(files.at(-1)?.data));
  expect(articleSchema.parse({ ...data, date: "2025-02-10" })).toMatchObject({
    title: text.replace("{{", "{ {"),
  });
  expect(load(markdown.render(content))("p").last().text()).toBe(text.replace("{{", "{ {"));
});

test.each([
  "1. Một",
  "- Hai",
  "+ Ba",
  "# Bốn",
  "> Năm",
  "---",
  "===",
  "~~~",
  "| a | b |",
  "<div>",
  "12) Sáu",
])("%s is a paragraph", (text) => {
  const $ = load(markdown.render(paragraphMarkdown(text)), null, false);
  expect(
    $.root()
      .children()
      .toArray()
      .map(({ tagName }) => tagName),
  ).toEqual(["p"]);
  expect($("p").text()).toBe(text);
});

test("people are those whom a form of address announces, by their whole names", () => {
  const text =
    "Ông Ngô Hải Phan gặp bà Trần Thị Hoa, anh Trung Quốc và ông Nguyễn Văn An Bình Minh Châu; Lê Lai không.";
  expect(namesIn([text])).toEqual(["Ngô Hải Phan", "Trần Thị Hoa"]);
});

test("names that differ in diacritics alone have records of their own", () => {
  const people = [
    ["Lê Văn Ba", "Lê Văn Bá"],
    ["Lê Văn Ba", "Lê Văn Bá", "Một Lần"],
  ].map((names) => ({ people: names }));
  expect([...peopleWithRecords(people)]).toEqual([
    ["Lê Văn Ba", "le-van-ba"],
    ["Lê Văn Bá", "le-van-ba-2"],
  ]);
});

function corpusOf(lines: object[]): Promise<Article[]> {
  const whole = {
    date: "2025-02-10",
    section: "Tin",
    title: "Họp",
    summary: "Tóm tắt.",
    body: ["Một.", "Hai."],
  };
  const text = lines.map((line) => `${JSON.stringify({ ...whole, ...line })}\n`).join("");
  const folder = temporaryFolder();
  writeFiles(folder, { "corpus.ndjson.gz": gzipSync(text) });
  return readCorpus(join(folder, "corpus.ndjson.gz"));
}
