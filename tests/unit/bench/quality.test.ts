import { expect, test } from "vitest";
import type { Article } from "../../../bench/search/corpus.ts";
import { qualityOf } from "../../../bench/search/quality.ts";
import { pairsInOrder } from "../../../bench/search/typed-order.ts";

test("first, among ten, and not at all", () => {
  const [wanted, other] = [article("Đúng"), article("Sai")];
  const query = { text: "", isRight: (found: Article) => found === wanted };
  const answers = [[wanted], [other, wanted], [other], []].map((found) => ({ query, found }));
  expect(qualityOf(answers)).toEqual({
    queries: 4,
    first: 0.25,
    ten: 0.5,
    reciprocalRank: 0.375,
    nothing: 0.25,
  });
});

test("pairs count where one holds the typed form and the other only another", () => {
  const [typed, other, neither] = [article("Đảng bộ"), article("Dạng bộ"), article("Không")];
  expect(pairsInOrder("đảng bộ", [typed, other, neither, typed])).toEqual({ pairs: 2, right: 1 });
  expect(pairsInOrder("dang bo", [typed, other])).toEqual({ pairs: 0, right: 0 });
});

test("where a syllable's tone mark is written makes no other form", () => {
  expect(pairsInOrder("hoà bình", [article("Hòa bình"), article("Hoa bình")])).toEqual({
    pairs: 1,
    right: 1,
  });
});

function article(title: string): Article {
  return { url: "", date: "", section: "", title, summary: "", body: [], caption: undefined, people: [] };
}
