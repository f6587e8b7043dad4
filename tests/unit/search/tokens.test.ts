import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { formsOf, isMarked, tokensOf } from "../../../src/search/tokens.ts";
import { contentWords } from "./content-words.ts";

const folded = (text: string): string[] => tokensOf(text).map((token) => token.folded);
const exact = (text: string): string[] => tokensOf(text).map((token) => token.exact);

describe("what sounds the same is one word", () => {
  test.each([
    ["hoà", "hòa"],
    ["thuý", "thúy"],
    ["khoẻ", "khỏe"],
    ["uỷ ban", "ủy ban"],
    ["kĩ", "kỹ"],
    ["lí", "lý"],
    ["quí", "quý"],
    ["Đảng", "đảng"],
    ["ĐẢNG", "đảng"],
    ["đường", "đường".normalize("NFD")],
  ])("%s and %s", (a, b) => {
    expect(exact(a)).toEqual(exact(b));
    expect(folded(a)).toEqual(folded(b));
  });
});

describe("what sounds otherwise is another word, and folds the same", () => {
  test.each([
    ["đảng", "dạng"],
    ["đường", "dương"],
    ["ngã", "ngả"],
    ["quỳnh", "quynh"],
  ])("%s and %s", (a, b) => {
    expect(exact(a)).not.toEqual(exact(b));
    expect(folded(a)).toEqual(folded(b));
  });
});

test("numbers of documents are words of letters and of digits, however they are joined", () => {
  expect(folded("57-NQ/TW")).toEqual(["57", "nq", "tw"]);
  expect(folded("57 NQ TW")).toEqual(["57", "nq", "tw"]);
  expect(folded("nq57")).toEqual(["nq", "57"]);
  expect(folded("Covid-19")).toEqual(["covid", "19"]);
});

test("signs and the marks of emoji part words, and are none", () => {
  expect(folded("lúa ❤️ nước 1️⃣ \u0301")).toEqual(["lua", "nuoc", "1"]);
});

test("what says where a word may be broken is not seen", () => {
  expect(folded("chuyển\u00ad đổi, tele\u00advision, co\u2060operation")).toEqual([
    "chuyen",
    "doi",
    "television",
    "cooperation",
  ]);
  expect(tokensOf("tele\u00advision")[0]).toMatchObject({ exact: "television", start: 0, end: 11 });
});

test("letters that have no marks stand for themselves, however Unicode takes them apart", () => {
  expect(tokensOf("한국 Ω мир").map(isMarked)).toEqual([false, false, false]);
});

test("letters of other languages that Unicode does not take apart are typed without their marks", () => {
  expect(folded("Strauß Łódź Øre")).toEqual(["strauss", "lodz", "ore"]);
});

test("diacritics are meant where they were typed", () => {
  expect(tokensOf("đảng bo kỹ ky").map(isMarked)).toEqual([true, false, true, false]);
});

test("a word stands where it stands in the text, whatever the text", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (text) => {
      let end = 0;
      for (const token of tokensOf(text)) {
        expect(token.start).toBeGreaterThanOrEqual(end);
        expect(formsOf(text.slice(token.start, token.end))).toEqual({
          folded: token.folded,
          exact: token.exact,
        });
        end = token.end;
      }
    }),
  );
});

test("the exact form of any word stands for itself, and the folded one folds to itself", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      for (const { folded, exact } of tokensOf(text)) {
        expect(formsOf(exact)).toEqual({ folded, exact });
        expect(formsOf(folded).folded).toBe(folded);
        expect(folded).not.toBe("");
      }
    }),
    { numRuns: 300 },
  );
});

test("both forms of every word of this repository's articles stand for themselves", () => {
  const words = [...contentWords()];
  expect(words.length).toBeGreaterThan(500);
  for (const word of words) {
    const forms = formsOf(word);
    expect(formsOf(forms.exact)).toEqual(forms);
    expect(formsOf(forms.folded).folded).toBe(forms.folded);
    expect(formsOf(word.normalize("NFD"))).toEqual(forms);
  }
});
