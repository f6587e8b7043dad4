import { describe, expect, it } from "vitest";
import { readBody } from "../../../../src/moving/body/body.ts";
import { partParagraphs } from "../../../../src/moving/nukeviet/body.ts";
import { originalFirst } from "../../../../src/moving/nukeviet/nukeviet.ts";

const photo = '<img alt="" height="300" src="/uploads/news/anh-thu.jpg" width="460" />';
const long = "Một câu thử dài hơn tám mươi chữ cái để không ai nhầm nó với một câu thơ hay một dòng địa chỉ.";
const desk = { hosts: new Set<string>(), base: "", addressOf: () => undefined, document: () => undefined };

const partsOf = (html: string) =>
  readBody(partParagraphs(html), false, desk).parts.map((part) =>
    part.kind === "photo" ? `[${part.photo.address}] ${part.photo.caption}` : part.markdown,
  );

describe("a photo and its caption, as NukeViet's editors wrote them", () => {
  it.each([
    [
      "a figure of image2",
      `<figure class="image image-center">${photo}<figcaption>Ảnh thử một</figcaption></figure>`,
    ],
    [
      "a figure that floats",
      `<figure class="image image-left">${photo}<figcaption>Ảnh thử một</figcaption></figure>`,
    ],
    [
      "a table",
      `<table align="center"><tbody><tr><td>${photo}</td></tr><tr><td style="text-align:center"><em>Ảnh thử một</em></td></tr></tbody></table>`,
    ],
    [
      "a div and a line in italics",
      `<div style="text-align:center">${photo}<br /><em>Ảnh thử một</em></div>`,
    ],
    [
      "a paragraph and one in italics",
      `<p style="text-align: center;">${photo}</p><p style="text-align: center;"><span style="font-size:11px;"><em>Ảnh thử một</em></span></p>`,
    ],
  ])("%s", (_, html) => {
    expect(partsOf(`<p>${long}</p>${html}<p>${long}</p>`)).toEqual([
      long,
      "[/uploads/news/anh-thu.jpg] Ảnh thử một",
      long,
    ]);
  });

  it("stand among paragraphs that are parted by breaks", () => {
    const html = `<div style="text-align: justify;">${long}<br />\r\n${long}<br />\r\n<br />\r\nCâu ngắn.</div>`;
    expect(partsOf(html)).toEqual([long, long, "Câu ngắn."]);
  });
});

it("takes the original of a small copy", () => {
  expect(originalFirst("/assets/news/2024/a.jpg")).toEqual([
    "/uploads/news/2024/a.jpg",
    "/assets/news/2024/a.jpg",
  ]);
  expect(originalFirst("https://cu.example/files/news/a.jpg")[0]).toBe(
    "https://cu.example/uploads/news/a.jpg",
  );
  expect(originalFirst("/assets/mobile/news/a.jpg")[0]).toBe("/uploads/news/a.jpg");
  expect(originalFirst("/uploads/news/assets/x/a.jpg")).toHaveLength(2);
  expect(originalFirst("news/a.jpg")).toEqual(["news/a.jpg"]);
});
