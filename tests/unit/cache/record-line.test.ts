import { expect, test } from "vitest";
import { RecordLine } from "../../../src/cache/record-line.ts";

test("columns are what was put in, empty ones too, and none beyond the last", () => {
  const line = RecordLine.of(["nguồn", "", '{"a":"Đỗ Ân"}', ""]);
  expect([0, 1, 2, 3, 4, 99].map((index) => line.column(index))).toEqual([
    "nguồn",
    "",
    '{"a":"Đỗ Ân"}',
    "",
    "",
    "",
  ]);
  expect(line.bytes.toString()).toBe('nguồn\t\t{"a":"Đỗ Ân"}\t\n');
});

test("a line among others ends where it ends", () => {
  const bytes = Buffer.from("a\tb\nc\tđ\te\n\nf");
  const second = new RecordLine(bytes, 4, bytes.indexOf("\n", 4));
  expect([0, 1, 2, 3].map((index) => second.column(index))).toEqual(["c", "đ", "e", ""]);
  expect(second.bytes.toString()).toBe("c\tđ\te\n");
  const last = new RecordLine(bytes, bytes.length - 1, bytes.length);
  expect([last.column(0), last.column(1)]).toEqual(["f", ""]);
  const empty = new RecordLine(bytes, bytes.length - 2, bytes.length - 2);
  expect([empty.column(0), empty.column(1)]).toEqual(["", ""]);
});
