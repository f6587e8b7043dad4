import { expect, test } from "vitest";
import { article, desk, jpeg } from "../../sites/content.ts";
import { readFiles, readOneArticle } from "../newsroom-folder.ts";

const person = (record = "name: Ngô Hải Phan\noffices:\n  - {title: Cục trưởng}\n") =>
  `---\n${record}---\n\nTiểu sử.\n`;
const people = { "content/people/ngo-hai-phan.md": person() };

test("reads what the front matter says, and works out the rest", async () => {
  const { newsroom, complaints } = await readOneArticle(
    article({ tags: ["Chuyển đổi số"], kicker: "Hội nghị" }, "Một hai ba."),
    desk,
  );
  expect(complaints).toEqual([]);
  expect(newsroom.articles[0]).toMatchObject({
    path: "2025/02/bai",
    url: "/2025/02/bai/",
    source: "content/articles/2025/02/10-bai/index.md",
    slug: "bai",
    kicker: "Hội nghị",
    tags: [{ id: "chuyen-doi-so", label: "Chuyển đổi số" }],
    byline: { text: "Ban biên tập", people: [] },
    lang: "vi",
    draft: false,
    words: 3,
    publishAt: { iso: "2025-02-10T08:00:00+07:00" },
  });
});

test.each([
  ["10-chuyen-doi-so", "chuyen-doi-so"],
  ["3-ba-mien", "ba-mien"],
  ["Đường về Như Xuân", "duong-ve-nhu-xuan"],
  ["10", "10"],
  ["2025-tong-ket", "2025-tong-ket"],
  ["10-5-nam-sau", "10-5-nam-sau"],
])("the folder %s makes the slug %s", async (folder, slug) => {
  const { newsroom, complaints } = await readFiles({
    ...desk,
    [`content/articles/2025/02/${folder}/index.md`]: article(),
  });
  expect(complaints).toEqual([]);
  expect(newsroom.articles[0]?.slug).toBe(slug);
});

test("the address has the year and month of the date in the newsroom's zone, wherever the folder lies", async () => {
  const { newsroom } = await readFiles({
    ...desk,
    "content/articles/khac/bai/index.md": article({ date: "2025-01-31T18:00Z" }),
  });
  expect(newsroom.articles[0]?.url).toBe("/2025/02/bai/");
});

test("progress ends with all articles counted", async () => {
  const { progress } = await readFiles({
    ...desk,
    "content/articles/2025/02/10-mot/index.md": article(),
    "content/articles/2025/02/10-hai/index.md": article(),
  });
  expect(progress.at(-1)).toEqual([2, 2]);
});

test("two articles cannot share an address", async () => {
  const { newsroom, complaints } = await readFiles({
    ...desk,
    "content/articles/2025/02/10-bai/index.md": article(),
    "content/articles/2025/02/11-bai/index.md": article(),
  });
  expect(newsroom.articles).toHaveLength(1);
  expect(complaints).toHaveLength(1);
  expect(complaints[0]).toMatch(/^2025\/02\/11-bai\/index\.md:\d+:\d+ slug \[address\/duplicate\] .*10-bai/);
});

test.each([
  [
    "section",
    { section: "tin-tucc" },
    /:5:1 section .*"tin-tucc"\. Did you mean "tin-tuc"\? Declare it in _data\/sections\.yaml/,
  ],
  ["place", { places: ["nhu-xuam"] }, /places\[0\] .*"nhu-xuan"\?/],
  [
    "person in the byline",
    { byline: ["ngo-hai-pham"] },
    /byline\[0\] .*"ngo-hai-phan"\? .*content\/people\/ngo-hai-pham\.md/,
  ],
  [
    "speaker",
    { speakers: ["ngo-hai-pham"] },
    /speakers\[0\] .*There is no person "ngo-hai-pham".*"ngo-hai-phan"\?/,
  ],
  [
    "speaker by record",
    { speakers: [{ person: "khong-ai" }] },
    /speakers\[0\] .*There is no person "khong-ai"/,
  ],
  [
    "person in a photo",
    { photos: [{ src: "a.jpg", alt: "A", people: ["khong-ai"] }] },
    /photos\[0\]\.people\[0\] .*"khong-ai"/,
  ],
  [
    "place of a photo",
    { photos: [{ src: "a.jpg", alt: "A", place: "khong-dau" }] },
    /photos\[0\]\.place .*"khong-dau"/,
  ],
])("a %s that is not declared is an error at its place", async (_kind, frontMatter, complaint) => {
  const { newsroom, complaints } = await readOneArticle(article(frontMatter), {
    ...desk,
    ...people,
    "content/articles/2025/02/10-bai/a.jpg": await jpeg(60, 40),
  });
  expect(complaints).toHaveLength(1);
  expect(complaints[0]).toMatch(complaint);
  expect(newsroom.articles).toEqual([]);
});

