import { expect, test } from "vitest";
import { folderOf, manifestOf, shardEntry } from "../../../src/search/manifest.ts";

const shard = (name: string, first: string, last: string) => ({ name, first, last, urls: ["/a/", "/b/"] });

test("articles, then photos, then people, each newest first, whatever order they are indexed in", () => {
  const entries = [
    shardEntry("person", "vi", shard("people", "", ""), "ffffffff00"),
    shardEntry("article", "vi", shard("2019-2024", "2019-01-02", "2024-12-30"), "0123456789abcdef"),
    shardEntry("photo", "vi", shard("photos-all", "2019-01-02", "2025-02-10"), "eeeeeeee00"),
    shardEntry("article", "vi", shard("2025-02", "2025-02-01", "2025-02-10"), "dddddddd00"),
  ];
  expect(manifestOf(entries)).toBe(manifestOf(entries.toReversed()));
  expect(JSON.parse(manifestOf(entries))).toEqual([
    {
      name: "2025-02",
      kind: "article",
      language: "vi",
      first: "2025-02-01",
      last: "2025-02-10",
      records: 2,
      tag: "dddddddd",
    },
    {
      name: "2019-2024",
      kind: "article",
      language: "vi",
      first: "2019-01-02",
      last: "2024-12-30",
      records: 2,
      tag: "01234567",
    },
    {
      name: "photos-all",
      kind: "photo",
      language: "vi",
      first: "2019-01-02",
      last: "2025-02-10",
      records: 2,
      tag: "eeeeeeee",
    },
    { name: "people", kind: "person", language: "vi", first: "", last: "", records: 2, tag: "ffffffff" },
  ]);
});

test("no two kinds share a folder", () => {
  expect([folderOf("article", "2025-02"), folderOf("photo", "2025-02"), folderOf("person", "all")]).toEqual([
    "2025-02",
    "photos-2025-02",
    "people",
  ]);
});
