import { readdirSync, readFileSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { readSealed, writeInPieces, writeSealed, writeWhole } from "../../../src/cache/whole-file.ts";
import { temporaryFolder } from "../newsroom-folder.ts";

const file = () => join(temporaryFolder(), "sâu/hơn/tệp");
const content = Buffer.from("dòng một\ndòng hai\0\n");

test("a file is written with its folders, and nothing is left beside it", () => {
  const path = file();
  writeWhole(path, "một", Buffer.from(" hai"));
  expect(readFileSync(path, "utf8")).toBe("một hai");
  writeWhole(path, "ba");
  expect(readFileSync(path, "utf8")).toBe("ba");
  expect(readdirSync(join(path, ".."))).toEqual(["tệp"]);
});

test.each([content, Buffer.alloc(0), Buffer.alloc(3_000_000, "a\n")])(
  "what was sealed is read, in memory that threads share",
  (bytes) => {
    const path = file();
    writeSealed(path, "bản 1", bytes);
    const read = readSealed(path, "bản 1");
    expect(read && Buffer.compare(read, bytes)).toBe(0);
    expect(read?.buffer).toBeInstanceOf(SharedArrayBuffer);
  },
);

test("what was made with something else is of no use, nor what is not there", () => {
  const path = file();
  expect(readSealed(path, "bản 1")).toBeUndefined();
  writeSealed(path, "bản 1", content);
  expect(readSealed(path, "bản 2")).toBeUndefined();
});

test("a flip of any byte is noticed, or does no harm", () => {
  const path = file();
  writeSealed(path, "bản 1", content);
  const whole = readFileSync(path);
  for (let at = 0; at < whole.length; at++) {
    const damaged = Buffer.from(whole);
    damaged[at] = (damaged[at] as number) ^ 0x10;
    writeFileSync(path, damaged);
    const read = readSealed(path, "bản 1");
    if (read) expect(Buffer.compare(read, content), `byte ${at}`).toBe(0);
    if (at > whole.indexOf("\n")) expect(read, `byte ${at}`).toBeUndefined();
  }
});

test("a file cut short at any byte, or with more after it, is none", () => {
  const path = file();
  writeSealed(path, "bản 1", content);
  const whole = readFileSync(path);
  writeFileSync(path, Buffer.concat([whole, Buffer.from("x")]));
  expect(readSealed(path, "bản 1")).toBeUndefined();
  for (let length = whole.length - 1; length >= 0; length--) {
    truncateSync(path, length);
    expect(readSealed(path, "bản 1"), `${length} bytes`).toBeUndefined();
  }
});

test.each(["", "\n", "null\n", "{}\n", "[1]\nabc", '{"format":1,"made":"bản 1","bytes":3,"crc":"x"}\nabc'])(
  "%j is no sealed file",
  (text) => {
    const path = file();
    writeWhole(path, text);
    expect(readSealed(path, "bản 1")).toBeUndefined();
  },
);

test("a text that is made while it is written comes whole, and nothing is left beside it", () => {
  const path = file();
  const parts = Array.from({ length: 30_000 }, (_, at) => `dòng ${at}\n`);
  writeInPieces(path, parts);
  expect(readFileSync(path, "utf8")).toBe(parts.join(""));
  writeInPieces(path, []);
  expect(readFileSync(path, "utf8")).toBe("");
  expect(readdirSync(join(path, ".."))).toEqual(["tệp"]);
});

test("a text that cannot be made to its end leaves what stood there", () => {
  const path = file();
  writeWhole(path, "một");
  const broken = function* () {
    yield "hai";
    throw new Error("không đọc được nữa");
  };
  expect(() => writeInPieces(path, broken())).toThrow("không đọc được nữa");
  expect(readFileSync(path, "utf8")).toBe("một");
});
