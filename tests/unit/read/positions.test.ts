import { expect, test } from "vitest";
import { keyOf, Positions } from "../../../src/read/positions.ts";

const yaml = `title: Bài
date: 2025-02-10
photos:
  - src: a.jpg
    alt: Một
  - {src: b.jpg,  alt: Hai}
speakers:
- ngo-hai-phan
-   name: Vũ Văn Tích
tags: [một, hai,
  ba]
`;

test.each([
  [["date"], 3, 1],
  [["photos"], 4, 1],
  [["photos", 0], 5, 5],
  [["photos", 0, "alt"], 6, 5],
  [["photos", 1, "alt"], 7, 19],
  [["speakers", 0], 9, 3],
  [["speakers", 1, "name"], 10, 5],
  [["tags", 1], 11, 13],
  [["tags", 2], 12, 3],
])("finds %j", (path, line, column) => {
  expect(new Positions(yaml, 2).of(path)).toEqual({ line, column });
});

test.each([
  [["section"], { line: 2, column: 1 }],
  [["photos", 0, "caption"], { line: 5, column: 5 }],
  [["photos", 7, "alt"], { line: 4, column: 1 }],
  [["title", "x"], { line: 2, column: 1 }],
])("where %j is not there, the nearest place above it", (path, place) => {
  expect(new Positions(yaml, 2).of(path)).toEqual(place);
});

test("an empty text has its first line", () => {
  expect(new Positions("", 2).of(["title"])).toEqual({ line: 2, column: 1 });
});

test("spells a path as editors read it", () => {
  expect(keyOf(["photos", 2, "alt"])).toBe("photos[2].alt");
  expect(keyOf(["title"])).toBe("title");
  expect(keyOf([])).toBe("");
});