test("names that every object has are no sections or people", async () => {
  const { complaints } = await readOneArticle(
    article({ section: "constructor", places: ["tostring"], speakers: ["valueof"] }),
    desk,
  );
  expect(complaints.filter((line) => line.includes("[reference/unknown]"))).toHaveLength(3);
});

test("offices are those of the article's date, in the file's order", async () => {
  const record = `name: Ngô Hải Phan
offices:
  - {title: Phó Cục trưởng, to: 2020-12-31}
  - {title: Cục trưởng, organisation: Cục Kiểm soát, from: 2021-01-01}
  - {title: Ủy viên, from: 2025-02-10, to: 2025-02-10}
  - {title: Vụ trưởng, from: 2025-02-11}
`;
  const { newsroom, complaints } = await readOneArticle(article({ speakers: ["ngo-hai-phan"] }), {
    ...desk,
    "content/people/ngo-hai-phan.md": person(record),
  });
  expect(complaints).toEqual([]);
  expect(newsroom.articles[0]?.speakers[0]?.offices.map(({ title }) => title)).toEqual([
    "Cục trưởng",
    "Ủy viên",
  ]);
});

test("the day that offices are held on is the newsroom's", async () => {
  const { newsroom } = await readOneArticle(
    article({ date: "2025-02-09T18:00Z", speakers: ["ngo-hai-phan"] }),
    {
      ...desk,
      "content/people/ngo-hai-phan.md": person(
        "name: Phan\noffices:\n  - {title: Cũ, to: 2025-02-09}\n  - {title: Mới, from: 2025-02-10}\n",
      ),
    },
  );
  expect(newsroom.articles[0]?.speakers[0]?.offices.map(({ title }) => title)).toEqual(["Mới"]);
});

test("no office on that day is a warning, and the article is published all the same", async () => {
  const files = {
    ...desk,
    "content/people/ngo-hai-phan.md": person("name: Phan\noffices:\n  - {title: Cũ, to: 2020-01-01}\n"),
  };
  const { newsroom, complaints } = await readOneArticle(article({ speakers: ["ngo-hai-phan"] }), files);
  expect(newsroom.articles).toHaveLength(1);
  expect(complaints).toHaveLength(1);
  expect(complaints[0]).toMatch(
    /speakers\[0\] \[person\/office-ended\] The last office of "Phan", Cũ, ended on 2020-01-01/,
  );
});

test("a title given for this story stands in the office's place", async () => {
  const { newsroom, complaints } = await readOneArticle(
    article({ speakers: [{ person: "ngo-hai-phan", title: "Trưởng đoàn", honorific: "Tiến sĩ" }] }),
    { ...desk, ...people },
  );
  expect(complaints).toEqual([]);
  expect(newsroom.articles[0]?.speakers).toEqual([
    {
      id: "ngo-hai-phan",
      hasRecord: true,
      name: "Ngô Hải Phan",
      honorific: "Tiến sĩ",
      offices: [{ title: "Trưởng đoàn", organisation: undefined }],
    },
  ]);
});

test("a speaker may stand in the article alone", async () => {
  const { newsroom, complaints } = await readOneArticle(
    article({
      speakers: [{ name: "Vũ Văn Tích", honorific: "Tiến sĩ", title: "Giám đốc", organisation: "Học viện" }],
    }),
    desk,
  );
  expect(complaints).toEqual([]);
  expect(newsroom.articles[0]?.speakers).toEqual([
    {
      id: "vu-van-tich",
      hasRecord: false,
      name: "Vũ Văn Tích",
      honorific: "Tiến sĩ",
      offices: [{ title: "Giám đốc", organisation: "Học viện" }],
    },
  ]);
});

