import { expect, test } from "vitest";
import { DiskList, DiskMap } from "../../../src/moving/on-disk.ts";

test("a map gives what was set last, in the order in which keys came, or in theirs", () => {
  const map = new DiskMap<{ text: string; none?: string | undefined }>();
  expect(map.isEmpty).toBe(true);
  map.set("c", { text: "một", none: undefined });
  map.set("a", { text: "hai" });
  map.set("c", { text: "“ba”\n" });
  expect(map.get("c")).toEqual({ text: "“ba”\n" });
  expect(map.get("b")).toBeUndefined();
  expect([...map.values()].map(({ text }) => text)).toEqual(["“ba”\n", "hai"]);
  expect([...map.sorted()].map(({ text }) => text)).toEqual(["hai", "“ba”\n"]);
  expect(map.isEmpty).toBe(false);
});

test("values may be set while they are gone through: each comes once", () => {
  const map = new DiskMap<number>();
  for (const key of ["c", "a", "b"]) map.set(key, 0);
  const seen: number[] = [];
  for (const value of map.values()) {
    seen.push(value);
    for (const key of ["a", "b", "c"]) map.set(key, 10 ** 9 + seen.length);
  }
  expect(seen).toEqual([0, 10 ** 9 + 1, 10 ** 9 + 2]);
});

test("maps and lists know nothing of each other", () => {
  const [one, other] = [new DiskMap<number>(), new DiskMap<number>()];
  one.set("a", 1);
  expect(other.get("a")).toBeUndefined();
  const [list, another] = [new DiskList<string>(), new DiskList<string>()];
  list.push("một");
  list.push("hai");
  another.push("ba");
  expect([...list]).toEqual(["một", "hai"]);
  expect([list.length, another.length]).toEqual([2, 1]);
});

test("a list can be left before its end, and gone through again", () => {
  const list = new DiskList<number>();
  for (let number = 0; number < 5; number++) list.push(number);
  for (const number of list) if (number === 2) break;
  expect([...list]).toEqual([0, 1, 2, 3, 4]);
});
