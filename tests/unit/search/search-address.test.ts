import { expect, test } from "vitest";
import {
  addressOf,
  isBlank,
  isFiltered,
  readAddress,
  withoutFilters,
} from "../../../assets/search-address.ts";

const nothing = readAddress("");

test("an address says what is asked for, and one search has one address", () => {
  const address = "?q=chuyển+đổi&kind=photo&section=cam-nang&year=2025&place=nhu-xuan&person=a&sort=date";
  const query = readAddress(address);
  expect(query).toEqual({
    words: "chuyển đổi",
    kind: "photo",
    language: "",
    section: "cam-nang",
    year: "2025",
    place: "nhu-xuan",
    person: "a",
    byDate: true,
  });
  expect(decodeURIComponent(addressOf(query))).toBe(address);
  expect(readAddress(addressOf(query))).toEqual(query);
});

test("what stands for any is not in the address", () => {
  expect(addressOf(nothing)).toBe("");
  expect(addressOf(readAddress("?q=+&kind=article&section=&sort=relevance"))).toBe("");
});

test("what cannot be understood is left out", () => {
  expect(readAddress("?kind=film&year=20251&sort=size&utm_source=x")).toEqual(nothing);
});

test("people are asked neither for a section nor for a date", () => {
  const address = "?q=phan&kind=person&section=cam-nang&year=2025&place=nhu-xuan&sort=date";
  expect(addressOf(readAddress(address))).toBe("?q=phan&kind=person");
});

test("letters that were typed in parts are made whole, and spaces single", () => {
  expect(readAddress(`?q=${encodeURIComponent("  tiếng   việt ".normalize("NFD"))}`).words).toBe(
    "tiếng việt",
  );
});

test("a kind and an order alone are no question", () => {
  expect(isBlank(readAddress("?kind=photo&sort=date"))).toBe(true);
  expect(isBlank(readAddress("?year=2025"))).toBe(false);
  expect(isFiltered(readAddress("?q=a"))).toBe(false);
  expect(addressOf(withoutFilters(readAddress("?q=a&kind=photo&year=2025&person=b")))).toBe(
    "?q=a&kind=photo",
  );
});
