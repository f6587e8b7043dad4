import fc from "fast-check";
import { expect, test } from "vitest";
import { stringify } from "yaml";
import { desk } from "../../sites/content.ts";
import { readFiles, readOneArticle } from "../newsroom-folder.ts";

/** What every article must have, on lines 2 to 5. */
const required = `title: Bài thử
date: 2025-02-10 08:00
summary: Tóm tắt.
section: tin-tuc
`;

const complaintsOf = async (frontMatter: string): Promise<string[]> =>
  (await readOneArticle(`---\n${frontMatter}---\n\nĐoạn.\n`, desk)).complaints;

test.each([
  ["an unknown key", `${required}sumary: x\n`, /:6:1 sumary \[key\/unknown\] .*Did you mean "summary"\?/],
  [
    "an unknown key like no other",
    `${required}permalink: /x/\n`,
    /:6:1 permalink \[key\/unknown\] .*Use one of: title, slug/,
  ],
  [
    "an unknown key in a list",
    `${required}speakers:\n  - name: An\n    titel: x\n`,
    /:8:5 speakers\[0\]\.titel \[key\/unknown\] .*"title"\?/,
  ],
  [
    "an unknown key in a group",
    `${required}source: {name: Báo, link: x}\n`,
    /:6:21 source\.link \[key\/unknown\] .*name, url/,
  ],
  ["a missing key", required.replace("summary: Tóm tắt.\n", ""), /:2:1 summary \[key\/missing\] .*"summary"/],
  [
    "a missing key in a list",
    `${required}documents:\n  - src: index.md\n`,
    /:7:5 documents\[0\]\.title \[key\/missing\] .*"title"/,
  ],
  ["a key without a value", required.replace("Tóm tắt.", ""), /:4:1 summary \[key\/empty\]/],
  ["an empty text", required.replace("Tóm tắt.", '""'), /:4:1 summary \[key\/empty\]/],
  ["a text of blanks", required.replace("Tóm tắt.", '"  "'), /:4:1 summary \[key\/empty\]/],
  [
    "a number for a text",
    required.replace("Bài thử", "57"),
    /:2:1 title \[key\/type\] The value must be text\. Put it in quotes/,
  ],
  [
    "a text for a list",
    `${required}places: nhu-xuan\n`,
    /:6:1 places \[key\/type\] The value must be a list\. .*dash/,
  ],
  [
    "a text for a truth",
    `${required}draft: yes\n`,
    /:6:1 draft \[key\/type\] The value must be true or false/,
  ],
  [
    "a text for a group",
    `${required}source: Báo\n`,
    /:6:1 source \[key\/type\] The value must be a group of keys/,
  ],
  [
    "a choice that is none",
    `${required}corrections:\n  - {date: 2025-02-11, kind: fixx, text: Sửa.}\n`,
    /:7:24 corrections\[0\]\.kind \[key\/choice\] .*"fix"\?/,
  ],
  [
    "a day turned round",
    required.replace("2025-02-10 08:00", "10/02/2025"),
    /:3:1 date \[key\/format\] .*Write: 2025-02-10$/,
  ],
  [
    "a section that is no id",
    required.replace("tin-tuc", "Tin tức"),
    /:5:1 section \[key\/format\] "Tin tức" .*Write: tin-tuc$/,
  ],
  [
    "an id in a list that is none",
    `${required}places: [nhu-xuan, Như Xuân]\n`,
    /:6:20 places\[1\] \[key\/format\]/,
  ],
  [
    "an alias that is no path",
    `${required}aliases: [tin/1.aspx]\n`,
    /:6:11 aliases\[0\] \[key\/format\] .*Write: \/tin\/1\.aspx$/,
  ],
  [
    "a focus of its own kind",
    `${required}photos:\n  - {src: a.jpg, alt: A, focus: top}\n`,
    /:7:26 photos\[0\]\.focus \[key\/format\] .*50% 30%/,
  ],
  ["a byline that is a group", `${required}byline: {name: An}\n`, /:6:1 byline \[key\/type\]/],
  ["a byline's id that is none", `${required}byline: [Ngô Hải Phan]\n`, /:6:10 byline\[0\] \[key\/format\]/],
  ["a speaker that is a number", `${required}speakers: [57]\n`, /:6:12 speakers\[0\] \[key\/type\]/],
  [
    "a web address without http",
    `${required}source: {name: Báo, url: bao.vn}\n`,
    /:6:21 source\.url \[key\/format\]/,
  ],
  ["a list in place of keys", "- title\n- date\n", /:2:1 {2}\[key\/type\] The value must be a group of keys/],
  ["a word in place of keys", "title\n", /\[key\/type\] The value must be a group of keys/],
  ["a key of JavaScript's", `${required}__proto__: {draft: true}\n`, /:6:1 __proto__ \[key\/unknown\]/],
  ["a key of JavaScript's objects", `${required}constructor: x\n`, /:6:1 constructor \[key\/unknown\]/],
])("reports %s at its place", async (_fault, frontMatter, complaint) => {
  const complaints = await complaintsOf(frontMatter);
  expect(
    complaints.some((line) => complaint.test(line)),
    complaints.join("\n"),
  ).toBe(true);
});

