import { load } from "cheerio";
import fc from "fast-check";
import { expect, it } from "vitest";
import { partParagraphs } from "../../../../src/moving/nukeviet/body.ts";

const long = "Một câu thử dài hơn tám mươi chữ cái để không ai nhầm nó với một câu thơ hay một dòng địa chỉ.";

it.each([
  [`<div>${long}<br>Câu ngắn.</div>`, `<div>${long}<br><br>Câu ngắn.</div>`],
  [`<div>Câu ngắn:<br><b>${long}</b></div>`, `<div>Câu ngắn:<br><br><b>${long}</b></div>`],
  [`${long}<br>${long}<br>${long}`, `${long}<br><br>${long}<br><br>${long}`],
])("a break after a sentence of prose parts paragraphs: %s", (html, parted) => {
  expect(partParagraphs(html)).toBe(parted);
});

it.each([
  "<div>Câu thơ một,<br>câu thơ hai.<br>Câu thơ ba.</div>",
  "<div>Một.<br><br>Hai.</div>",
  `<p>${long}<br></p><p>${long}</p>`,
  `<p>${long.slice(0, -1)}<br>${long}</p>`,
  `<p>${long}<br><img src="a.jpg"></p>`,
  "<p>Không có gì để làm &amp; giữ nguyên</p >",
])("other breaks stay: %s", (html) => {
  expect(partParagraphs(html)).toBe(html);
});

it("loses no word, whatever the mark-up", () => {
  const piece = fc.constantFrom(
    ..."một |hai. |<br>|<p>|</p>|<div>|</div>|<img src=a>|<em>|</em>|<table><tr><td>|</td></tr></table>|&nbsp;".split(
      "|",
    ),
    long,
  );
  const text = (html: string) => load(html, null, false).root().text();
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 25 }), (pieces) => {
      const html = pieces.join("");
      expect(text(partParagraphs(html))).toBe(text(html));
    }),
    { numRuns: 500 },
  );
});
