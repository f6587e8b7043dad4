import { expect, test } from "vitest";
import { readHostData } from "../../../src/build/host-data.ts";

test("a file's values, and none for one that holds only comments", () => {
  expect(readHostData("a: 1\n", "./_data/khac.yaml", "_data")).toEqual({ a: 1 });
  expect(readHostData("# chưa có gì\n\n", "./_data/home.yaml", "_data")).toEqual({});
});

test("a fault in the desk's file is reported by the reader, so it does not end the build here; any other does", () => {
  expect(readHostData("a: [", "./du-lieu/sections.yaml", "du-lieu")).toEqual({});
  expect(() => readHostData("a: [", "./_data/khac.yaml", "_data")).toThrow(/flow/);
  expect(() => readHostData("a: [", "./trang/sections.yaml", "_data")).toThrow(/flow/);
});
