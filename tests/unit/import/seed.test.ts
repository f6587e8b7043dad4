import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { buildArticle, type ImportedArticle } from "../../../src/import/article.ts";
import { parseRawText } from "../../../src/import/raw-text.ts";
import { decodeSource } from "../../../src/import/source-text.ts";

const file = resolve(import.meta.dirname, "../../../../shared/seed/000_940c288b1e1ea671.txt");

describe("the seed article", () => {
  let article: ImportedArticle;
  let lines: string[];

  beforeAll(() => {
    if (!existsSync(file))
      throw new Error("The seed text is missing: ../shared/seed must stand beside the checkout.");
    const text = decodeSource(readFileSync(file), file);
    lines = text
      .split("\n")
      .map((line) => line.trim())
      .filter(Boolean);
    article = buildArticle(parseRawText(text), { zone: "Asia/Ho_Chi_Minh", now: new Date("2026-01-01") });
  });

  it("has seven photos, each with the line below it as its caption", () => {
    const pairs = lines.flatMap((line, index) =>
      line.startsWith("![](") ? [[line.slice(4, -1), lines[index + 1]]] : [],
    );
    expect(pairs).toHaveLength(7);
    expect(article.photos.map(({ origin, caption }) => [origin, caption])).toEqual(pairs);
    expect(article.photos.every((photo) => photo.alt === "" && photo.credit === "")).toBe(true);
  });

  it("has the lead as summary and twelve paragraphs in order, word for word", () => {
    const captions = new Set(article.photos.map((photo) => photo.caption));
    const prose = lines.filter((line) => !line.startsWith("![](") && !captions.has(line));
    expect(article.summary).toBe(prose[0]);
    const paragraphs = article.body
      .trim()
      .split("\n\n")
      .filter((block) => !block.startsWith("![]("));
    expect(paragraphs).toHaveLength(12);
    expect(paragraphs).toEqual(prose.slice(1, -1));
  });

  it("puts each photo where it stood", () => {
    const places = article.body
      .trim()
      .split("\n\n")
      .flatMap((block, index) => (block.startsWith("![](") ? [index] : []));
    expect(places).toEqual([0, 2, 4, 6, 8, 10, 12]);
  });

  it("has the byline and the date, and says that the headline and the date must be checked", () => {
    expect(article.byline).toBe("Trung tâm VH – TT – TT và Du Lịch");
    expect(article.date).toBe("2025-02-10");
    expect(article.title).toMatch(/^Tỉnh ủy .* tổ chức hội nghị/u);
    expect(article.notes.map((note) => note.code)).toEqual(
      expect.arrayContaining(["titleDerived", "dateFromText"]),
    );
  });

  it("has exactly its six speakers", () => {
    const rows = article.speakers.map((one) => [one.name, one.honorific, one.title, one.organisation]);
    expect(rows).toEqual([
      ["Nguyễn Doãn Anh", "", "Ủy viên Trung ương Đảng, Bí thư Tỉnh ủy Thanh Hóa", ""],
      ["Lương Thị Hoa", "", "Bí thư Huyện ủy", ""],
      ["Ngô Hải Phan", "", "Cục trưởng Cục Kiểm soát thủ tục hành chính", "Văn phòng Chính phủ"],
      [
        "Nguyễn Trúc Lê",
        "Phó Giáo sư, Tiến sĩ",
        "Chủ tịch Hội đồng trường",
        "Trường Đại học kinh tế - Đại học Quốc gia Hà Nội",
      ],
      [
        "Vũ Văn Tích",
        "Phó Giáo sư, Tiến sĩ",
        "Giám đốc Học viện Khoa học, công nghệ và Đổi mới sáng tạo",
        "Bộ Khoa học và Công nghệ",
      ],
      ["Nguyễn Mạnh Hổ", "Đại tá", "Tổng Giám đốc Tổng Công ty Giải pháp Viettel", ""],
    ]);
    const text = lines.join("\n");
    for (const speaker of article.speakers) {
      expect(text).toContain(speaker.evidence);
      expect(speaker.evidence).toContain(speaker.name);
    }
  });
});
