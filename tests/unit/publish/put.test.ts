import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { putFiles } from "../../../src/publish/put.ts";
import { temporaryFolder, writeFiles } from "../newsroom-folder.ts";

/** A folder on another disk than the temporary one, which many machines with Linux have. */
const OTHER_DISK = "/dev/shm";
const hasOtherDisk = existsSync(OTHER_DISK) && statSync(OTHER_DISK).dev !== statSync(temporaryRoot()).dev;

function temporaryRoot(): string {
  return process.env.TMPDIR ?? "/tmp";
}

const contentOf = (folder: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((path) => [path.slice(folder.length + 1), readFileSync(path, "utf8")]),
  );

/** Puts `staged` in place over `there`. */
function put(there: Record<string, string>, staged: Record<string, string>, from = temporaryFolder()) {
  const to = temporaryFolder();
  writeFiles(to, there);
  writeFiles(
    from,
    Object.fromEntries(Object.values(staged).map((content, index) => [`file-${index}`, content])),
  );
  putFiles(
    Object.keys(staged).map((path, index) => ({ from: join(from, `file-${index}`), to: join(to, path) })),
  );
  expect(readdirSync(from)).toEqual([]);
  return contentOf(to);
}

test("files take their places, in new folders and over old files", () => {
  expect(
    put(
      { "a.html": "cũ", "b/c.html": "cũ" },
      { "a.html": "1", "b/c.html": "2", "b/d/e.html": "3", "f/g.html": "4" },
    ),
  ).toEqual({
    "a.html": "1",
    "b/c.html": "2",
    "b/d/e.html": "3",
    "f/g.html": "4",
  });
});

test("a file takes the place of a folder", () => {
  expect(put({ "a/b/c.html": "cũ", "d.html": "cũ" }, { a: "1" })).toEqual({ a: "1", "d.html": "cũ" });
});

test.runIf(hasOtherDisk)("files come from another disk as well", () => {
  const from = mkdtempSync(join(OTHER_DISK, "newsroom-unit-"));
  onTestFinished(() => rmSync(from, { recursive: true, force: true }));
  expect(put({ "a.html": "cũ" }, { "a.html": "1", "b/c.html": "2" }, from)).toEqual({
    "a.html": "1",
    "b/c.html": "2",
  });
});

test.runIf(hasOtherDisk)("a folder comes from another disk as well, and joins one that is there", () => {
  const [from, to] = [mkdtempSync(join(OTHER_DISK, "newsroom-unit-")), temporaryFolder()];
  onTestFinished(() => rmSync(from, { recursive: true, force: true }));
  writeFiles(to, { "a/b.html": "cũ", "d.html": "cũ", "e/f.html": "còn" });
  writeFiles(from, { "new/a/b.html": "1", "new/a/c/g.html": "2", "new/d.html/h.html": "3" });
  putFiles([{ from: join(from, "new"), to }]);
  expect(contentOf(to)).toEqual({
    "a/b.html": "1",
    "a/c/g.html": "2",
    "d.html/h.html": "3",
    "e/f.html": "còn",
  });
});
