import { expect, test } from "vitest";
import { catalogueOf } from "../../../src/catalogue/catalogue.ts";
import { markView, withheldText } from "../../../src/views/mark-view.ts";
import { article, desk } from "../../sites/content.ts";
import { readFiles } from "../newsroom-folder.ts";

const now = Date.parse("2025-02-20T08:00+07:00");

/** @returns the mark and the first sentence of an article's page in a preview */
async function shown(record: Record<string, unknown>, language: string, isPreview = true) {
  const { newsroom, entries } = await readFiles({
    ...desk,
    "_data/site.yaml": `language: ${language}\n`,
    "content/articles/1/bai/index.md": article(record),
  });
  const catalogue = catalogueOf(newsroom, entries, now, isPreview);
  const [entry] = catalogue.entries;
  return entry && [markView(entry, catalogue)?.text, withheldText(entry, catalogue)];
}

const retraction = [{ date: "2025-02-11", kind: "retract", text: "Rút." }];

test.each<[Record<string, unknown>, [string | undefined, string], [string | undefined, string]]>([
  [{}, [undefined, ""], [undefined, ""]],
  [
    { draft: true },
    ["Bản nháp", "Bản nháp: bài này chưa đăng."],
    ["Draft", "Draft: this article is not published."],
  ],
  [
    { publishAt: "2025-03-01 06:00" },
    ["Hẹn giờ: 01/03/2025, 06:00", "Bài này hẹn đăng lúc 01/03/2025, 06:00."],
    ["Scheduled: 1 March 2025, 06:00", "This article is scheduled for 1 March 2025, 06:00."],
  ],
  [
    { embargo: "2025-03-01" },
    ["Chờ công bố: 01/03/2025, 00:00", "Bài này chưa được phép công bố trước 01/03/2025, 00:00."],
    [
      "Under embargo: 1 March 2025, 00:00",
      "Under embargo: this article may not be published before 1 March 2025, 00:00.",
    ],
  ],
  [
    { expireAt: "2025-02-12" },
    ["Đã hết hạn: 12/02/2025, 00:00", "Bài này đã hết hạn và không còn công khai từ 12/02/2025, 00:00."],
    [
      "Expired: 12 February 2025, 00:00",
      "This article expired and has not been public since 12 February 2025, 00:00.",
    ],
  ],
  [{ corrections: retraction }, ["Bài đã rút", ""], ["Retracted", ""]],
  [
    { corrections: retraction, draft: true },
    ["Bản nháp", "Bản nháp: bài này chưa đăng."],
    ["Draft", "Draft: this article is not published."],
  ],
])("%j is marked in both languages", async (record, vi, en) => {
  expect(await shown(record, "vi")).toEqual(vi);
  expect(await shown(record, "en")).toEqual(en);
});

test("the public is told of a retraction alone", async () => {
  expect(await shown({ corrections: retraction }, "vi", false)).toEqual(["Bài đã rút", ""]);
  expect(await shown({ draft: true }, "vi", false)).toBeUndefined();
});
