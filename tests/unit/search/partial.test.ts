import { expect, test } from "vitest";
import { archiveOf, ask } from "./archive.ts";

const filler = "một hai ba bốn năm sáu bảy tám chín mười";

test("of texts that lack some words, those that hold more come first, however far apart", async () => {
  const { searcher } = archiveOf([
    { body: [`lúa ${filler} nước ${filler} mùa ${filler} vụ`] },
    { title: "lúa nước mùa", body: ["lúa nước mùa"] },
    { body: ["vụ đồng"] },
    { body: ["vụ đồng"] },
    { body: ["vụ đồng"] },
    { body: ["vụ đồng"] },
  ]);
  const { places } = await ask(searcher, "lúa nước mùa vụ đồng");
  expect(places.slice(0, 2)).toEqual([0, 1]);
});

test("of texts that lack some words, those with the typed diacritics come first", async () => {
  const { searcher } = archiveOf([
    { body: ["đảng bộ của xã"] },
    { title: "dạng bộ", body: ["dạng bộ"] },
    { body: ["khác"] },
    { body: ["khác"] },
    { body: ["khác"] },
    { body: ["khác"] },
  ]);
  const { places } = await ask(searcher, "đảng bộ khác");
  expect(places.slice(0, 2)).toEqual([0, 1]);
});

test("words near each other in one text come before the same in two", async () => {
  const { searcher } = archiveOf([
    { body: [`lúa và nước ${filler} ${filler}`] },
    { summary: `lúa ${filler}`, body: [`nước ${filler}`] },
  ]);
  expect((await ask(searcher, "lúa nước")).places).toEqual([0, 1]);
});

test("while the last word is typed, what it begins with takes nothing away", async () => {
  const archive = [
    { body: ["lúa nước"] },
    { body: ["lúa nước"] },
    { body: ["lúa mùa"] },
    { body: ["lúa"] },
    // A word of its own, elsewhere.
    { body: ["m"] },
  ];
  const { searcher } = archiveOf(archive);
  expect(await ask(searcher, "lúa nước m", { isTyping: true })).toMatchObject({
    places: [1, 0],
    ignored: [],
  });
  // It alone is left out, and no word before it.
  expect(await ask(searcher, "nước zzz", { isTyping: true })).toMatchObject({ places: [1, 0], ignored: [] });
  expect(await ask(searcher, "zzz nước", { isTyping: true })).toMatchObject({ ignored: ["zzz"] });
});
