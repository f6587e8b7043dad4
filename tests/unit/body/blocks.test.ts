import { load } from "cheerio";
import { expect, test } from "vitest";
import { type Block, parseBody } from "../../../src/body/blocks.ts";

const blocksOf = (body: string): Block[] => parseBody(body).blocks;
const kindsOf = (body: string): string[] => blocksOf(body).map(({ kind }) => kind);
const findingsOf = (body: string): string[] =>
  parseBody(body).findings.map(({ rule, line, excerpt }) => `${line} ${rule} ${excerpt}`);
const htmlOf = (body: string): string =>
  blocksOf(body)
    .map((block) => ("html" in block ? block.html : ""))
    .join("");

test("a photo alone in a paragraph is a figure; prose around it stays whole", () => {
  expect(blocksOf("Một.\n\nHai.\n\n![](photos/a.jpg)\n\nBa.")).toEqual([
    { kind: "prose", html: "<p>Một.</p>\n<p>Hai.</p>\n", text: "Một.\nHai." },
    { kind: "figure", src: "photos/a.jpg" },
    { kind: "prose", html: "<p>Ba.</p>\n", text: "Ba." },
  ]);
});

test.each([
  ["one paragraph", "![](a.jpg)\n![](b.jpg)\n![](c.jpg)"],
  ["one line", "![](a.jpg) ![](b.jpg) ![](c.jpg)"],
  ["paragraphs of their own", "![](a.jpg)\n\n![](b.jpg)\n\n![](c.jpg)"],
  ["both", "![](a.jpg)\n\n![](b.jpg) ![](c.jpg)"],
])("photos in a row are a gallery, in %s", (_layout, body) => {
  expect(blocksOf(body)).toEqual([{ kind: "gallery", srcs: ["a.jpg", "b.jpg", "c.jpg"] }]);
});

test("words between photos part them", () => {
  expect(kindsOf("![](a.jpg)\n\nChữ.\n\n![](b.jpg)\n![](c.jpg)")).toEqual(["figure", "prose", "gallery"]);
});

test("addresses of photos are as files are named: decoded and composed", () => {
  expect(blocksOf("![](photos/h%E1%BB%8Dp%20b%C3%A1o.jpg)")).toEqual([
    { kind: "figure", src: "photos/họp báo.jpg" },
  ]);
  expect(blocksOf(`![](<photos/${"họp báo".normalize("NFD")}.jpg>)`)).toEqual([
    { kind: "figure", src: "photos/họp báo.jpg" },
  ]);
  expect(blocksOf("![](photos/100%.jpg)")).toHaveLength(1);
});

test("tells on which line each photo is placed", () => {
  expect(parseBody("Một.\n\n![](a.jpg)\n\n![](b.jpg)\n![](c.jpg)\n").placements).toEqual([
    { src: "a.jpg", line: 2 },
    { src: "b.jpg", line: 4 },
    { src: "c.jpg", line: 5 },
  ]);
});

test.each([
  ["in the last line of its paragraph", "> Lời nói.\n> — Ngô Hải Phan"],
  ["in a paragraph of its own", "> Lời nói.\n>\n> — Ngô Hải Phan"],
  ["after a hard line break", "> Lời nói.  \n> — Ngô Hải Phan"],
  ["after a short dash", "> Lời nói.\n> – Ngô Hải Phan"],
  ["in bold", "> Lời nói.\n>\n> — **Ngô Hải Phan**"],
])("a quote is its speaker's, named %s", (_place, body) => {
  expect(blocksOf(body)).toEqual([
    { kind: "quote", html: "<p>Lời nói.</p>\n", text: "Lời nói.", attribution: "Ngô Hải Phan" },
  ]);
});

test("a quote of several paragraphs keeps them all", () => {
  expect(blocksOf("> Một.\n>\n> Hai.\n>\n> — ngo-hai-phan")).toEqual([
    { kind: "quote", html: "<p>Một.</p>\n<p>Hai.</p>\n", text: "Một.\nHai.", attribution: "ngo-hai-phan" },
  ]);
});

