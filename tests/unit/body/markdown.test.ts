import { load } from "cheerio";
import { expect, test } from "vitest";
import { renderInline } from "../../../src/body/markdown.ts";

test("a caption is inline Markdown, and its text has no marks", () => {
  expect(renderInline("Đồng chí **Ngô Hải Phan** [phát biểu](/2025/02/bai/)\ntại `hội nghị`.")).toEqual({
    html: 'Đồng chí <strong>Ngô Hải Phan</strong> <a href="/2025/02/bai/">phát biểu</a>\ntại <code>hội nghị</code>.',
    text: "Đồng chí Ngô Hải Phan phát biểu tại hội nghị.",
  });
});

test.each([
  "<script>alert(1)</script>",
  "<img src=x onerror=alert(1)>",
  "[a](javascript:alert(1))",
  "![a](https://elsewhere.example/a.png)",
  "![a](photos/a.jpg)",
])("a caption such as %s brings no markup of its own, and asks nothing of others", (caption) => {
  const { html, text } = renderInline(caption);
  expect(load(html)("script, img, a").length).toBe(0);
  expect(text).not.toContain("undefined");
});

test("a caption that begins like a list or a heading is still one line of text", () => {
  expect(renderInline("# 1 của tỉnh").text).toBe("# 1 của tỉnh");
  expect(renderInline("- một").html).toBe("- một");
});
