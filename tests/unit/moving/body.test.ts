import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseBody } from "../../../src/body/blocks.ts";
import { type BodyPart, readBody } from "../../../src/moving/body/body.ts";
import type { LinkDesk } from "../../../src/moving/body/links.ts";

const desk: LinkDesk = {
  hosts: new Set(["cu.example"]),
  base: "/tin/mot.html",
  addressOf: (path) => (path === "/tin/hai.html" ? "/2020/01/hai/" : undefined),
  document: (address) => (address.endsWith("/co.pdf") ? "co.pdf" : undefined),
};

const read = (html: string, captionsMarked = false) => readBody(html, captionsMarked, desk);

const shown = (part: BodyPart) =>
  part.kind === "prose"
    ? part.markdown
    : `[${part.photo.address}|${part.photo.caption}|${part.photo.credit}]`;

const markdown = (html: string) => read(html).parts.map(shown).join("\n\n");

describe("what an old text becomes", () => {
  test.each([
    [
      "bold beside a letter would not be read as bold",
      "<p>a <b>b,</b>c <b>d</b> <i>e</i></p>",
      "a b,c **d** *e*",
    ],
    ["one in the other of the same kind", "<p><b>a <strong>b</strong></b></p>", "**a b**"],
    ["two lines, two paragraphs", "<div>a<br>b<br><br>c</div>", "a\\\nb\n\nc"],
    [
      "what looks like markup is text",
      "<p>&lt;b&gt; {{ x }} {% y %} [a](b)</p>",
      "\\<b> `{{` x }} `{%` y %} \\[a\\](b)",
    ],
    ["headings in order", "<h1>a</h1><h4>b</h4><h2>c</h2><h6></h6>", "## a\n\n### b\n\n### c"],
    [
      "a heading in a cell",
      "<table><tr><td><h3>a</h3></td><td>b</td></tr><tr><td>c</td><td>d</td></tr></table>",
      "| **a** | b |\n| --- | --- |\n| c | d |",
    ],
    [
      "spans of cells",
      "<table><tr><td colspan=2>a</td></tr><tr><td rowspan=2>b</td><td>c</td></tr><tr><td>d</td></tr></table>",
      "| a |  |\n| --- | --- |\n| b | c |\n|  | d |",
    ],
    ["a link within the old site", '<p><a href="hai.html">a [b]</a></p>', "[a \\[b\\]](/2020/01/hai/)"],
    ["a document", '<p><a href="https://cu.example/f/co.pdf">a</a></p>', "[a](co.pdf)"],
    [
      "a link that could run",
      '<p><a href="java\nscript:x()">a</a> <a href="data:text/html,x">b</a></p>',
      "a b",
    ],
    ["a place on the page that is no more", '<p><a href="#_ftn1">[1]</a></p>', "[1]"],
    [
      "a player",
      '<iframe src="//www.youtube.com/embed/abcdefghijk?rel=0"></iframe>',
      "[YouTube](https://www.youtube.com/watch?v=abcdefghijk)",
    ],
    ["raised and lowered", "<p>m<sup>2</sup> H<sub>2</sub>O 1<sup>er</sup></p>", "m² H₂O 1er"],
    ["lists", '<ol start="3"><li>a<ul><li>b</li></ul></li><li>c</li></ol>', "3. a\n   - b\n4. c"],
    [
      "a figure",
      '<figure><a href="to.jpg"><img src="nho.jpg"></a><figcaption>Cảnh thử. Ảnh: Thu Thử</figcaption></figure>',
      "[to.jpg|Cảnh thử.|Thu Thử]",
    ],
    [
      "a caption in italics below",
      "<p>a</p><p><img src=b.jpg><br><em>Cảnh thử</em></p>",
      "a\n\n[b.jpg|Cảnh thử|]",
    ],
    [
      "a caption in a cell",
      "<table><tr><td><img src=b.jpg></td></tr><tr><td>Cảnh thử của bảng.</td></tr></table>",
      "[b.jpg|Cảnh thử của bảng.|]",
    ],
    [
      "a quote after a photo is no caption",
      "<p><img src=b.jpg></p><blockquote>Lời trích</blockquote>",
      "[b.jpg||]\n\n> Lời trích",
    ],
    [
      "an emphasis over a photo",
      "<p><b>a <img src=b.jpg> Ông Thử cho biết:</b></p>",
      "**a**\n\n[b.jpg||]\n\nÔng Thử cho biết:",
    ],
    [
      "two photos side by side, each with its caption below",
      "<table><tr><td><img src=a.jpg></td><td><img src=b.jpg></td></tr><tr><td>Bên trái. Ảnh: Thu Thử</td><td>Bên phải</td></tr></table>",
      "[a.jpg|Bên trái.|Thu Thử]\n\n[b.jpg|Bên phải|]",
    ],
    [
      "a table of data with photos in it stays one, and they follow",
      "<table><tr><th>Số</th><th>Tên</th><th>Ảnh</th></tr><tr><td>1</td><td>a</td><td><img src=a.jpg></td></tr><tr><td>2</td><td>b</td><td></td></tr></table>",
      "| Số | Tên | Ảnh |\n| --- | --- | --- |\n| 1 | a |  |\n| 2 | b |  |\n\n[a.jpg||]",
    ],
    [
      "the caption of a table",
      "<table><caption>Bảng thử</caption><tr><td>a</td><td>b</td></tr><tr><td>1</td><td>2</td></tr></table>",
      "Bảng thử\n\n| a | b |\n| --- | --- |\n| 1 | 2 |",
    ],
    [
      "a photo in the middle of a sentence",
      "<p>Chữ trước <img src=b.jpg> chữ sau.</p>",
      "Chữ trước chữ sau.\n\n[b.jpg||]",
    ],
    [
      "a caption is the line below its photo; the text goes on behind",
      "<p>Câu trước.<br><img src=b.jpg><br><em>Cảnh thử,<br>dòng hai</em><br>Đoạn sau.</p>",
      "Câu trước.\n\n[b.jpg|Cảnh thử, dòng hai|]\n\nĐoạn sau.",
    ],
    [
      "a caption and its credit on lines of their own",
      "<p><img src=b.jpg><br>Cảnh thử<br>Ảnh: Thu Thử</p><p>Đoạn sau.</p>",
      "[b.jpg|Cảnh thử|Thu Thử]\n\nĐoạn sau.",
    ],
    [
      "a caption of two lines in a figure",
      "<figure><img src=b.jpg><figcaption>Cảnh<br>thử</figcaption></figure>",
      "[b.jpg|Cảnh thử|]",
    ],
    [
      "a player below a photo is no caption",
      '<p><img src=b.jpg></p><iframe src="https://www.youtube.com/embed/abcdefghijk"></iframe>',
      "[b.jpg||]\n\n[YouTube](https://www.youtube.com/watch?v=abcdefghijk)",
    ],
    ["a poem", "<pre>Câu một\ncâu <b>hai\nba</b>\n\nkhổ hai</pre>", "Câu một\\\ncâu hai\\\nba\n\nkhổ hai"],
    ["a program", "<pre><code>a\n  b</code></pre>", "```\na\n  b\n```"],
    [
      "boxes and questions stand apart",
      "<aside>a</aside><details><summary>b?</summary>c</details><address>d</address>",
      "a\n\nb?\n\nc\n\nd",
    ],
    [
      "a viewer of documents",
      '<iframe src="/docviewer?file=/f/co.pdf"></iframe><iframe src="https://xem.example/gview?url=https%3A%2F%2Fcu.example%2Ff%2Fco.pdf&amp;embedded=true"></iframe>',
      "[co.pdf](co.pdf)\n\n[co.pdf](co.pdf)",
    ],
    ["a quotation in a line", "<p>Ông nói <q>có</q>.</p>", "Ông nói “có”."],
    [
      "Word",
      '<p class="MsoNormal"><span lang=VI style="mso-ansi-language:VI">a<o:p></o:p></span></p><!--[if gte mso 9]><xml>x</xml><![endif]-->',
      "a",
    ],
  ])("%s", (_, html, expected) => expect(markdown(html)).toBe(expected));

  test("where captions are marked, a paragraph below a photo stays one", () => {
    const html = "<figure><img src=b.jpg></figure><p><em>Cảnh thử</em></p>";
    expect(read(html, true).parts.map(shown)).toEqual(["[b.jpg||]", "*Cảnh thử*"]);
  });

  test("what is removed is counted", () => {
    const { removed } = read(
      "<script>x</script><form><input></form><p style='color:red'>a</p><!-- b --><iframe></iframe>",
    );
    expect(removed.toObject()).toEqual({ comment: 1, form: 1, iframe: 1, input: 1, script: 1, style: 1 });
  });
});

