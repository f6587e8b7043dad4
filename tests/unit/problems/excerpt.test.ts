import { expect, test } from "vitest";
import { excerptOf } from "../../../src/problems/excerpt.ts";

test.each([
  ["the first letter", "title: Thử", 1, "title: Thử", "^"],
  [
    "a letter with two marks is one wide, composed or not",
    "Tiếng Việt".normalize("NFD"),
    7,
    "Tiếng Việt",
    "      ^",
  ],
  ["letters that nothing composes", "x\u0301\u0302y", 4, "x\u0301\u0302y", " ^"],
  ["a tab is as wide as it is above", "\tkey: giá", 7, "\tkey: giá", "\t     ^"],
  ["wide letters take two cells", "漢字 x", 4, "漢字 x", "     ^"],
  ["their half-width forms do not", "ﾊﾝ x", 4, "ﾊﾝ x", "   ^"],
  ["an emoji too", "👍🏽 x", 6, "👍🏽 x", "   ^"],
  ["past the end", "ab", 9, "ab", "  ^"],
  ["control characters are shown, not sent", "a\u001b[31mb", 7, "a�[31mb", "      ^"],
])("%s", (_case, line, column, shown, caret) => {
  expect(excerptOf(line, column)).toEqual({ line: shown, caret });
});

test("a long line is cut around the place", () => {
  const line = `${"a".repeat(500)}X${"b".repeat(500)}`;
  const { line: shown, caret } = excerptOf(line, 501);
  expect(shown).toBe(`…${"a".repeat(40)}X${"b".repeat(59)}…`);
  expect(shown[caret.indexOf("^")]).toBe("X");
});