test("a speaker must be somebody", async () => {
  const { complaints } = await readOneArticle(article({ speakers: [{ title: "Giám đốc" }] }), desk);
  expect(complaints[0]).toMatch(/speakers\[0\]\.name \[key\/missing\]/);
});

test.each([
  "ngo-hai-phan",
  "Ngô Hải Phan",
  "ngô hải phan",
  "Ngo Hai Phan",
  "Đồng chí Ngô Hải Phan, Cục trưởng",
])("— %s is the speaker of the quote", async (attribution) => {
  const { newsroom, complaints } = await readOneArticle(
    article({ speakers: ["ngo-hai-phan"] }, `> Lời nói.\n>\n> — ${attribution}`),
    {
      ...desk,
      ...people,
    },
  );
  expect(complaints).toEqual([]);
  expect(newsroom.articles[0]?.quotes).toEqual([
    { speaker: "ngo-hai-phan", html: "<p>Lời nói.</p>\n", text: "Lời nói." },
  ]);
});

test("a quote of nobody known is a warning where the name stands, with the near name", async () => {
  const source = article(
    { speakers: ["ngo-hai-phan"] },
    "Ngô Hải Phong dự.\n\n> Lời nói.\n>\n> — Ngô Hải Phong",
  );
  const { newsroom, complaints } = await readOneArticle(source, { ...desk, ...people });
  expect(newsroom.articles).toHaveLength(1);
  expect(complaints).toHaveLength(1);
  const line = source.split("\n").findIndex((text) => text.includes("—")) + 1;
  expect(complaints[0]).toContain(`:${line}:5  [quote/unknown-speaker]`);
  expect(complaints[0]).toContain('Did you mean "Ngô Hải Phan"?');
});

test("a body's faults have the file's lines, whatever the length of the front matter", async () => {
  const source = article(
    { tags: ["a", "b"] },
    "Một.\n\nHai <b>ba</b>.\n\n![](khong.jpg)\n\nBốn [x](javascript:y).",
  );
  const { complaints } = await readOneArticle(source, desk);
  const lineOf = (part: string) => source.split("\n").findIndex((line) => line.includes(part)) + 1;
  expect(
    complaints.map((line) => line.replace(/\] .*/, "]").replace("2025/02/10-bai/index.md:", "")),
  ).toEqual([
    `${lineOf("<b>")}:5  [body/raw-html]`,
    `${lineOf("<b>")}:10  [body/raw-html]`,
    `${lineOf("khong.jpg")}:5  [body/unknown-photo]`,
    `${lineOf("javascript:")}:9  [body/unsafe-link]`,
  ]);
});

test("photos are placed by the names they are declared by, once", async () => {
  const photo = await jpeg(60, 40);
  const { complaints } = await readOneArticle(
    article(
      {
        photos: [
          { src: "photos/họp báo.jpg", alt: "A" },
          { src: "./photos/b.jpg", alt: "B" },
        ],
      },
      "![](photos/h%E1%BB%8Dp%20b%C3%A1o.jpg)\n\nMột.\n\n![](./photos/b.jpg)\n\nHai.\n\n![](photos/b.jpg)\n\n![](photos/c.jpg)",
    ),
    {
      ...desk,
      "content/articles/2025/02/10-bai/photos/họp báo.jpg": photo,
      "content/articles/2025/02/10-bai/photos/b.jpg": photo,
    },
  );
  expect(complaints.map((line) => /\[(.*?)\] .*?(photos\/\S+\.jpg)/.exec(line)?.slice(1))).toEqual([
    ["body/photo-twice", "photos/b.jpg"],
    ["body/unknown-photo", "photos/c.jpg"],
  ]);
});

