import { expect, test } from "vitest";
import { findWords } from "../../../assets/found-words.ts";

const found = (texts: string[], query: string): string[] =>
  findWords(texts, query).map(({ text, start, end }) => (texts[text] ?? "").slice(start, end));

test("words are found with or without diacritics, in any case", () => {
  expect(found(["Đảng bộ huyện", "dang bo"], "dang bo")).toEqual(["Đảng bộ", "dang bo"]);
  expect(found(["UỶ BAN nhân dân"], "ủy ban")).toEqual(["UỶ BAN"]);
  expect(found(["hoà bình".normalize("NFD")], "hòa")).toEqual(["hoà".normalize("NFD")]);
});

test("diacritics that were typed are meant, where the page has them", () => {
  expect(found(["Đảng viên, dạng viên"], "đảng")).toEqual(["Đảng"]);
  expect(found(["dạng viên"], "đảng")).toEqual(["dạng"]);
});

test("a phrase is found as one, across what stands between its words", () => {
  expect(found(["Số hóa: chuyển đổi số là số một"], "chuyển đổi số")).toEqual(["chuyển đổi số"]);
  expect(found(["Nghị quyết 57-NQ/TW"], "57 nq tw")).toEqual(["57-NQ/TW"]);
});

test("words that stand nowhere together are found one by one", () => {
  expect(found(["bão ở Thanh Hóa", "cơn bão"], "thanh hóa bão")).toEqual(["bão", "Thanh Hóa", "bão"]);
});

test("a word does not go on from one text to the next", () => {
  expect(found(["chuyển", "đổi"], "chuyển đổi")).toEqual(["chuyển", "đổi"]);
});

test("nothing is found of nothing", () => {
  expect(found(["chuyển đổi"], "")).toEqual([]);
  expect(found([], "chuyển")).toEqual([]);
  expect(found(["chuyển"], "…")).toEqual([]);
});
