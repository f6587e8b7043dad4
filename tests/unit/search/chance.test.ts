import { expect, test } from "vitest";
import { formsOf } from "../../../src/search/tokens.ts";
import { hashOf, NO_WORD, termOf, variantOf, variantOfFilter } from "../../../src/search/word-hash.ts";
import { archiveOf, ask, type Said } from "./archive.ts";

const fingerprintOf = (word: string): number => termOf(hashOf(word), NO_WORD).fingerprint;

/** A made-up word that an index of one block takes for `word`. */
function takenFor(word: string, isWanted: (other: string) => boolean = () => true): string {
  const fingerprint = fingerprintOf(word);
  for (let number = 0; ; number++) {
    const letters = number.toString().replace(/\d/g, (digit) => "bcdfghjklm"[Number(digit)] as string);
    const other = word.includes(":") ? `person:${letters}` : `zz${letters}`;
    if (fingerprintOf(other) === fingerprint && isWanted(other)) return other;
  }
}

test("a word that an index takes for another stands nowhere, and hides nothing", async () => {
  const { searcher } = archiveOf([{ body: ["lúa nước"] }, { body: ["lúa khác"] }]);
  const word = takenFor("nuoc");
  expect(await ask(searcher, word)).toMatchObject({ places: [], ignored: [word] });
  expect(await ask(searcher, `lúa ${word}`)).toMatchObject({ places: [1, 0], ignored: [word] });
});

test("a pair of words that an index takes for another is not what is found", async () => {
  const wanted = termOf(hashOf("lua"), hashOf("nuoc")).fingerprint;
  let number = 0;
  const letters = () => number.toString().replace(/\d/g, (digit) => "bcdfghjklm"[Number(digit)] as string);
  while (termOf(hashOf("zz"), hashOf(letters())).fingerprint !== wanted) number++;
  const { searcher } = archiveOf([{ body: ["lúa nước"] }, { body: [`zz khác ${letters()}`] }]);
  expect((await ask(searcher, `zz ${letters()}`)).places).toEqual([1]);
});

test("nobody is found by another's id", async () => {
  const { searcher } = archiveOf([{ title: "lúa", people: ["an"] }]);
  const other = takenFor("person:an", (id) => variantOfFilter(id) !== variantOfFilter("person:an"));
  const filters = (id: string) => [{ name: "person" as const, any: [id] }];
  expect((await ask(searcher, "lúa", { filters: filters("an") })).places).toEqual([0]);
  expect((await ask(searcher, "lúa", { filters: filters(other.slice("person:".length)) })).places).toEqual(
    [],
  );
});

test("diacritics that an index takes for others stand below all that are as typed, read or not", async () => {
  const [typed, other] = ["kế", "kệ"].map((word) => formsOf(word));
  expect(variantOf(typed?.folded ?? "", typed?.exact ?? "")).toBe(
    variantOf(other?.folded ?? "", other?.exact ?? ""),
  );
  const wrong: Said = { title: "kệ kệ kệ", body: ["kệ"] };
  const right: Said[] = Array.from({ length: 30 }, () => ({ body: ["kế"] }));
  const { searcher } = archiveOf([...right, wrong]);
  const { places, records } = await ask(searcher, "kế");
  expect(places.at(-1)).toBe(30);
  const scores = Array.from(records, ({ score }) => score);
  expect(scores).toEqual(scores.toSorted((a, b) => b - a));
});
