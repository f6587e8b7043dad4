import { expect, test } from "vitest";
import type { Article } from "../../../bench/search/corpus.ts";
import { querySets } from "../../../bench/search/queries.ts";

const articles = Array.from({ length: 40 }, (_, index) => articleNumbered(index));

test("the same articles give the same queries", () => {
  expect(textsOf(querySets(articles, 10))).toEqual(textsOf(querySets(articles, 10)));
});

test("each set is typed in three ways, and has no query twice", () => {
  const sets = querySets(articles, 10);
  expect(sets.map(({ name, typing }) => `${name}: ${typing}`)).toHaveLength(24);
  for (const { queries } of sets) expect(new Set(queries.map(({ text }) => text)).size).toBe(queries.length);
});

test("without diacritics nothing but ASCII is typed", () => {
  for (const { typing, queries } of querySets(articles, 10)) {
    if (typing === "as written") continue;
    for (const { text } of queries) expect(text).toMatch(/^[a-z0-9 ]+$/);
  }
});

test("a passage goes across punctuation, and only its article is right", () => {
  const [set] = querySets(articles, 10).filter(({ name }) => name === "body, 5 syllables");
  for (const { text, isRight } of set?.queries ?? []) {
    expect(text.split(" ")).toHaveLength(5);
    expect(articles.filter(isRight)).toHaveLength(1);
  }
  expect(set?.queries.some(({ text }) => /huyện hôm nay/.test(text))).toBe(true);
});

test("a name is right wherever it stands as a phrase, in whatever order it is typed", () => {
  const named = querySets(articles, 10).filter(({ name }) => name.startsWith("a person's name"));
  const typed = named.filter(({ typing }) => typing === "as written").flatMap(({ queries }) => queries);
  expect(typed.map(({ text }) => text).sort()).toEqual(
    ["Hồ Nguyễn Mạnh", "Nguyễn Mạnh Hồ", "Phan Ngô Hải", "Ngô Hải Phan"].sort(),
  );
  for (const { isRight } of typed) expect(articles.filter(isRight)).toHaveLength(20);
});

test("whoever types diacritics means them; whoever does not means any", () => {
  const topics = querySets(articles, 50).filter(({ name }) => name === "two words of titles");
  const rightOf = (typing: string, wanted: string) =>
    articles.filter(
      topics.find((set) => set.typing === typing)?.queries.find(({ text }) => text === wanted)?.isRight ??
        (() => false),
    );
  expect(rightOf("as written", "đảng bộ")).toHaveLength(20);
  expect(rightOf("as written", "dạng bộ")).toHaveLength(20);
  expect(rightOf("no diacritics", "dang bo")).toHaveLength(40);
});

function articleNumbered(index: number): Article {
  const name = index % 2 === 0 ? "Nguyễn Mạnh Hồ" : "Ngô Hải Phan";
  return {
    url: `/2025/02/bai-${index}/`,
    date: "2025-02-10",
    section: "Tin",
    title: index % 2 === 0 ? `Đảng bộ họp lần ${index}` : `Dạng bộ máy số ${index}`,
    summary: "Tóm tắt.",
    body: [`Tại huyện, hôm nay: đồng chí ${name} nói ${index}.`],
    caption: `Quang cảnh đợt họp thứ ${index}`,
    people: [name],
  };
}

const textsOf = (sets: ReturnType<typeof querySets>): string[][] =>
  sets.map(({ queries }) => queries.map(({ text }) => text));
