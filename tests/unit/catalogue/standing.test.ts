import { expect, test } from "vitest";
import type { EntryHead } from "../../../src/catalogue/entry.ts";
import { changesOf, withheldBecause } from "../../../src/catalogue/standing.ts";
import { steadyAround } from "../../../src/plan/last-build.ts";
import { article, desk } from "../../sites/content.ts";
import { readFiles, readOneArticle } from "../newsroom-folder.ts";

const ms = (text: string): number => Date.parse(`${text}+07:00`);
const zone = "Asia/Ho_Chi_Minh";
const now = ms("2025-02-20T08:00");

async function headOf(record: Record<string, unknown>): Promise<EntryHead> {
  const { entries, complaints } = await readOneArticle(article(record), desk);
  expect(complaints).toEqual([]);
  return entries[0]?.head as EntryHead;
}

test.each([
  ["a draft, though its hour has come", { draft: true, publishAt: "2025-02-11" }, "draft"],
  ["before its hour", { publishAt: "2025-02-20 08:01" }, "scheduled"],
  ["under embargo, though its date has come", { embargo: "2025-02-20 08:01" }, "embargo"],
  ["under embargo to the minute", { embargo: "2025-02-20 08:00" }, undefined],
  ["after its embargo, before its hour", { embargo: "2025-02-11", publishAt: "2025-02-21" }, "scheduled"],
  [
    "with an hour after an embargo that lasts",
    { embargo: "2025-02-21", publishAt: "2025-02-22" },
    "scheduled",
  ],
  ["to appear when its embargo ends", { embargo: "2025-02-21", publishAt: "2025-02-21" }, "embargo"],
  ["with a date after its embargo", { date: "2025-02-21", embargo: "2025-02-11" }, "scheduled"],
  ["expired", { expireAt: "2025-02-20" }, "expired"],
  ["expired before it ever was public", { publishAt: "2025-03-01", expireAt: "2025-02-20" }, "expired"],
])("%s", async (_what, record, why) => {
  expect(withheldBecause(await headOf(record), now)).toBe(why);
});

test("a time before the embargo is an error at its key", async () => {
  const record = { publishAt: "2025-02-10 08:00", embargo: "2025-02-10 17:00" };
  const { complaints, entries } = await readOneArticle(article(record), desk);
  expect(entries).toEqual([]);
  expect(complaints).toEqual([
    expect.stringMatching(
      /index\.md:7:1 publishAt \[date\/before-embargo\] .*2025-02-10 08:00, before its embargo ends \(2025-02-10 17:00\)/,
    ),
  ]);
});

test("an article changes when it appears, when a correction does, and when it expires", async () => {
  const corrections = ["2025-01-01", "2025-02-12", "2025-03-02"].map((date) => ({ date, text: "Sửa." }));
  const times = { embargo: "2025-02-11", expireAt: "2025-03-01", corrections };
  expect(changesOf(await headOf(times))).toEqual(
    ["2025-02-11", "2025-02-12", "2025-03-01"].map((day) => ms(`${day}T00:00`)),
  );
  expect(changesOf(await headOf({ ...times, draft: true }))).toEqual([]);
  expect(changesOf(await headOf({ ...times, expireAt: "2025-02-11" }))).toEqual([]);
});

test("a site is steady between the nearest changes, the first of which counts as made", async () => {
  const { entries } = await readFiles({
    ...desk,
    "content/articles/1/cu/index.md": article({ date: "2025-01-01" }),
    "content/articles/1/nay/index.md": article({ publishAt: "2025-02-20 08:00" }),
    "content/articles/1/het/index.md": article({ expireAt: "2025-02-25" }),
    "content/articles/1/mai/index.md": article({ publishAt: "2025-02-24 06:00" }),
  });
  const next = ms("2025-02-24T06:00");
  expect(steadyAround(now, entries, zone)).toEqual({
    from: now,
    until: next,
    next: "2025-02-24T06:00:00+07:00",
  });
  expect(steadyAround(ms("2026-01-01T00:00"), entries, zone)).toMatchObject({
    until: Number.POSITIVE_INFINITY,
    next: null,
  });
  expect(steadyAround(next, entries, zone).from).toBe(next);
});
