import { readdirSync, readFileSync, statSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { RecordLine } from "../../../src/cache/record-line.ts";
import { KEY, linesIn, RecordStore, sourceColumn } from "../../../src/cache/record-store.ts";
import { temporaryFolder } from "../newsroom-folder.ts";

const line = (source: string, key = "1") => RecordLine.of([sourceColumn(source), key, "{}"]);
const sourceOf = (number: number) => `content/articles/bài ${number}/index.md`;

/** A store in which these sources have records, saved. */
function saved(folder: string, sources: string[]): RecordStore {
  const store = new RecordStore(folder, "bản 1");
  for (const source of sources) store.set(source, line(source));
  store.settle();
  store.save();
  return store;
}

const many = Array.from({ length: 300 }, (_, number) => sourceOf(number));

test.each([
  sourceOf(1),
  "content/dòng\nmới/index.md",
  "content/thẻ\tngang/index.md",
  'content/"nháy"\n/index.md',
  '"nháy"/index.md',
  '"',
  "",
])("a record is found again by its source: %j", (source) => {
  const folder = temporaryFolder();
  saved(folder, [source, sourceOf(2)]);
  const again = new RecordStore(folder, "bản 1");
  expect(again.get(source)?.column(KEY)).toBe("1");
  expect(again.get(sourceOf(2))?.column(KEY)).toBe("1");
  expect(again.get(sourceOf(3))).toBeUndefined();
});

test("the shared bytes hold every record once", () => {
  const store = saved(temporaryFolder(), many);
  store.set(sourceOf(7), line(sourceOf(7), "2"));
  store.settle();
  const lines = store.shared.flatMap(linesIn);
  expect(lines.map((one) => one.column(0)).sort()).toEqual([...many].sort());
  expect(lines.find((one) => one.column(0) === sourceOf(7))?.column(KEY)).toBe("2");
});

test("the files do not tell in which order records came", () => {
  const [one, other] = [temporaryFolder(), temporaryFolder()];
  saved(one, many);
  saved(other, [...many].reverse());
  expect(readdirSync(other)).toEqual(readdirSync(one));
  for (const name of readdirSync(one)) {
    expect(readFileSync(join(other, name))).toEqual(readFileSync(join(one, name)));
  }
});

test("one changed record writes one file, and an unchanged collection none", () => {
  const folder = temporaryFolder();
  const store = saved(folder, many);
  const inodes = () => readdirSync(folder).map((name) => statSync(join(folder, name)).ino);
  const before = inodes();
  store.save();
  expect(inodes()).toEqual(before);
  store.set(sourceOf(7), line(sourceOf(7), "2"));
  store.settle();
  store.save();
  expect(inodes().filter((inode) => !before.includes(inode))).toHaveLength(1);
  expect(new RecordStore(folder, "bản 1").get(sourceOf(7))?.column(KEY)).toBe("2");
});

test("what is not kept is forgotten, on disk as well", () => {
  const folder = temporaryFolder();
  const store = saved(folder, many);
  store.keepOnly(new Set([sourceOf(3), "nothing.md"]));
  store.settle();
  store.save();
  expect(store.get(sourceOf(4))).toBeUndefined();
  expect(readdirSync(folder)).toHaveLength(1);
  const again = new RecordStore(folder, "bản 1");
  expect(again.shared.flatMap(linesIn).map((one) => one.column(0))).toEqual([sourceOf(3)]);
});

test("records made with something else, or in a damaged file, are forgotten; the others stay", () => {
  const folder = temporaryFolder();
  saved(folder, many);
  expect(new RecordStore(folder, "bản 2").shared.flatMap(linesIn)).toEqual([]);
  const [first = "", second = "", ...rest] = readdirSync(folder);
  truncateSync(join(folder, first), 60);
  writeFileSync(join(folder, second), "x");
  const left = rest.flatMap((name) => linesIn(readFileSync(join(folder, name))).slice(1));
  const again = new RecordStore(folder, "bản 1");
  expect(again.shared.flatMap(linesIn)).toHaveLength(left.length);
  expect(left.length).toBeGreaterThan(200);
  expect(left.length).toBeLessThan(300);
});
