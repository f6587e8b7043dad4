import fc from "fast-check";
import { expect, test } from "vitest";
import { nearestWord } from "../../../src/search/spelling.ts";
import { formsOf } from "../../../src/search/tokens.ts";
import { contentWords } from "./content-words.ts";

const archive = [...new Set(contentWords().map((word) => formsOf(word).folded))];

test.each([
  ["chuyenn", "chuyen", "a letter too many"],
  ["chuyn", "chuyen", "one missing"],
  ["chuyem", "chuyen", "another one"],
  ["chuyne", "chuyen", "neighbours changed over"],
  ["Chuyểnn", "chuyen", "marks and case count for nothing"],
  ["newsrom", "newsroom", "a word that is no syllable"],
  ["newsrmo", "newsroom", "two slips from seven letters on"],
  ["captoins", "captions", "neighbours in a long word"],
])("%s was meant to be %s: %s", (typed, meant) => {
  expect(nearestWord(typed, archive)).toBe(meant);
});

test.each([
  ["xang", ["hang", "sang"], "sang"],
  ["sang", ["hang", "xang"], "xang"],
  ["chang", ["hang", "trang"], "trang"],
  ["trao", ["tra", "chao"], "chao"],
  ["dao", ["cao", "giao"], "giao"],
  ["giao", ["gia", "rao"], "rao"],
  ["rao", ["cao", "dao"], "dao"],
  ["lam", ["cam", "nam"], "nam"],
  ["nam", ["cam", "lam"], "lam"],
  ["lan", ["can", "lang"], "lang"],
  ["lang", ["hang", "lan"], "lan"],
  ["bat", ["cat", "bac"], "bac"],
  ["bac", ["cac", "bat"], "bat"],
  ["huinh", ["huin", "huynh"], "huynh"],
  ["li", ["la", "ly"], "ly"],
])("%s among %j is %s, which is said alike", (typed, words, meant) => {
  expect(nearestWord(typed, words)).toBe(meant);
});

test("two that are said alike are one slip, and three are too many for a short word", () => {
  expect(nearestWord("chan", ["trang"])).toBe("trang");
  expect(nearestWord("xaynn", ["sain"])).toBeUndefined();
  expect(nearestWord("dan", ["giang"])).toBe("giang");
});

test("only at the start or at the end of a word", () => {
  expect(nearestWord("tai", ["hai", "cai"])).toBe("hai");
  expect(nearestWord("ngay", ["hgay", "lgay"])).toBe("hgay");
  expect(nearestWord("asa", ["aba", "axa"])).toBe("aba");
});

test("among equals the more frequent, and a nearer one before a more frequent one", () => {
  expect(nearestWord("hoan", ["hoai", "hoa"])).toBe("hoai");
  expect(nearestWord("chuyennn", ["chuye", "chuyen"])).toBe("chuyen");
});

test.each([
  ["trang", "a word of the archive is meant", "trang"],
  ["chuyxx", "two slips are too many for a short word", undefined],
  ["newssssm", "three for a long one", undefined],
  ["bo", "one for a word of two letters", undefined],
  ["2024", "numbers are meant", undefined],
  ["nq57", "and so are words with numbers", undefined],
  ["nkx", "words with numbers are not meant", undefined],
  ["", "nothing is near nothing", undefined],
])("%j: %s", (typed, _, meant) => {
  expect(nearestWord(typed, ["trang", "chuyen", "newsroom", "cho", "ba", "2025", "nq58", "n1", "nk1"])).toBe(
    meant,
  );
});

test("an answer is a word of the archive, and each of its words is its own", () => {
  const letters = fc.string({ unit: fc.constantFrom(..."abcdghilnrstxy"), maxLength: 9 });
  const text = fc.oneof(letters, fc.string({ unit: "binary" }));
  fc.assert(
    fc.property(text, fc.array(letters, { maxLength: 8 }), (typed, words) => {
      const found = nearestWord(typed, words);
      if (found !== undefined) expect(words).toContain(found);
    }),
  );
  const own = archive.filter((word) => nearestWord(word, archive) !== word);
  expect(own).toEqual([]);
});