test("what an article says twice, of what is not there, or outside its folder, is an error", async () => {
  const { complaints } = await readOneArticle(
    article({
      photos: [
        { src: "a.jpg", alt: "A" },
        { src: "./a.jpg", alt: "A" },
        { src: "../../a.jpg", alt: "A" },
        { src: "a.jpeg", alt: "A" },
        { src: "b.jpg" },
      ],
      documents: [
        { src: "a.pdf", title: "Văn bản" },
        { src: "../10-bai.txt", title: "Ngoài" },
        { src: "thu-muc", title: "Thư mục" },
      ],
    }),
    {
      ...desk,
      "content/articles/2025/02/10-bai/a.jpg": await jpeg(60, 40),
      "content/articles/2025/02/10-bai/b.jpg": await jpeg(60, 40),
      "content/articles/2025/02/10-bai/thu-muc/x.pdf": "x",
      "content/articles/2025/02/10-bai.txt": "x",
    },
  );
  expect(complaints.map((line) => / (\S*) \[(.*?)\]/.exec(line)?.slice(1).join(" "))).toEqual(
    expect.arrayContaining([
      "photos[1].src photo/duplicate",
      expect.stringMatching(/^photos\[2\]\.src photo\/(outside|missing)$/),
      "photos[3].src photo/missing",
      "photos[4].alt photo/no-alt",
      "documents[0].src document/missing",
      "documents[1].src document/missing",
      "documents[2].src document/missing",
    ]),
  );
  expect(complaints).toHaveLength(7);
});

test.each([
  ["date", { date: "2025-02-31 08:00" }, /date \[date\/impossible\] .*"2025-02-31 08:00"/],
  ["publishAt", { publishAt: "2025-02-10 25:00" }, /publishAt \[date\/impossible\]/],
  [
    "corrections",
    { corrections: [{ date: "2025-13-01", text: "Sửa." }] },
    /corrections\[0\]\.date \[date\/impossible\]/,
  ],
])("a %s that is on no calendar is an error", async (_key, frontMatter, complaint) => {
  const { complaints } = await readOneArticle(article(frontMatter), desk);
  expect(complaints).toHaveLength(1);
  expect(complaints[0]).toMatch(complaint);
});

test.each(["anh.jpg", "Anh.PNG", "index.html", "ban-do.svg", "chay.js"])(
  "%s is no document: it would be published as it is",
  async (src) => {
    const { complaints } = await readOneArticle(article({ documents: [{ src, title: "Tệp" }] }), {
      ...desk,
      [`content/articles/2025/02/10-bai/${src}`]: "x",
    });
    expect(complaints).toHaveLength(1);
    expect(complaints[0]).toMatch(/documents\[0\]\.src \[document\/kind\]/);
  },
);

test("a tag that no address can be made of is an error", async () => {
  const { complaints } = await readOneArticle(article({ tags: ["Một", "???"] }), desk);
  expect(complaints).toHaveLength(1);
  expect(complaints[0]).toMatch(/tags\[1\] \[key\/format\] .*Chuyển đổi số/);
});

test("a folder whose name makes no slug needs one in the front matter", async () => {
  const files = (record: Record<string, unknown>) => ({
    ...desk,
    "content/articles/2025/???/index.md": article(record),
  });
  expect((await readFiles(files({}))).complaints).toEqual([expect.stringMatching(/ slug \[key\/missing\]/)]);
  expect((await readFiles(files({ slug: "bai" }))).newsroom.articles[0]?.url).toBe("/2025/02/bai/");
});

test("a file that is not text is an error of its own", async () => {
  const { complaints } = await readFiles({
    ...desk,
    "content/articles/2025/02/10-bai/index.md": Uint8Array.of(0x2d, 0xff, 0xfe),
  });
  expect(complaints).toHaveLength(1);
  expect(complaints[0]).toMatch(/^2025\/02\/10-bai\/index\.md:1:1 {2}\[file\/unreadable\]/);
});

test("without files of the desk's any section and place will do", async () => {
  const { newsroom, complaints } = await readOneArticle(article({ places: ["o-dau"], event: "su-kien" }));
  expect(complaints).toEqual([]);
  expect(newsroom.sections).toEqual({ "tin-tuc": { name: "tin-tuc" } });
  expect(newsroom.places).toEqual({ "o-dau": { name: "o-dau" } });
  expect(newsroom.site).toMatchObject({ language: "vi", zone: "Asia/Ho_Chi_Minh" });
});

test("decomposed letters and Windows line ends make no difference", async () => {
  const source = article(
    { tags: ["Đổi mới"], speakers: [{ name: "Hoàng Ngọc" }] },
    "> Lời.\n>\n> — Hoàng Ngọc",
  );
  const plain = (await readOneArticle(source, desk)).newsroom.articles[0];
  const other = (await readOneArticle(`\uFEFF${source.normalize("NFD").replaceAll("\n", "\r\n")}`, desk))
    .newsroom.articles[0];
  expect({ ...other, folder: "" }).toEqual({ ...plain, folder: "" });
});
