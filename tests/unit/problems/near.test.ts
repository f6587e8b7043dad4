import fc from "fast-check";
import { expect, test } from "vitest";
import { nearest } from "../../../src/problems/near.ts";

const keys = ["title", "section", "summary", "photos", "speakers", "publishAt", "expireAt"];

test.each([
  ["sectoin", "section"],
  ["titel", "title"],
  ["Title", "title"],
  ["photo", "photos"],
  ["publish_at", "publishAt"],
  ["sumary", "summary"],
])("%s was meant to be %s", (typed, meant) => {
  expect(nearest(typed, keys)).toBe(meant);
});

test.each(["xyz", "", "author", "permalink", "a"])("%j is near nothing", (typed) => {
  expect(nearest(typed, keys)).toBeUndefined();
});

test("marks and đ count for nothing: people type without them", () => {
  expect(nearest("dia diem", ["địa điểm", "đặc điểm"])).toBe("địa điểm");
});

test("among equals the first", () => {
  expect(nearest("ac", ["ab", "ad"])).toBe("ab");
});

test("a word is nearest to itself, and answers come from the list", () => {
  const word = fc.string({ unit: "grapheme", minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(word, fc.array(word, { maxLength: 8 }), (typed, words) => {
      const found = nearest(typed, words);
      if (found !== undefined) expect(words).toContain(found);
      expect(nearest(typed, [typed, ...words])).toBe(typed);
    }),
  );
});
