import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { moveIn } from "../../../src/moving/move-in.ts";
import type { MovedArticle } from "../../../src/moving/moved-article.ts";
import { Problems } from "../../../src/problems/problem.ts";
import { readFrontMatter } from "../../../src/read/front-matter.ts";
import { jpeg } from "../../sites/content.ts";

let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "photos-"));
  mkdirSync(join(root, "uploads"));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

async function upload(...names: string[]) {
  for (const [at, name] of names.entries()) {
    const file = join(root, "uploads", name);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, await jpeg(300 + at, 200));
  }
}

/** Moves one article in. @returns its photos, its text, and what was reported */
async function move(bodyHtml: string, more: Partial<MovedArticle> = {}) {
  const article: MovedArticle = {
    key: "thu:1",
    status: "public",
    title: "Bài thử",
    slug: "bai-thu",
    date: Date.UTC(2020, 0, 2, 3, 4),
    summaryHtml: "Sapô thử",
    bodyHtml,
    section: { slug: "tin", name: "Tin", description: "" },
    tags: [],
    authors: [],
    documents: [],
    recordings: [],
    aliases: [],
    ...more,
  };
  const report = await moveIn(
    (async function* () {
      yield article;
    })(),
    {
      content: join(root, "content"),
      data: join(root, "_data"),
      zone: "Asia/Ho_Chi_Minh",
      language: "vi",
      uploads: join(root, "uploads"),
      dryRun: false,
    },
  );
  const text = readFileSync(join(root, "content/articles/2020/01/02-bai-thu/index.md"), "utf8");
  const { photos = [] } = (readFrontMatter(text, "index.md", new Problems())?.data ?? {}) as {
    photos?: Record<string, string>[];
  };
  const body = text.slice(text.indexOf("\n---\n") + 5).trim();
  return { photos: photos.map(({ origin: _, ...photo }) => photo), body, text, report };
}

const lead = (src: string, caption: string) => ({ src, title: "", alt: "", caption, credit: "" });

test("what was said of a photo whose file is missing stays in the article, and comes back with the file", async () => {
  await upload("co.jpg");
  const html =
    '<p>Một</p><figure><img src="/mat.jpg" alt="Ba người"><figcaption>Cảnh *thử*: #1. Ảnh: Thu Thử</figcaption></figure><p>Hai</p><img src="/co.jpg" alt="Cây"><img src="/mat.jpg">';
  const first = await move(html, { documents: [{ src: "vb.pdf", title: "Văn bản" }] });
  expect(
    first.text.slice(first.text.indexOf("photos:"), first.text.indexOf("\n---\n")),
  ).toMatchInlineSnapshot(`
    "photos:
      - src: photos/co.jpg
        alt: Cây
        origin: /co.jpg
    # Ảnh chưa có tệp. Khi có tệp hãy nhập lại; hoặc đặt tệp vào "src" và chuyển mục lên "photos":
    # - src: photos/mat.jpg
    #   alt: Ba người
    #   caption: "Cảnh \\\\*thử\\\\*: #1."
    #   credit: Thu Thử
    #   origin: /mat.jpg
    # Tài liệu chưa có tệp. Khi có tệp hãy nhập lại; hoặc đặt tệp vào thư mục này và khai báo trong "documents":
    # - title: Văn bản
    #   origin: vb.pdf"
  `);
  expect([...first.report.files]).toEqual([
    expect.objectContaining({ text: "/mat.jpg", fault: "missing", caption: "Cảnh *thử*: #1." }),
    expect.objectContaining({ text: "vb.pdf", fault: "missing", caption: "Văn bản" }),
  ]);
  await upload("mat.jpg");
  const second = await move(html);
  expect(second.text).not.toContain("# ");
  expect(second.photos.at(0)).toEqual({
    src: "photos/mat.jpg",
    alt: "Ba người",
    caption: "Cảnh \\*thử\\*: #1.",
    credit: "Thu Thử",
  });
  expect(second.body).toBe("Một\n\n![](photos/mat.jpg)\n\nHai\n\n![](photos/co.jpg)");
});

test("a photo that is shown again stands once; another caption there stays as text", async () => {
  await upload("a.jpg");
  const figure = (caption: string) =>
    `<figure><img src="/a.jpg"><figcaption>${caption}</figcaption></figure>`;
  const { photos, body } = await move(
    `${figure("Cảnh một")}<p>Đoạn</p>${figure("Cảnh hai")}${figure("Cảnh một")}`,
  );
  expect(photos).toEqual([{ src: "photos/a.jpg", alt: "Cảnh một", caption: "Cảnh một" }]);
  expect(body).toBe("![](photos/a.jpg)\n\nĐoạn\n\nCảnh hai");
});

test("below the photo that leads stands what the text says below it", async () => {
  await upload("a.jpg");
  const html =
    '<figure><img src="/a.jpg"><figcaption>Cảnh trong bài. Ảnh: Thu Thử</figcaption></figure><p>Đoạn</p>';
  const { photos, body, report } = await move(html, { lead: lead("a.jpg", "Ba người trên cầu") });
  expect(photos).toEqual([
    { src: "photos/a.jpg", alt: "Ba người trên cầu", caption: "Cảnh trong bài.", credit: "Thu Thử" },
  ]);
  expect(body).toBe("Đoạn");
  expect([...report.captions]).toEqual([]);
});

test("an attachment that another site keeps is linked to", async () => {
  const { body, text } = await move("<p>Đoạn</p>", {
    documents: [{ src: "https://noi-khac.example/vb.pdf", title: "Văn bản [1]" }],
  });
  expect(body).toBe("Đoạn\n\n[Văn bản \\[1\\]](https://noi-khac.example/vb.pdf)");
  expect(text).not.toContain("# ");
});

test("an alternative text that is a file's name, or the caption with its credit, was written by nobody", async () => {
  await upload("anh-1.jpg", "anh-2.jpg");
  const { photos, report } = await move(
    '<img src="/anh-1.jpg" alt="anh-1"><p>Đoạn dài không phải chú thích, vì nó kể tiếp câu chuyện và kết thúc bằng dấu hai chấm:</p><figure><img src="/anh-2.jpg" alt="Cảnh thử. Ảnh: Thu Thử"><figcaption>Cảnh thử. Ảnh: Thu Thử</figcaption></figure>',
  );
  expect(photos.map(({ alt }) => alt)).toEqual(["Ảnh kèm bài “Bài thử”", "Cảnh thử."]);
  expect([...report.captions]).toHaveLength(2);
});

test("a photo that was cut off on its way is told, and does not end the next build", async () => {
  await upload("a.jpg");
  const file = join(root, "uploads/a.jpg");
  const whole = readFileSync(file);
  writeFileSync(file, whole.subarray(0, whole.length / 2));
  const html = '<p>Đoạn</p><img src="/a.jpg" alt="Cây">';
  const first = await move(html);
  expect(first.photos).toEqual([]);
  expect([...first.report.files]).toEqual([expect.objectContaining({ text: "/a.jpg", fault: "damaged" })]);
  writeFileSync(file, whole);
  expect((await move(html)).body).toBe("Đoạn\n\n![](photos/a.jpg)");
});

test("an article that holds nothing is a draft, and the report names it", async () => {
  const { text, report } = await move(" <p>&nbsp;</p>", { summaryHtml: "" });
  expect(text).toContain("draft: true\n");
  expect([...report.gaps].map((gap) => gap.text)).toEqual(["summary", "body"]);
});
