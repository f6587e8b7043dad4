import { expect, test } from "vitest";
import {
  articleCopy,
  type CopyContext,
  paragraphsOf,
  paragraphsOn,
  personCopy,
  photoCopy,
} from "../../../src/search/copies.ts";
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
  expect(articleCopy(story, paragraphsOf(blocks), context)).toEqual({
    url: "/2025/02/bai/",
    title: "Bài thử",
    summary: "Tóm tắt của bài thử.",
    about: [
      "Hội nghị",
      "Quang cảnh",
      "Đồng chí Lê An, Trưởng ban, Huyện ủy",
      "Hòa, Giáo viên",
      "nơi nhu-xuan",
      "người an",
    ],
    body: ["Một.", "Hai.", "Lời nói."],
    date: "2025-02-10T08:00:00+07:00",
    section: { id: "tin-tuc", name: "mục tin-tuc" },
    image: "/media/a.jpeg",
    people: ["an", "hoa"],
    places: ["nhu-xuan"],
  });
  expect(photoCopy(photo, "/2025/02/bai/#anh-a", story, context)).toMatchObject({
    url: "/2025/02/bai/#anh-a",
    title: "Hội nghị",
    summary: "Quang cảnh",
    about: ["người an", "nơi nhu-xuan", "Minh"],
    body: ["Bài thử"],
    people: ["an"],
    places: ["nhu-xuan"],
  });
  expect(personCopy(person, "/nguoi/an/", context)).toEqual({
    url: "/nguoi/an/",
    title: "Lê An",
    summary: "Trưởng ban, Huyện ủy",
    about: ["Đồng chí", "Út"],
    body: ["Sinh năm 1970 & khỏe.", "Quê ở đây."],
    date: "",
    section: { id: "", name: "" },
    image: "",
    people: ["an"],
    places: [],
  });
});

test("of a published page, what readers read of its text", () => {
  const page =
    "<main><article><h1>Đề</h1><div class='prose'><p>Một &amp; hai.</p>\n<p>Ba.</p></div><figure>ảnh</figure></article></main>";
  expect(paragraphsOn(page)).toEqual(["Một & hai.", "Ba."]);
  expect(paragraphsOn("")).toEqual([]);
});
