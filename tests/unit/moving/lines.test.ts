import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { wholeLines } from "../../../src/moving/lines.ts";

let file: string;
beforeEach(() => {
  file = join(mkdtempSync(join(tmpdir(), "lines-")), "articles.jsonl");
});
afterEach(() => rmSync(join(file, ".."), { recursive: true }));

/** Letters of two and three bytes, lines longer and shorter than what is read at once. */
const lines = Array.from({ length: 400 }, (_, at) => `${at} ${"ệđ".repeat((at * 7919) % 30_000)}`);

test("lines of any length come whole, with how far they reach", () => {
  writeFileSync(file, `${lines.join("\n")}\n`);
  const found = [...wholeLines(file)];
  expect(found.map(({ text }) => text)).toEqual(lines);
  expect(found.at(-1)?.bytes).toBe(Buffer.byteLength(lines.join("\n")) + 1);
});

test("a line that a killed run did not end is none", () => {
  writeFileSync(file, `một\n\nhai\nba`);
  expect([...wholeLines(file)]).toEqual([
    { text: "một", bytes: 6 },
    { text: "", bytes: 7 },
    { text: "hai", bytes: 11 },
  ]);
});

test("an empty file has no lines", () => {
  writeFileSync(file, "");
  expect([...wholeLines(file)]).toEqual([]);
});
