import { expect, test } from "vitest";
import { found, mended } from "./found.ts";

const slip = "một , hai";
const right = "một, hai";

test.each([
  ["plain", `title: ${slip}\n`],
  ["plain, with a comment", `title: ${slip} # chú thích , này\n`],
  ["plain, over lines", `summary: đầu\n  ${slip}\n`],
  ["single quotes", `title: 'l''an ${slip}'\n`],
  ["double quotes", `title: "\\"${slip}\\" \\u00e1"\n`],
  ["double quotes, over lines", `summary: "đầu\n  ${slip}"\n`],
  ["folded", `summary: >-\n  đầu\n\n  ${slip}\nsection: tin\n`],
  ["literal", `summary: |\n  ${slip}\n`],
  ["a list of records", `photos:\n  - src: a , b.jpg\n    alt: ${slip}\n`],
  ["the first key of a record", `speakers:\n  - title: ${slip}\n    name: Họ Tên\n`],
  ["a record on one line", `corrections:\n  - {date: 2025-02-12, kind: fix, text: "${slip}"}\n`],
  ["a record on one line, unquoted", `source: {name: Báo Mẫu  Một, url: a}\n`],
  ["indented deeper", `photos:\n    -   src: a\n        caption: ${slip}\n`],
])("%s: the value is judged where it stands", (_, yaml) => {
  const text = `---\n${yaml}---\nThân bài.\n`;
  const findings = found(text);
  expect(findings).toHaveLength(1);
  expect(mended(text)).toBe(text.replace(slip, right).replace("Mẫu  Một", "Mẫu Một"));
});

test.each([
  `slug: ${slip}\n`,
  `section: "${slip}"\n`,
  `aliases: [/một , /hai;;ba]\n`,
  `photos:\n  - src: photos/a  b , c.jpg\n    place: x , y\n`,
  `aliases:\n  - /a , b\n`,
  `documents: [{src: "a , b.pdf"}]\n`,
  `title: một # ${slip}\n`,
  `# title: ${slip}\ntitle: một\n`,
  `summary: >-\n  một\n# ${slip}\n`,
  `kicker: ""\n`,
  `title:\n`,
  `title: "một\\thai\\\\ , "\n`.replace(" , ", ""),
])("%j holds no prose that is wrong", (yaml) => {
  expect(found(`---\n${yaml}---\nThân bài.\n`)).toEqual([]);
});

test("lines may end in two characters, and the file begin with a mark", () => {
  const text = `\ufeff---\r\ntitle: ${slip}\r\n---\r\nNăm , sáu.\r\n\r\n- ba  bốn\r\n`;
  expect(found(text).map(([, at]) => at)).toEqual([" ,", " ,", "  "]);
  expect(mended(text)).toBe(`\ufeff---\r\ntitle: ${right}\r\n---\r\nNăm, sáu.\r\n\r\n- ba bốn\r\n`);
});

test("nothing is told apart where front matter does not end", () => {
  expect(found(`---\ntitle: ${slip}\n`)).toEqual([]);
});