test.each([
  ["no dash", "> Lời nói.\n> Ngô Hải Phan"],
  ["a dash inside the line", "> Lời nói — và hết."],
  ["a dash in an earlier line", "> — Ai đó?\n> Lời nói."],
  ["a hyphen that begins a list", "> Lời nói.\n>\n> - Ngô Hải Phan"],
  ["a dash and nothing else", "> Lời nói.\n> —"],
])("a quote with %s is nobody's, and loses no word", (_fault, body) => {
  const [quote] = blocksOf(body);
  expect(quote).toMatchObject({ kind: "quote", attribution: undefined });
  const words = body.match(/\p{L}+/gu) ?? [];
  for (const word of words) expect(quote && "text" in quote && quote.text).toContain(word);
});

test("a quote in a quote keeps the inner one", () => {
  const [quote] = blocksOf("> Ngoài.\n>\n> > Trong.\n>\n> — An");
  expect(quote).toMatchObject({ kind: "quote", attribution: "An" });
  expect(load(htmlOf("> Ngoài.\n>\n> > Trong.\n>\n> — An"))("blockquote").text().trim()).toBe("Trong.");
});

test.each([
  ["from the first level", "# Một\n\n## Hai\n\n###### Sáu", ["h2", "h3", "h6"]],
  ["from the second", "## Một\n\n### Hai", ["h2", "h3"]],
  ["underlined", "Một\n===\n\nHai\n---", ["h2", "h3"]],
])("headings begin below the page's title, written %s", (_style, body, levels) => {
  const $ = load(htmlOf(body));
  expect(
    $(":header")
      .toArray()
      .map((element) => element.tagName),
  ).toEqual(levels);
});

test("each heading has an id of its own, without marks", () => {
  const $ = load(htmlOf("## Đời sống\n\n## Đời sống\n\n## Đời sống 2\n\n## ???\n\n## ???"));
  const ids = $("h2")
    .toArray()
    .map((element) => $(element).attr("id"));
  expect(ids[0]).toBe("doi-song");
  expect(ids.every(Boolean)).toBe(true);
  expect(new Set(ids).size).toBe(ids.length);
});

test("a table scrolls in a frame that the keyboard reaches", () => {
  const $ = load(htmlOf("| Xã | Dân |\n|---|---:|\n| Bình Lương | 3.100 |\n"));
  expect($("[tabindex=0] > table td").first().text()).toBe("Bình Lương");
  expect($("th").length).toBe(2);
});

test.each([
  ["a span", "Gõ `<script>alert(1)</script>` và `{{ title }}`."],
  ["a fence", "```html\n<script>alert(1)</script>\n{{ title }} {% if x %}\n[x](javascript:y)\n```"],
  ["an indented block", "Chữ.\n\n    <script>{{ title }}</script>\n"],
])("code in %s is text, and no fault", (_kind, body) => {
  expect(findingsOf(body)).toEqual([]);
  const $ = load(htmlOf(body));
  expect($("script").length).toBe(0);
  expect($("code").text()).toContain("<script>");
  expect(blocksOf(body).some((block) => "text" in block && block.text.includes("{{ title }}"))).toBe(true);
});

test.each([
  ["a block", "Một.\n\n<div class=x>\nHai\n</div>\n\nBa.", "2 body/raw-html <div class=x>"],
  ["a tag in a line", "Một\nhai <b>ba</b>.", "1 body/raw-html <b>"],
  ["a comment", "Một.\n\n<!-- ẩn -->", "2 body/raw-html <!-- ẩn -->"],
  ["a script", "<script>alert(1)</script>", "0 body/raw-html <script>alert(1)</script>"],
  ["a tag in a list", "- một\n- <i>hai</i>", "1 body/raw-html <i>"],
  ["a tag in a quote", "> một\n> <i>hai</i>", "1 body/raw-html <i>"],
  ["a tag in a heading", "Một.\n\n## <u>Hai</u>", "2 body/raw-html <u>"],
  ["a tag in a table", "| a | b |\n|---|---|\n| c | <br> |", "2 body/raw-html <br>"],
  ["an expression of a template", "Một.\n\nHai {{ title }}.", "2 body/template-syntax {{ title }}."],
  ["a tag of a template", "Một\n{% include 'x' %}", "1 body/template-syntax {% include 'x' %}"],
  ["a photo inside a line", "Một ![](a.jpg) hai.", "0 body/inline-photo a.jpg"],
  ["a photo in a quote", "> một\n> ![](a.jpg)", "1 body/inline-photo a.jpg"],
  ["a photo in a list", "- ![](a.jpg)", "0 body/inline-photo a.jpg"],
])("finds %s on its line, and prints it as text", (_kind, body, finding) => {
  expect(findingsOf(body)).toContain(finding);
  const $ = load(htmlOf(body));
  expect($("script, b, i, u, div.x, br").length).toBe(0);
});

