import { expect, test } from "vitest";
import { parseQuery, quotedOf, without } from "../../../src/search/query.ts";
import { archiveOf, ask } from "./archive.ts";

const phrasesIn = (text: string): string[][] =>
  quotedOf(parseQuery(text)).map((phrase) => phrase.map(({ folded }) => folded));

test("what stands in quotation marks of any kind is a phrase", () => {
  expect(phrasesIn('"a b" c “d e f” „g” «h i»')).toEqual([
    ["a", "b"],
    ["d", "e", "f"],
    ["h", "i"],
  ]);
  expect(phrasesIn('"a b""c d"')).toEqual([
    ["a", "b"],
    ["c", "d"],
  ]);
  expect(phrasesIn('a "b c')).toEqual([]);
  expect(phrasesIn("a 'b c'")).toEqual([]);
});

test("without a word, what followed each other in a phrase still must, and no more", () => {
  const query = parseQuery('"a b c" d "e f"');
  const rest = without(
    query,
    query.words.filter(({ folded }) => folded === "b" || folded === "d"),
  );
  expect(rest.words.map(({ folded }) => folded)).toEqual(["a", "c", "e", "f"]);
  expect(quotedOf(rest).map((phrase) => phrase.map(({ folded }) => folded))).toEqual([["e", "f"]]);
});

const archive = [
  { body: ["lúa nước mùa"] },
  { body: ["nước mùa lúa"] },
  // Each pair stands here, and not the phrase.
  { body: ["lúa nước, nước mùa"] },
  { body: ["lúa. Nước: mùa!"] },
];

test("a phrase in quotation marks is found as it stands, across punctuation, and nothing else", async () => {
  const { searcher } = archiveOf(archive);
  expect((await ask(searcher, '"lua nuoc mua"')).places.toSorted()).toEqual([0, 3]);
  expect((await ask(searcher, "lua nuoc mua")).places.toSorted()).toEqual([0, 1, 2, 3]);
});

test("a phrase must be there whatever else is asked for, and whatever else stands nowhere", async () => {
  const { searcher } = archiveOf(archive);
  expect((await ask(searcher, 'mùa "nước lúa"')).places).toEqual([]);
  expect((await ask(searcher, 'mùa "lúa nước"')).places.toSorted()).toEqual([0, 2, 3]);
  expect(await ask(searcher, '"nước mùa lúa" zzz')).toMatchObject({ places: [1], ignored: ["zzz"] });
});
