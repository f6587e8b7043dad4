import { expect, test } from "vitest";
import { en } from "../../../src/language/en.ts";
import { vi } from "../../../src/language/vi.ts";
import { wordsOf } from "../../../src/language/words.ts";
import { parseMoment } from "../../../src/read/moment.ts";

test("a language's tag chooses the words; Vietnamese are the newsroom's own", () => {
  expect(wordsOf("en-GB")).toBe(en);
  expect(wordsOf("vi")).toBe(vi);
  expect(wordsOf("km")).toBe(vi);
});

test("no word is missing, empty or decomposed", () => {
  for (const words of [vi, en]) {
    for (const [key, word] of Object.entries(words)) {
      if (typeof word !== "string") continue;
      expect(word.trim(), key).not.toBe("");
      expect(word, key).toBe(word.normalize("NFC"));
    }
  }
});

/** Every text of a group of words, by its path. */
function textsOf(words: unknown, path = ""): [string, string][] {
  if (typeof words === "string") return [[path, words]];
  return Object.entries(words as object).flatMap(([key, value]) => textsOf(value, `${path}/${key}`));
}

test("what the search page says has the same gaps to fill in each language", () => {
  const gaps = ({ searchSays }: typeof vi) =>
    textsOf(searchSays).map(([path, text]) => [path, (text.match(/\{\w+\}/g) ?? []).join()]);
  expect(gaps(en)).toEqual(gaps(vi));
});

test("the fixed words of addresses are different from one another in each language", () => {
  for (const { paths } of [vi, en]) {
    expect(new Set(Object.values(paths)).size).toBe(Object.keys(paths).length);
    for (const path of Object.values(paths)) expect(path).toMatch(/^[a-z-]+$/);
  }
});

test("dates as each language writes them", () => {
  const moment = parseMoment("2025-02-10 08:05", "Asia/Ho_Chi_Minh");
  const day = parseMoment("2025-02-09", "Asia/Ho_Chi_Minh");
  if (!moment || !day) throw new Error("no such moment");
  expect(
    [vi, en].flatMap((words) => [
      words.day(moment),
      words.dayAndTime(moment),
      words.longDay(moment),
      words.longDay(day),
    ]),
  ).toEqual([
    "10/02/2025",
    "10/02/2025, 08:05",
    "Thứ Hai, ngày 10 tháng 2 năm 2025, 08:05",
    "Chủ nhật, ngày 9 tháng 2 năm 2025",
    "10 February 2025",
    "10 February 2025, 08:05",
    "Monday 10 February 2025, 08:05",
    "Sunday 9 February 2025",
  ]);
  expect([vi.dayText("2025-02-10"), en.dayText("2025-02-10")]).toEqual(["10/02/2025", "10 February 2025"]);
});

test("counts as each language writes them", () => {
  expect([
    vi.count(1234, "bài", "bài"),
    en.count(1, "story", "stories"),
    en.count(1234, "story", "stories"),
  ]).toEqual(["1.234 bài", "1 story", "1,234 stories"]);
});
