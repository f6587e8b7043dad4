import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { buildArticle } from "../../../src/import/article.ts";
import { parseHtml } from "../../../src/import/html.ts";
import { parseRawText } from "../../../src/import/raw-text.ts";
import { decodeSource } from "../../../src/import/source-text.ts";

const zone = "Asia/Ho_Chi_Minh";
const now = new Date("2025-01-01T00:00:00Z");

function read(file: string) {
  const text = decodeSource(readFileSync(join(import.meta.dirname, "texts", file)), file);
  const source = file.endsWith(".html") ? parseHtml(text, zone) : parseRawText(text);
  if (!source) throw new Error(`no article in ${file}`);
  const article = buildArticle(source, { zone, now });
  const paragraphs = article.body.trim().split("\n\n");
  return {
    ...article,
    paragraphs,
    captions: article.photos.map((photo) => photo.caption),
    credits: article.photos.map((photo) => photo.credit),
    names: article.speakers.map((speaker) => speaker.name),
    codes: article.notes.map((note) => note.code),
  };
}

describe("habits of raw texts", () => {
  it("reads captions set in italics", () => {
    const article = read("caption-italics.md");
    expect(article.title).toBe("Xã Bản Mẫu trồng 2.000 cây trong ngày hội");
    expect(article.date).toBe("2024-03-05");
    expect(article.summary).toMatch(/^Sáng ngày 5\/3\/2024/u);
    expect(article.captions).toEqual([
      "Đoàn viên xã Bản Mẫu trồng cây trên đồi Thử.",
      "Học sinh nhận cây giống.",
    ]);
    expect(article.byline).toBe("Minh Mẫu");
    expect(article.names).toEqual(["Trần Thị Mẫu", "Lê Văn Thử"]);
    expect(article.paragraphs).toHaveLength(5);
  });

  it("takes credits out of round and square brackets, and the rest from the byline", () => {
    const article = read("credit-brackets.txt");
    expect(article.captions).toEqual([
      "Bạn đọc nhỏ tuổi chọn sách trong ngày khai trương",
      "Góc đọc dành cho thiếu nhi",
    ]);
    expect(article.credits).toEqual(["Thu Thử", "Văn Mẫu"]);
    expect(article.byline).toBe("Hà Thử");
    expect(article.speakers[0]).toMatchObject({ name: "Đỗ Minh Thử", honorific: "ThS" });
    expect(article.paragraphs).toHaveLength(4);
  });

  it("takes “Ảnh: …” and “Nguồn: …” off captions", () => {
    const article = read("credit-label.txt");
    expect(article.captions).toEqual(["Mâm bánh đạt giải Nhất.", "Ban tổ chức trao giải cho các đội."]);
    expect(article.credits).toEqual(["Lan Thử", "Ban Văn hóa xã"]);
    expect(article.photos[0]?.alt).toBe("Mâm bánh của đội Một");
    expect(article.date).toBe("2024-01-20");
    expect(article.paragraphs).toHaveLength(4);
  });

  it("keeps the paragraphs of an article without captions", () => {
    const article = read("no-caption.txt");
    expect(article.captions).toEqual(["", "", ""]);
    expect(article.paragraphs).toHaveLength(6);
    expect(article.codes.filter((code) => code === "captionMissing")).toHaveLength(3);
    expect(article.names).toEqual(["Vũ Đình Mẫu"]);
  });

  it("shares one caption between two photos and pairs two with two", () => {
    const article = read("two-photos.txt");
    expect(article.captions).toEqual([
      "Tình nguyện viên chuẩn bị cơm cho người bệnh",
      "Tình nguyện viên chuẩn bị cơm cho người bệnh",
      "Xếp hàng nhận cơm",
      "Trao cơm tận giường",
    ]);
    expect(article.codes).toContain("captionShared");
    expect(article.names).toEqual(["Bùi Thị Thử"]);
    expect(article.speakers[0]?.title).toBe("Tổ trưởng tổ bếp");
    expect(article.byline).toBe("Hải Mẫu");
  });

  it("finds the article in a saved page with tables", () => {
    const article = read("tables.html");
    expect(article.title).toBe("Lớp học bơi miễn phí ở xã Mẫu Sông");
    expect(article.date).toBe("2024-07-01 08:30");
    expect(article.summary).toBe("Sáng 1/7, xã Mẫu Sông mở lớp bơi cho 60 học sinh.");
    expect(article.captions).toEqual([
      "Học sinh khởi động trước khi xuống nước",
      "Bể bơi lắp ghép",
      "Phao cứu sinh",
    ]);
    expect(article.credits).toEqual(["Nam Thử", "", ""]);
    expect(article.photos.map((photo) => photo.origin)).toEqual([
      "/img/Boi%20Loi.JPG",
      "/img/be-boi.png",
      "/img/phao.jpg",
    ]);
    expect(article.byline).toBe("Thanh Thử");
    expect(article.body).not.toMatch(/Trang chủ|Tin liên quan|Bản quyền/u);
    expect(article.body).toContain("Phụ huynh được mời theo dõi.");
    expect(article.names).toEqual(["Đặng Văn Mẫu"]);
  });

  it("finds the article in a page laid out in tables without telling classes", () => {
    const article = read("layout-tables.html");
    expect(article.title).toBe("Huyện Mẫu ra quân làm thủy lợi mùa khô");
    expect(article.date).toBe("2025-02-12 08:15");
    expect(article.summary).toBe("Sáng 12/2, huyện Mẫu ra quân làm thủy lợi.");
    expect(article.captions).toEqual(["Nhân dân nạo vét kênh mương", "Đoàn viên tham gia"]);
    expect(article.byline).toBe("Lê Thử");
    expect(article.names).toEqual(["Vi Văn Thử"]);
    expect(article.paragraphs).toHaveLength(5);
  });

  it("reads CRLF lines behind a byte-order mark", () => {
    const article = read("crlf-bom.txt");
    expect(article.title).toBe("Hội nghị cấp nước xã Mẫu Cao");
    expect(article.captions).toEqual(["Quang cảnh hội nghị"]);
    expect(article.speakers).toMatchObject([
      { name: "Lò Văn Thử", title: "Phó Bí thư Thường trực Đảng ủy xã", organisation: "" },
    ]);
    expect(article.byline).toBe("Ban Biên tập Cổng thử");
    expect(article.body).not.toContain("\r");
  });

  it("writes NFC from NFD", () => {
    const article = read("nfd.txt");
    const text = JSON.stringify(article);
    expect(text).toBe(text.normalize("NFC"));
    expect(article.photos).toMatchObject([{ src: "photos/le-hoi.jpg", caption: "Các nghệ nhân múa xòe" }]);
    expect(article.names).toEqual(["Giàng A Thử"]);
  });

  it("keeps %20 and upper case in origins and writes safe file names", () => {
    const article = read("spaces-upper-case.txt");
    expect(article.photos.map(({ src, origin }) => [src, origin])).toEqual([
      ["photos/may-sieu-am-1.jpg", "/Portals/0/2024-10-21/May%20sieu%20am%20(1).JPG"],
      ["photos/may-sieu-am.png", "/Portals/0/2024-10-21/MAY SIEU AM.PNG"],
    ]);
    expect(article.captions).toEqual(["Máy siêu âm đặt tại phòng khám số 2", "Bác sĩ hướng dẫn sử dụng máy"]);
    expect(article.speakers).toMatchObject([
      { name: "Ngô Thị Mẫu", honorific: "BS", title: "Trưởng Trạm Y tế xã" },
    ]);
  });

  it("keeps markup in the source as literal text", () => {
    const article = read("markup.txt");
    expect(article.body).toContain("1\\. Dấu \\*sao\\* và \\_gạch dưới\\_");
    expect(article.body).toContain("\\- Liên kết \\[trang\\](http://example.org)");
    expect(article.body).toContain("## Không phải tít");
    expect(article.body).toContain("\\{% include");
  });

  it("reads closing lines: one credit for all photos, and a source beside the signature", () => {
    const article = read("closing-lines.txt");
    expect(article.title).toBe("Xã Mẫu Hòa tọa đàm “Làng nghề số”: Cơ hội mới");
    expect(article.date).toBe("2023-10-06 09:15");
    expect(article.summary).toMatch(/^Ngày 5\/10/u);
    expect(article.byline).toBe("Thu Thử – Nguồn: Cổng thông tin xã thử");
    expect(article.credits).toEqual(["Hoài Mẫu", "Hoài Mẫu", "Văn Thử", "Lan Mẫu"]);
    expect(article.captions).toEqual([
      "Các nghệ nhân trao đổi bên lề tọa đàm",
      "Các đại biểu tham quan gian hàng của làng",
      "Bà con xem thử đơn hàng.",
      "Gian hàng của làng.",
    ]);
    expect(article.photos.map((photo) => photo.alt)).toEqual(["", "", "", ""]);
    expect(article.photos[0]?.origin).toBe("/Upload/2023/10/Lang nghe 1.JPG");
    expect(article.paragraphs).toHaveLength(7);
  });

  it("finds the article in a page that is one form, without its tools", () => {
    const article = read("aspnet.html");
    expect(article.title).toBe("Phường Mẫu tuyên dương học sinh giỏi");
    expect(article.date).toBe("2023-06-14 10:05");
    expect(article.summary).toMatch(/^Ngày 13\/6/u);
    expect(article.byline).toBe("Minh Mẫu (Ban Văn hóa)");
    expect(article.captions).toEqual(["Học sinh nhận thưởng tại buổi lễ"]);
    expect(article.names).toEqual(["Nguyễn Bảo Thử"]);
    expect(article.paragraphs.slice(-4)).toEqual([
      "### Kết quả",
      "- Có 12 giải cấp tỉnh;\n- Có 30 giải cấp huyện.",
      "| Lớp | Số giải |\n| --- | --- |\n| 6A | 4 |\n| 7B \\| 7C | 8 |",
      expect.stringMatching(/^Em Nguyễn Bảo Thử/u),
    ]);
  });

  it("counts who speaks, not who is asked or spoken of", () => {
    const article = read("dialogue.txt");
    expect(article.names).toEqual(["Nguyễn Thị Thử", "Hoàng Thị Mẫu"]);
    expect(article.speakers[0]?.title).toBe("Chủ tịch UBND phường Giả Hòa");
    expect(article.captions).toEqual(["Quang cảnh buổi đối thoại"]);
    expect(article.byline).toBe("Cổng thông tin phường Giả Hòa");
    expect(article.paragraphs).toHaveLength(4);
  });
});
