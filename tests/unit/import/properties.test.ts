import fc from "fast-check";
import MarkdownIt from "markdown-it";
import { describe, expect, it } from "vitest";
import { buildArticle, type ImportedArticle } from "../../../src/import/article.ts";
import { parseHtml } from "../../../src/import/html.ts";
import { escapeMarkdown } from "../../../src/import/markdown-text.ts";
import { parseRawText } from "../../../src/import/raw-text.ts";
import { normaliseText } from "../../../src/import/source-text.ts";
import { articleFile } from "../../../src/import/write.ts";

const options = {
  zone: "Asia/Ho_Chi_Minh",
  now: new Date("2025-01-01T00:00:00Z"),
  title: "Tít",
  date: "2025-01-01",
};
const markdown = new MarkdownIt({ html: true });

const sentences = fc.constantFrom(
  "Quang cảnh hội nghị",
  "Ông Lê Văn Thử, Trưởng thôn Mẫu, cho biết đường đã xong.",
  "Tại hội nghị, các đại biểu thảo luận. Nhiều ý kiến được nêu.",
  "Sáng 5/3, xã Mẫu trồng cây",
  "*Chú thích nghiêng*",
  "**Minh Thử**",
  "Ảnh: Thu Thử",
  "Học sinh nhận quà (Ảnh: Lan Mẫu).",
  "Tin: Hà Mẫu – Ảnh: Thu Thử",
  "## Mục nhỏ",
  "- gạch đầu dòng",
  "1. Mục một",
  "![](/p/2024-03-05/a%20b.JPG)",
  "![mô tả](b.jpg) ![](c.png)",
  "",
);
const noise = fc.string({
  unit: fc.constantFrom(..."aăâđ ơưe.,:;*_[](){}<>!#`~\\|&%-“”\"'1Â\u0301\n"),
  maxLength: 60,
});
const source = fc.array(fc.oneof({ weight: 4, arbitrary: sentences }, noise), {
  minLength: 1,
  maxLength: 14,
});

// Words of a credit's or byline's own label go: "Ảnh: Thu Thử" is stored as the name.
const labels = new Set(
  "ảnh tin bài nguồn hình tác giả viết thực hiện biên tập người theo by photo và minh họa".split(" "),
);
const words = (text: string) =>
  (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).filter((word) => !labels.has(word));

function everything(article: ImportedArticle): string {
  const photos = article.photos.flatMap((photo) => [photo.origin, photo.alt, photo.caption, photo.credit]);
  return [article.title, article.date, article.summary, article.byline, article.body, ...photos].join(" ");
}

describe("for any text", () => {
  it("loses no word", () => {
    fc.assert(
      fc.property(source, (lines) => {
        const text = normaliseText(lines.join("\n"));
        const { title: _, ...untitled } = options;
        const article = buildArticle(parseRawText(text), untitled);
        const kept = new Set(words(everything(article).replaceAll("\\", "")));
        expect(words(text.replaceAll("\\", "")).filter((word) => !kept.has(word))).toEqual([]);
      }),
      { numRuns: 400 },
    );
  });

  it("writes a file and never throws, HTML included", () => {
    fc.assert(
      fc.property(source, fc.boolean(), (lines, asHtml) => {
        const text = normaliseText(lines.join(asHtml ? "<br>" : "\n"));
        const document = asHtml ? parseHtml(`<article>${text}</article>`, options.zone) : parseRawText(text);
        if (document)
          expect(articleFile(buildArticle(document, options), true)).toMatch(/^---\ntitle: Tít\n/u);
      }),
      { numRuns: 200 },
    );
  });

  it("writes paragraphs that Markdown renders as the very text of the source", () => {
    fc.assert(
      fc.property(noise, (raw) => {
        const text = raw.normalize("NFC").replace(/\s+/gu, " ").trim();
        fc.pre(text !== "");
        const plain = markdown.utils.escapeHtml(text);
        expect(markdown.render(escapeMarkdown(text)).trim()).toBe(`<p>${plain}</p>`);
      }),
      { numRuns: 1500 },
    );
  });
});
