import { join } from "node:path";
import { expect, test } from "vitest";
import type { Article } from "../../../bench/search/corpus.ts";
import { Sqlite } from "../../../bench/search/engines/sqlite.ts";
import { temporaryFolder } from "../newsroom-folder.ts";

test("the database folds đ, puts phrases first, and is asked by quotes without harm", async () => {
  const articles = [
    article("/xa/", "Bộ máy của Đảng"),
    article("/gan/", "Họp Đảng bộ tại một huyện ở rất xa"),
  ];
  const sqlite = new Sqlite(join(temporaryFolder(), "articles.db"), articles);
  expect((await sqlite.search("dang bo")).urls).toEqual(["/gan/", "/xa/"]);
  expect((await sqlite.search('đảng "bộ" OR -x*')).urls).toEqual([]);
  expect((await sqlite.search("…")).urls).toEqual([]);
  await sqlite.close();
});

function article(url: string, title: string): Article {
  return { url, date: "", section: "", title, summary: "", body: [], caption: undefined, people: [] };
}
