import { expect, test, vi } from "vitest";
import { suggestionFor } from "../../../src/search/suggestion.ts";
import { archiveOf } from "./archive.ts";

const words = ["hoan", "nghi", "hoang", "quyet"];
const vocabulary = async () => words;

test("what keys would have written comes before anything else, and needs no vocabulary", async () => {
  const asked = vi.fn(vocabulary);
  expect(await suggestionFor("chuyeenr ddooir soos", [], asked)).toBe("chuyển đổi số");
  expect(await suggestionFor("chuyển đổi số", [], asked)).toBeUndefined();
  expect(asked).not.toHaveBeenCalled();
});

test("a word that stands nowhere is replaced where it is a word, and not within another", async () => {
  expect(await suggestionFor("phoanb oanb", ["oanb"], async () => ["oan"])).toBe("phoanb oan");
  expect(await suggestionFor("Hội nghị, quyetb.", ["quyetb"], vocabulary)).toBe("Hội nghị, quyet.");
});

test("each of several is replaced, wherever it stands", async () => {
  expect(await suggestionFor("quyetb và nghib và quyetb", ["quyetb", "nghib"], vocabulary)).toBe(
    "quyet và nghi và quyet",
  );
});

test("nothing is offered where nothing is near, nor a word for itself", async () => {
  expect(await suggestionFor("zzzzzz", ["zzzzzz"], vocabulary)).toBeUndefined();
  expect(await suggestionFor("quyết", ["quyết"], vocabulary)).toBeUndefined();
});

test("an English archive offers words, not their stems", async () => {
  const body = ["Policies of the city"];
  const { searcher } = archiveOf([{ body }, { body: ["A policy"] }, { body }, { body }], [4], "en");
  expect(await searcher.words("article")).toEqual(["policies", "city", "of", "the"]);
});

test("a word of few records, and what is filtered by, are no vocabulary", async () => {
  const said = { body: ["lúa"], people: ["an"], places: ["xa"] };
  const { searcher } = archiveOf([said, said, { ...said, body: ["lúa nước", "nước"] }]);
  expect(await searcher.words("article")).toEqual(["lua"]);
  expect(await searcher.words("photo")).toEqual([]);
});
