import { expect, test } from "vitest";
import { catalogueOf, isPublic } from "../../../src/catalogue/catalogue.ts";
import type { Entry } from "../../../src/catalogue/entry.ts";
import { article, desk, jpeg } from "../../sites/content.ts";
import { catalogueFrom, readFiles, readOneArticle } from "../newsroom-folder.ts";

const oneEntry = async (record: Record<string, unknown>): Promise<Entry> => {
  const [first] = (await readOneArticle(article(record), desk)).entries;
  if (!first) throw new Error("the article has an error");
  return first;
};

const slugOf = ({ article: { slug } }: Entry): string => slug;

test.each([
  ["a draft", { draft: true }, false],
  ["a published one", {}, true],
  ["one dated in the future", { date: "2025-02-20 08:01" }, false],
  ["one dated this minute", { date: "2025-02-20 08:00" }, true],
  ["a scheduled one", { publishAt: "2025-02-20 08:01" }, false],
  ["one whose hour has come", { publishAt: "2025-02-20 08:00" }, true],
  [
    "one dated in the future that is to come out before",
    { date: "2025-03-01", publishAt: "2025-02-20 07:00" },
    true,
  ],
  ["an expired one", { expireAt: "2025-02-20 08:00" }, false],
  ["one that expires in a minute", { expireAt: "2025-02-20 08:01" }, true],
])("%s: is it public?", async (_kind, record, answer) => {
  expect(isPublic(await oneEntry(record), Date.parse("2025-02-20T08:00+07:00"))).toBe(answer);
});

test("what is not public is in no list", async () => {
  const photo = await jpeg(60, 40);
  const hidden = {
    draft: true,
    tags: ["Kín"],
    event: "e",
    places: ["nhu-xuan"],
    speakers: ["an"],
    photos: [{ src: "a.jpg", alt: "A", people: ["an"] }],
  };
  const { newsroom, entries, complaints } = await readFiles({
    ...desk,
    "content/people/an.md": "---\nname: An\noffices: [{title: Trưởng ban}]\n---\n",
    "content/articles/1/mot/index.md": article(),
    "content/articles/1/kin/index.md": article({ ...hidden }),
    "content/articles/1/kin/a.jpg": photo,
    "content/articles/1/mai/index.md": article({ ...hidden, draft: false, date: "2031-01-01" }),
    "content/articles/1/mai/a.jpg": photo,
  });
  expect(complaints).toEqual([]);
  const catalogue = catalogueOf(newsroom, entries, Date.parse("2030-01-01"));
  expect(catalogue.entries.map(slugOf)).toEqual(["mot"]);
  expect([...catalogue.bySection.values()].flat()).toHaveLength(1);
  expect([...catalogue.byMonth.keys()]).toEqual(["2025/02"]);
  for (const groups of [catalogue.byTag, catalogue.byEvent, catalogue.byPlace, catalogue.byPerson])
    expect(groups.size).toBe(0);
  expect(catalogue.tagLabels.labelOf("kin")).toBe("kin");
  expect(catalogue.tagLabels.spellingOf("KÍN")).toEqual({ label: "KÍN", source: "" });
  expect(catalogue.photos).toEqual([]);
});

test("lists are newest first; of one instant, always in the same order", async () => {
  const files = (names: string[]) =>
    Object.fromEntries(
      names.map((name) => [`content/articles/1/${name}/index.md`, article({ title: name })]),
    );
  const one = await catalogueFrom({
    ...desk,
    ...files(["b", "a", "c"]),
    "content/articles/1/moi/index.md": article({ date: "2025-02-11" }),
  });
  expect(one.entries.map(slugOf)).toEqual(["moi", "c", "b", "a"]);
});

test("a person's articles are those they speak in, wrote, or are shown in, each once", async () => {
  const photo = await jpeg(60, 40);
  const catalogue = await catalogueFrom({
    ...desk,
    "content/people/an.md": "---\nname: An\noffices: [{title: Trưởng ban}]\n---\n",
    "content/articles/1/noi/index.md": article({ date: "2025-02-01", speakers: ["an"], byline: ["an"] }),
    "content/articles/1/viet/index.md": article({ date: "2025-02-02", byline: ["an"] }),
    "content/articles/1/anh/index.md": article({
      date: "2025-02-03",
      photos: [{ src: "a.jpg", alt: "A", people: ["an"] }],
    }),
    "content/articles/1/anh/a.jpg": photo,
    "content/articles/1/khac/index.md": article({
      date: "2025-02-04",
      speakers: [{ name: "An", title: "Ông" }],
    }),
  });
  expect(catalogue.byPerson.get("an")?.map(slugOf)).toEqual(["anh", "viet", "noi"]);
});

test("a place has its articles and those of its photos", async () => {
  const catalogue = await catalogueFrom({
    ...desk,
    "content/articles/1/bai/index.md": article({ places: ["nhu-xuan"] }),
    "content/articles/1/anh/index.md": article({ photos: [{ src: "a.jpg", alt: "A", place: "nhu-xuan" }] }),
    "content/articles/1/anh/a.jpg": await jpeg(60, 40),
  });
  expect(catalogue.byPlace.get("nhu-xuan")).toHaveLength(2);
});

test("one tag has one spelling, the oldest article's", async () => {
  const { newsroom, entries } = await readFiles({
    ...desk,
    "content/articles/2025/02/11-hai/index.md": article({ date: "2025-02-11", tags: ["nghi quyet 57"] }),
    "content/articles/2025/02/10-mot/index.md": article({ tags: ["Nghị quyết 57"] }),
  });
  const { names } = catalogueOf(newsroom, entries, Date.parse("2030-01-01"));
  expect(newsroom.articles.flatMap(({ tags }) => tags.map(({ label }) => names.of("tag", label)))).toEqual([
    "Nghị quyết 57",
    "Nghị quyết 57",
  ]);
});
