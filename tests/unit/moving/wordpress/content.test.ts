import { describe, expect, test } from "vitest";
import { Tally } from "../../../../src/moving/tally.ts";
import { contentHtml } from "../../../../src/moving/wordpress/content.ts";
import type { Attachment } from "../../../../src/moving/wordpress/export.ts";

const photo = (name: string): Attachment => ({ url: `/${name}`, title: "", alt: "", caption: name });
const attachments = new Map([
  ["1", photo("a.jpg")],
  ["2", photo("b.jpg")],
  ["3", { ...photo("c.pdf"), title: "Tài liệu" }],
]);

function read(content: string, more = {}) {
  const removed = new Tally();
  const desk = {
    attachments,
    own: ["1", "3", "2"],
    reusable: new Map<string, string>(),
    footnotes: "",
    removed,
  };
  const html = contentHtml(content, { ...desk, ...more })
    .replace(/\s*\n\s*/gu, "\n")
    .trim();
  return { html, removed: removed.toObject() };
}

const shown = (content: string) =>
  [...read(content).html.matchAll(/<img src="\/(\w+)\.jpg"|<p>([^<]+)<\/p>/gu)].map(
    ([, image, text]) => image ?? text,
  );

describe("galleries", () => {
  test.each([
    ["[gallery]", ["a", "b"]],
    ['[gallery columns="2" exclude="1"]', ["b"]],
    ["[gallery ids='2, 1']", ["b", "a"]],
    ["[gallery ids=2,3,9]", ["b"]],
  ])("%s shows photos alone", (content, photos) => expect(shown(content)).toEqual(photos));

  test("a playlist leads to what it plays", () => {
    expect(read('[playlist ids="3"]').html).toContain('<a href="/c.pdf">Tài liệu</a>');
  });
});

describe("page builders", () => {
  test("what their shortcodes hold stands apart, and their photos are kept", () => {
    expect(
      shown(
        '[vc_row][vc_column width="1/2"][vc_column_text]Một[/vc_column_text][vc_single_image image="1" img_size="full"][/vc_column][vc_column][vc_column_text]Hai[/vc_column_text][vc_gallery images="2,1"][/vc_column][/vc_row]',
      ),
    ).toEqual(["Một", "a", "Hai", "b", "a"]);
    expect(shown('[ux_image id="2"][et_pb_image src="/d.jpg" alt="Cây"][section]Ba[/section]')).toEqual([
      "b",
      "d",
      "Ba",
    ]);
  });

  test("HTML in base64 is opened, programs are not", () => {
    const packed = Buffer.from(encodeURIComponent("<p>Chữ thử</p>")).toString("base64");
    const { html, removed } = read(
      `[vc_raw_html]${packed}[/vc_raw_html][vc_raw_js]${packed}[/vc_raw_js][vc_raw_html]%%%[/vc_raw_html]`,
    );
    expect(html).toBe("<p>Chữ thử</p>");
    expect(removed).toEqual({ script: 1 });
  });

  test("words in brackets are words", () => {
    expect(read("[Theo Báo Thử] [sic] [[gallery]]").html).toBe("<p>[Theo Báo Thử] [sic] [gallery]</p>");
  });
});

describe("blocks that the server writes", () => {
  test("reusable blocks come with the article, also one in another", () => {
    const reusable = new Map([
      ["5", '<!-- wp:paragraph --><p>Năm</p><!-- /wp:paragraph --><!-- wp:block {"ref":6} /-->'],
      ["6", "<p>Sáu</p>"],
      ["7", '<!-- wp:block {"ref":7} /-->'],
    ]);
    const { html, removed } = read(
      '<!-- wp:block {"ref":5} /--><!-- wp:block {"ref":7} /--><!-- wp:block {"ref":8} /-->',
      { reusable },
    );
    expect(html).toBe("<p>Năm</p><p>Sáu</p>");
    expect(removed).toEqual({ "wp:block": 2 });
  });

  test("footnotes are listed where they stood", () => {
    const footnotes = JSON.stringify([{ content: "Nguồn <em>thử</em>", id: "x" }]);
    expect(read("<!-- wp:footnotes /-->", { footnotes }).html).toBe("<ol><li>Nguồn <em>thử</em></li></ol>");
    expect(read("<!-- wp:footnotes /--><p>a</p>", { footnotes: "{" }).html).toBe("<p>a</p>");
  });
});
