import { expect, test } from "vitest";
import { foundInBody } from "./found.ts";

test("headings go down one level at a time", () => {
  expect(foundInBody("## Một\n\n### Hai\n\n## Ba\n\nTư\n---\n")).toEqual([]);
  expect(foundInBody("## Một\n\n#### Hai\n")).toEqual([["heading/skipped", "#### Hai"]]);
  expect(foundInBody("### Một\n\nĐoạn.\n")).toEqual([["heading/skipped", "### Một"]]);
});

test("the title is the only heading of level 1; a body that begins there is one level lower", () => {
  expect(foundInBody("# Một\n\n## Hai\n")).toEqual([["heading/top-level", "# Một"]]);
  expect(foundInBody("Một\n===\n\n### Ba\n")).toEqual([
    ["heading/top-level", "Một"],
    ["heading/skipped", "### Ba"],
  ]);
});

test.each(["##", "## ##", "## ** **", "### "])("%s has no words", (heading) => {
  expect(foundInBody(`## Đầu\n\n${heading}\n\nĐoạn.`).map(([rule]) => rule)).toEqual(["heading/empty"]);
});

test.each(["#hashtag", "```\n# chú thích\n#### x\n```", "    # mã", "\\# không"])(
  "%j is no heading",
  (text) => {
    expect(foundInBody(text)).toEqual([]);
  },
);

test.each([
  ["[](https://example.org/)", "link/no-words"],
  ["[ ](/2025/02/bai/)", "link/no-words"],
  ["[**](/a/)", "link/no-words"],
  ["[Nghị quyết]()", "link/no-target"],
  ["[Nghị quyết](#)", "link/no-target"],
  ["[ ]( )", "link/no-target"],
  ["[Nghị quyết](<>)", "link/no-target"],
  ["[tại đây](/a/)", "link/vague"],
  ["[Xem thêm…](/a/)", "link/vague"],
  ["[**Ở đây**][1]", "link/vague"],
  ["[click here](https://example.org/)", "link/vague"],
  ["[Link](https://example.org/)", "link/vague"],
])("%s breaks %s", (link, rule) => {
  expect(foundInBody(`Đọc ${link} để biết.`)).toEqual([[rule, link]]);
});

test.each([
  "[Nghị quyết 57](/2025/02/nghi-quyet/)",
  "[tại đây có gì](/a/)",
  "[https://example.org/](https://example.org/)",
  "[![](photos/a.jpg)](/a/)",
  "[`check`](/a/)",
  "`[](x)`",
  "[^1]",
  "số[][]",
  "[2025]",
  "\\[tại đây](a)",
  "[Một (hai)](/a_(b)/)",
])("%s is a link that says where it leads, or none", (link) => {
  expect(foundInBody(`Đọc ${link} để biết.`)).toEqual([]);
});

test("links stand in captions as well", () => {
  expect(foundInBody('---\nphotos:\n  - src: a.jpg\n    caption: "Xem [tại đây](/a/)"\n---\n')).toEqual([
    ["link/vague", "[tại đây](/a/)"],
  ]);
});
