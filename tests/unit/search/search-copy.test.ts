import { readdirSync } from "node:fs";
import { join } from "node:path";
import { load } from "cheerio";
import nunjucks from "nunjucks";
import { expect, test } from "vitest";
import {
  type ArticleCopy,
  articleDocument,
  type PersonCopy,
  type PhotoCopy,
  personDocument,
  photoDocument,
} from "../../../src/search/search-copy.ts";

const includes = join(import.meta.dirname, "../../../_includes");
const environment = new nunjucks.Environment(new nunjucks.FileSystemLoader(includes), { autoescape: true });
const render = (template: string, view: object): string => environment.render(template, view);

const article: ArticleCopy = {
  url: "/2025/02/bai/",
  lang: "vi",
  kicker: "Chuyển đổi số",
  title: 'Bài <b>"một"</b> & hai',
  summary: "Tóm tắt.",
  byline: "Ban biên tập",
  date: "2025-02-10T08:00:00+07:00",
  section: { id: "kinh-te", name: "Kinh tế, xã hội" },
  image: "/media/a-480.jpeg",
  paragraphs: ["Đoạn một.", "</body>Lời nói."],
  captions: [{ alt: "Quang cảnh", caption: "Hội nghị" }],
  speakers: [{ name: "Ngô Hải Phan", honorific: "Đồng chí", offices: ["Cục trưởng, Bộ Công an"] }],
  places: [{ id: "nhu-xuan", name: "Như Xuân" }],
  documents: ["Kế hoạch 57"],
  people: ["ngo-hai-phan", "luong-thi-hoa"],
};
const photo: PhotoCopy = {
  url: "/2025/02/bai/#anh-a",
  lang: "vi",
  title: "Bài, một",
  date: "2025-02-10T08:00:00+07:00",
  section: { id: "kinh-te", name: "Kinh tế" },
  image: "",
  alt: "Quang cảnh",
  caption: "Hội nghị",
  credit: "Minh An",
  people: [{ id: "ngo-hai-phan", name: "Ngô Hải Phan" }],
  places: [],
};
const person: PersonCopy = {
  url: "/nguoi/ngo-hai-phan/",
  lang: "vi",
  id: "ngo-hai-phan",
  name: "Ngô Hải Phan",
  honorific: "Đồng chí",
  aliases: ["Hải Phan"],
  offices: ["Cục trưởng"],
  paragraphs: ["Sinh năm 1970."],
  image: "/media/p-480.jpeg",
};

/** What Pagefind reads of a document: each `name[attribute]` with the attribute's value, and the text. */
function readAsPagefind(html: string) {
  const $ = load(html);
  const list = (kind: string): string[] =>
    $(`[data-pagefind-${kind}]`)
      .toArray()
      .flatMap((element) =>
        ($(element).attr(`data-pagefind-${kind}`) ?? "").split(", ").map((item) => {
          const [, name, attribute = ""] = /^(\w+)\[([\w-]+)\]$/.exec(item) ?? [];
          return `${name}: ${$(element).attr(attribute)}`;
        }),
      );
  const lines = $("body[data-pagefind-body]")
    .children()
    .toArray()
    .map((element) => $(element).text().trim());
  return {
    filters: list("filter"),
    meta: list("meta"),
    sort: list("sort"),
    headline: $("h1").text(),
    lines: lines.filter(Boolean),
  };
}

test("an article is found by all that is in it, and its words are never markup", () => {
  const { url, html } = articleDocument(article, render);
  expect(url).toBe("/2025/02/bai/");
  expect(readAsPagefind(html)).toEqual({
    filters: [
      "kind: article",
      "section: kinh-te",
      "year: 2025",
      "person: ngo-hai-phan",
      "person: luong-thi-hoa",
      "place: nhu-xuan",
    ],
    meta: ["section: Kinh tế, xã hội", "date: 2025-02-10T08:00:00+07:00", "image: /media/a-480.jpeg"],
    sort: ["date: 2025-02-10T08:00:00+07:00"],
    headline: 'Bài <b>"một"</b> & hai',
    lines: [
      "Chuyển đổi số",
      'Bài <b>"một"</b> & hai',
      "Tóm tắt.",
      "Ban biên tập",
      "Đoạn một.",
      "</body>Lời nói.",
      "Hội nghị",
      "Quang cảnh",
      "Đồng chí Ngô Hải Phan, Cục trưởng, Bộ Công an",
      "Như Xuân",
      "Kế hoạch 57",
    ],
  });
});

test("a photo opens its article at the figure, under the article's headline", () => {
  const { url, html } = photoDocument(photo, render);
  expect(url).toBe("/2025/02/bai/#anh-a");
  expect(readAsPagefind(html)).toEqual({
    filters: ["kind: photo", "section: kinh-te", "year: 2025", "person: ngo-hai-phan"],
    meta: ["title: Bài, một", "section: Kinh tế", "date: 2025-02-10T08:00:00+07:00"],
    sort: ["date: 2025-02-10T08:00:00+07:00"],
    headline: "",
    lines: ["Hội nghị", "Quang cảnh", "Ngô Hải Phan", "Minh An"],
  });
});

test("a person is found by names, offices and life", () => {
  expect(readAsPagefind(personDocument(person, render).html)).toEqual({
    filters: ["kind: person", "person: ngo-hai-phan"],
    meta: ["image: /media/p-480.jpeg"],
    sort: [],
    headline: "Ngô Hải Phan",
    lines: ["Ngô Hải Phan", "Đồng chí", "Hải Phan", "Cục trưởng", "Sinh năm 1970."],
  });
});

test("what is empty leaves no trace, and no template reads what is not in its copy", () => {
  const bare = {
    kicker: "",
    byline: "",
    image: "",
    paragraphs: [],
    captions: [],
    speakers: [],
    places: [],
    documents: [],
    people: [],
  };
  const { filters, meta, lines } = readAsPagefind(articleDocument({ ...article, ...bare }, render).html);
  expect(filters).toEqual(["kind: article", "section: kinh-te", "year: 2025"]);
  expect(meta).toHaveLength(2);
  expect(lines).toEqual([article.title, article.summary]);
  const strict = new nunjucks.Environment(new nunjucks.FileSystemLoader(includes), {
    autoescape: true,
    throwOnUndefined: true,
  });
  const renderStrictly = (template: string, view: object): string => strict.render(template, view);
  for (const document of [
    articleDocument(article, renderStrictly),
    photoDocument(photo, renderStrictly),
    personDocument(person, renderStrictly),
  ])
    expect(document.html).not.toContain("undefined");
  expect(readdirSync(join(includes, "search"))).toEqual(["article.njk", "person.njk", "photo.njk"]);
});
