import { expect, test } from "vitest";
import { LazyList } from "../../../src/search/lazy-list.ts";

const listOf = (items: number[], made: number[] = []) =>
  new LazyList(items.length, (place) => {
    made.push(place);
    return items[place] as number;
  });

test("items are made when they are asked for, and no others", () => {
  const made: number[] = [];
  const tenfold = listOf([1, 2, 3, 4], made).map((item) => item * 10);
  expect(made).toEqual([]);
  expect(tenfold.slice(1, 3)).toEqual([20, 30]);
  expect(made).toEqual([1, 2]);
});

test("a slice goes no further than the list", () => {
  expect(listOf([1, 2, 3]).slice(2, 9)).toEqual([3]);
  expect(listOf([1, 2, 3]).slice(5)).toEqual([]);
  expect(listOf([]).slice()).toEqual([]);
});

test("it is gone through from the beginning", () => {
  expect([...listOf([1, 2, 3])]).toEqual([1, 2, 3]);
});