test("several faults are several problems, and what is right besides is still checked", async () => {
  const complaints = await complaintsOf(`titel: Bài
date: 2025-02-31
summary: 5
section: tin-tucc
photos:
  - {src: khong-co.jpg, alt: A, foo: 1}
  - {src: cung-khong.jpg}
speakers: [khong-ai]
`);
  expect(complaints.map((line) => / \[(.*?)\]/.exec(line.replace(/\w+\[\d+\]/g, ""))?.[1])).toEqual(
    expect.arrayContaining([
      "key/unknown",
      "key/missing",
      "key/type",
      "date/impossible",
      "reference/unknown",
      "photo/missing",
      "photo/no-alt",
    ]),
  );
  expect(
    complaints.some((line) => line.includes(":7:11 photos[1].src") || line.includes(":8:6 photos[1].src")),
    complaints.join("\n"),
  ).toBe(true);
});

test("items after one that was left out keep their own lines", async () => {
  const complaints = await complaintsOf(
    `${required}photos:\n  - 57\n  - {src: a.jpg, alt: A}\n  - 58\n  - {src: b.jpg, alt: B}\n`,
  );
  expect(
    complaints
      .filter((line) => line.includes("[photo/missing]"))
      .map((line) => /:(\d+):\d+ (\S+)/.exec(line)?.slice(1)),
  ).toEqual([
    ["8", "photos[1].src"],
    ["10", "photos[3].src"],
  ]);
});

test("the desk's files are held to their schemas too", async () => {
  const { complaints } = await readFiles({
    "_data/site.yaml": "name: Tòa soạn\nzone: Asia/Saigon City\nadress: https://a.example\n",
    "_data/sections.yaml": "tin-tuc: {name: Tin tức}\nĐời sống: {name: Đời sống}\n",
    "_data/places.yaml": "nhu-xuan:\n  name: Như Xuân\n  to: hôm qua\n",
    "_data/events.yaml": "hoi-nghi:\n  description: Không tên\n",
    "_data/home.yaml": "picks: 2025/02/bai\n",
  });
  expect(complaints.map((line) => line.replace(/\] .*/, "]"))).toEqual([
    "_data/events.yaml:1:1 hoi-nghi.name [key/missing]",
    "_data/home.yaml:1:1 picks [key/type]",
    "_data/places.yaml:3:3 nhu-xuan.to [key/format]",
    "_data/sections.yaml:2:1 Đời sống [key/format]",
    "_data/site.yaml:2:1 zone [key/format]",
    "_data/site.yaml:3:1 adress [key/unknown]",
  ]);
});

test("a day of a record is one that there is", async () => {
  const { complaints } = await readFiles({
    "content/people/nguoi-thu.md":
      "---\nname: Người Thử\noffices:\n  - {title: Cán bộ, from: 2024-02-29, to: 2025-02-29}\n---\n",
  });
  expect(complaints).toHaveLength(1);
  expect(complaints[0]).toMatch(/^content\/people\/nguoi-thu\.md:4:\d+ offices\[0\]\.to \[key\/format\]/);
});

test("a desk's file that is no YAML has the place of the fault", async () => {
  const { complaints } = await readFiles({ "_data/sections.yaml": "tin-tuc:\n  name: a: b\n" });
  expect(complaints).toHaveLength(1);
  expect(complaints[0]).toMatch(/^_data\/sections\.yaml:2:\d+ {2}\[yaml\/syntax\]/);
});

test("an empty file of the desk's is no fault", async () => {
  expect(
    (await readFiles({ "_data/site.yaml": "", "_data/sections.yaml": "# chưa có gì\n" })).complaints,
  ).toEqual([]);
});

test("no front matter, however wrong, ends the reading, and none is published with a fault", async () => {
  const keys = [
    "title",
    "date",
    "summary",
    "section",
    "byline",
    "photos",
    "speakers",
    "corrections",
    "source",
    "tags",
    "draft",
    "x",
  ];
  const { value } = fc.letrec((tie) => ({
    value: fc.oneof(
      { maxDepth: 3 },
      fc.constantFrom(null, true, 57, "", "chữ", "2025-02-10", "tin-tuc", "nhu-xuan"),
      fc.array(tie("value"), { maxLength: 3 }),
      fc.dictionary(
        fc.constantFrom("src", "alt", "name", "title", "date", "text", "kind", "person", "y"),
        tie("value"),
        { maxKeys: 4 },
      ),
    ),
  }));
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.dictionary(fc.constantFrom(...keys), value), { minLength: 5, maxLength: 15 }),
      async (records) => {
        const sources = records.map((_record, index) => `content/articles/x/a${index}/index.md`);
        const { newsroom, problems } = await readFiles({
          ...desk,
          ...Object.fromEntries(
            records.map((record, index) => [sources[index], `---\n${stringify(record)}---\n`]),
          ),
        });
        const errors = problems.list.filter(({ severity }) => severity === "error");
        const broken = new Set(errors.map(({ file }) => file));
        expect(newsroom.articles.map(({ source }) => source).sort()).toEqual(
          sources.filter((source) => !broken.has(source)).sort(),
        );
        for (const file of broken) expect(sources).toContain(file);
        for (const { line, column } of problems.list) expect(line >= 1 && column >= 1).toBe(true);
      },
    ),
    { numRuns: 15 },
  );
});
