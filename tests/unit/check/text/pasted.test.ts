import { expect, test } from "vitest";
import { foundInBody } from "./found.ts";

test.each([
  "<o:p>",
  '<p class="MsoNormal">',
  '<span style="mso-bidi-font-weight: normal">',
  "<!--[if gte mso 9]>",
  "<w:WordDocument>",
  '<st1:place w:st="on">',
])("%s comes from Word", (tag) => {
  expect(foundInBody(`Một ${tag} hai.`)).toEqual([["text/word-markup", tag]]);
});

test("an entity for a blank does, too", () => {
  expect(foundInBody("Một&nbsp;hai")).toEqual([["text/word-markup", "&nbsp;"]]);
});

test("mark-up once a passage, bullets once an article", () => {
  expect(foundInBody("<o:p>Một</o:p> hai <o:p></o:p>")).toEqual([["text/word-markup", "<o:p>"]]);
  expect(foundInBody("• Một\n\n• Hai\n\n· Ba")).toEqual([["text/pasted-bullet", "•"]]);
  expect(foundInBody("\uf0b7 Một\n\uf0b7 Hai")).toEqual([["text/pasted-bullet", "\uf0b7"]]);
});

test.each([
  "`<o:p>`",
  "```html\n<o:p>&nbsp;\n• a\n```",
  "<b>đậm</b>",
  "5 · 3",
  "Ảnh · Tin",
  "mso- là gì",
  "- Một\n- Hai",
])("%j does not", (text) => {
  expect(foundInBody(text)).toEqual([]);
});