test("a letter below or above another is no tag", () => {
  expect(findingsOf("3 < 5 và 7 > 2, a<b, {một}, {a: {b}} & 50% {")).toEqual([]);
});

test.each([
  "[a](javascript:alert(1))",
  "[a](JavaScript:alert(1))",
  "[a](&#106;avascript:alert(1))",
  "[a](&#x6A;avascript:alert&lpar;1&rpar;)",
  "[a](<java&Tab;script:alert(1)>)",
  "[a](<java&NewLine;script:alert(1)>)",
  "[a](<&#1;javascript:alert(1)>)",
  "[a](< javascript:alert(1)>)",
  "[a](javascript&colon;alert(1))",
  "[a](vbscript:msgbox)",
  "[a](data:text/html;base64,PHNjcmlwdD4=)",
  "[a](file:///etc/passwd)",
  "[a](blob:https://a.example/1)",
  "<javascript:alert(1)>",
  "![a](javascript:alert(1))",
  "![a](data:image/svg+xml;base64,PHN2Zz4=)",
  "[a][x]\n\n[x]: javascript:alert(1)",
  "[a]\n\n[a]: <JAVASCRIPT:alert(1)> 'Tựa'",
])("refuses the link in %s", (markdown) => {
  const body = `Một.\n\n${markdown}\n`;
  const { findings } = parseBody(body);
  expect(findings.filter(({ rule }) => rule === "body/unsafe-link")).toHaveLength(1);
  expect(findings[0]?.line).toBe(body.split("\n").indexOf(markdown.split("\n")[0] ?? ""));
  const $ = load(htmlOf(body));
  expect(
    $("a, img")
      .toArray()
      .map((element) => $(element).attr("href") ?? $(element).attr("src")),
  ).toEqual([]);
});

test("two unsafe links are two findings, each on its line", () => {
  expect(findingsOf("Một [a](javascript:x).\n\nHai.\n\nBa [b](javascript:x).")).toEqual([
    "0 body/unsafe-link javascript:x",
    "4 body/unsafe-link javascript:x",
  ]);
});

test.each([
  ["https://thanhhoa.gov.vn/a?b=c:d", "https://thanhhoa.gov.vn/a?b=c:d"],
  ["HTTP://a.example/", "HTTP://a.example/"],
  ["mailto:toa-soan@a.example", "mailto:toa-soan@a.example"],
  ["tel:+84237000000", "tel:+84237000000"],
  ["/2025/02/bai/", "/2025/02/bai/"],
  ["../bai/", "../bai/"],
  ["#muc-mot", "#muc-mot"],
  ["?q=a:b", "?q=a:b"],
  ["tai-lieu.pdf", "tai-lieu.pdf"],
])("lets %s be a link", (href, printed) => {
  expect(findingsOf(`[a](${href}) và [b][x]\n\n[x]: ${href}`)).toEqual([]);
  expect(load(htmlOf(`[a](${href})`))("a").attr("href")).toBe(printed);
});

test("an empty body has no block", () => {
  expect(parseBody("\n\n")).toEqual({
    blocks: [],
    closings: [],
    placements: [],
    attributions: [],
    findings: [],
    links: [],
    anchors: [],
  });
});

test("one body's faults are not the next one's", () => {
  parseBody("[a](javascript:x)");
  expect(findingsOf("Một.")).toEqual([]);
});
