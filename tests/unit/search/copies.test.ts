import { expect, test } from "vitest";
import { articleCopy, type CopyContext, personCopy, photoCopy } from "../../../src/search/copies.ts";
import { article, desk, jpeg } from "../../sites/content.ts";
import { readFiles } from "../newsroom-folder.ts";

const context: CopyContext = {
  section: (id) => `mục ${id}`,
  place: (id) => `nơi ${id}`,
  person: (id) => `người ${id}`,
  thumbnail: ({ id }) => `/media/${id}.jpeg`,
};

test("a copy holds what the record says, with names for ids and nothing twice", async () => {
  const { newsroom, complaints } = await readFiles({
    ...desk,
    "content/people/an.md":
      "---\nname: Lê An\nhonorific: Đồng chí\naliases: [Út]\noffices: [{title: Trưởng ban, organisation: Huyện ủy}]\n---\nSinh năm 1970 & **khỏe**.\n\nQuê ở đây.\n",
    "content/articles/1/bai/index.md": article(
      {
        byline: ["an"],
        places: ["nhu-xuan"],
        speakers: ["an", { name: "Hòa", title: "Giáo viên" }],
        photos: [
          { src: "a.jpg", alt: "Quang cảnh", caption: "Hội **nghị**", credit: "Minh", people: ["an"] },
        ],
      },
      "Một.\n\nHai.\n\n![](a.jpg)\n\n> Lời nói.\n> — an\n",
    ),
    "content/articles/1/bai/a.jpg": await jpeg(60, 40),
  });
  expect(complaints).toEqual([]);
  const [story] = newsroom.articles;
  const person = newsroom.people.get("an");
  const photo = story?.photos[0];
  if (!story || !person || !photo) throw new Error("not read");

  const blocks = [
    { kind: "prose" as const, html: "", text: "Một.\nHai." },
    { kind: "figure" as const, src: "a.jpg" },
    { kind: "quote" as const, html: "", text: "Lời nói.", attribution: "an" },
  ];
  expect(articleCopy(story, blocks, context)).toEqual({
    url: "/2025/02/bai/",
    lang: "vi",
    kicker: "",
    title: "Bài thử",
    summary: "Tóm tắt của bài thử.",
    byline: "người an",
    date: "2025-02-10T08:00:00+07:00",
    section: { id: "tin-tuc", name: "mục tin-tuc" },
    image: "/media/a.jpeg",
    paragraphs: ["Một.", "Hai.", "Lời nói."],
    captions: [{ alt: "Quang cảnh", caption: "Hội nghị" }],
    speakers: [
      { name: "Lê An", honorific: "Đồng chí", offices: ["Trưởng ban, Huyện ủy"] },
      { name: "Hòa", honorific: "", offices: ["Giáo viên"] },
    ],
    places: [{ id: "nhu-xuan", name: "nơi nhu-xuan" }],
    documents: [],
    people: ["an", "hoa"],
  });
  expect(photoCopy(photo, "/2025/02/bai/#anh-a", story, context)).toMatchObject({
    url: "/2025/02/bai/#anh-a",
    title: "Bài thử",
    caption: "Hội nghị",
    credit: "Minh",
    people: [{ id: "an", name: "người an" }],
    places: [{ id: "nhu-xuan", name: "nơi nhu-xuan" }],
  });
  expect(personCopy(person, "/nguoi/an/", "vi", context)).toEqual({
    url: "/nguoi/an/",
    lang: "vi",
    id: "an",
    name: "Lê An",
    honorific: "Đồng chí",
    aliases: ["Út"],
    offices: ["Trưởng ban, Huyện ủy"],
    paragraphs: ["Sinh năm 1970 & khỏe.", "Quê ở đây."],
    image: "",
  });
});