const words = fc.constantFrom(
  "Chữ thử",
  "{{ x }}",
  "{%",
  "%}",
  "&lt;script&gt;",
  "<",
  "](",
  "![a](b)",
  "`",
  "```",
  "*",
  "**",
  "_",
  "#",
  "- ",
  "1. ",
  "|",
  "\\",
  "&amp;",
  "&#123;{",
  "<!--",
  "]]>",
  "\n",
  "\n\n",
  "    ",
  "\t",
  "---",
  ">",
  "[a]: javascript:x",
  "~~~",
  "\ue0001\ue001",
);
const tags = fc.constantFrom(
  "p",
  "b",
  "i",
  "em",
  "strong",
  "div",
  "span",
  "h1",
  "h5",
  "ul",
  "ol",
  "li",
  "table",
  "tr",
  "td",
  "blockquote",
  "pre",
  "code",
  "a href='javascript:x'",
  'a href="/a b(c)"',
  "a href='//x.example/<y>'",
  "sup",
  "sub",
  "figure",
  "figcaption",
  "img src=a.jpg",
  "br",
  "hr",
  "script",
  "iframe src='http://x.example/'",
  "o:p",
  "font",
  "svg",
  "textarea",
  "title",
  "dl",
  "dt",
  "item",
);
const html = fc.letrec<{ node: string }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 5 },
    words,
    fc
      .tuple(tags, fc.array(tie("node"), { maxLength: 4 }))
      .map(([tag, inner]) => `<${tag}>${inner.join("")}</${tag.split(" ")[0]}>`),
    fc.tuple(tags, tie("node")).map(([tag, inner]) => `<${tag}>${inner}`),
    fc.string({ unit: "binary", maxLength: 8 }),
  ),
})).node;

test("whatever the HTML, our own reader takes what becomes of it", () => {
  fc.assert(
    fc.property(fc.array(html, { maxLength: 6 }), (nodes) => {
      for (const part of read(nodes.join("")).parts) {
        if (part.kind === "prose") expect(parseBody(part.markdown).findings).toEqual([]);
      }
      const whole = read(nodes.join("")).parts.map((part) =>
        part.kind === "prose" ? part.markdown : "![](photos/a.jpg)",
      );
      expect(parseBody(whole.join("\n\n")).findings).toEqual([]);
    }),
    { numRuns: 400 },
  );
});
