import { expect, test } from "vitest";
import { fewerWords } from "../../../assets/fewer-words.ts";

test("a search is made shorter at its ends and by halves", () => {
  expect(fewerWords("một hai ba bốn năm")).toEqual(["một hai ba bốn", "hai ba bốn năm", "một hai ba"]);
  expect(fewerWords("một hai")).toEqual(["một", "hai"]);
});

test("one word cannot be fewer", () => {
  expect(fewerWords("một")).toEqual([]);
  expect(fewerWords("")).toEqual([]);
});
