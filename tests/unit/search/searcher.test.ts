import fc from "fast-check";
import { expect, test } from "vitest";
import type { FilterGroup } from "../../../src/search/filters.ts";
import { Searcher } from "../../../src/search/searcher.ts";
import { answersTo, archiveOf, ask, type Said } from "./archive.ts";

const section = (id: string) => ({ id, name: `Mục ${id}` });

/** Twelve days of one word, in three sections. */
const days: Said[] = Array.from({ length: 12 }, (_, place) => ({
  title: `bản tin ${place}`,
  body: ["lúa nước"],
  section: section(["a", "b", "c"][place % 3] as string),
  people: place % 2 === 0 ? ["an"] : ["an", "hoa"],
  places: place < 4 ? ["xa"] : [],
  date: place < 6 ? `2024-06-0${place + 1}` : `2025-06-0${place - 5}`,
}));

test("without words all records answer, the newest first, across shards", async () => {
  const { searcher } = archiveOf(days, [5, 4, 3]);
  expect((await ask(searcher, "")).places).toEqual([11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1, 0]);
  expect((await ask(searcher, "lua nuoc", { byDate: true })).places).toEqual([
    11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1, 0,
  ]);
});

test("filters must all leave a record, and any value of one will do", async () => {
  const { searcher } = archiveOf(days, [5, 4, 3]);
  const found = async (...filters: FilterGroup[]) =>
    (await ask(searcher, "lúa", { filters })).places.toSorted((a, b) => a - b);
  expect(await found({ name: "section", any: ["a"] })).toEqual([0, 3, 6, 9]);
  expect(await found({ name: "section", any: ["a", "b"] }, { name: "year", any: ["2025"] })).toEqual([
    6, 7, 9, 10,
  ]);
  expect(await found({ name: "person", any: ["hoa"] }, { name: "place", any: ["xa"] })).toEqual([1, 3]);
  expect(await found({ name: "person", any: ["an"] }, { name: "person", any: ["hoa"] })).toEqual([
    1, 3, 5, 7, 9, 11,
  ]);
  expect(await found({ name: "section", any: ["z"] })).toEqual([]);
});

test("counts say what another choice of the same filter would find, in the shards that are asked", async () => {
  const { searcher } = archiveOf(days);
  const { counts } = await ask(searcher, "lúa", {
    filters: [
      { name: "section", any: ["a"] },
      { name: "year", any: ["2025"] },
    ],
  });
  expect(counts).toEqual({ section: { a: 2, b: 2, c: 2 }, year: { 2024: 2, 2025: 2 } });
});

test("a file is asked for once, and again where it could not be had", async () => {
  const { searcher, asked } = archiveOf(days);
  await ask(searcher, "lua nuoc");
  const before = asked.length;
  await ask(searcher, "lua nuoc");
  expect(asked).toHaveLength(before);
  expect(new Set(asked).size).toBe(before);

  const { files } = archiveOf(days);
  let isDown = true;
  const entry = {
    name: "shard-0",
    kind: "article" as const,
    language: "vi",
    first: "2024-06-01",
    last: "2025-06-06",
    records: 12,
    tag: "0",
  };
  const again = new Searcher([entry], "vi", async (_, path) => {
    if (isDown) throw new Error("503");
    return files.get("shard-0")?.get(path) as Uint8Array;
  });
  await expect(ask(again, "lúa")).rejects.toThrow("503");
  isDown = false;
  expect((await ask(again, "lúa")).places).toHaveLength(12);
});

test("the newest shards answer first, and the last answer alone is settled", async () => {
  const many = Array.from({ length: 30 }, (): Said => ({ body: ["lúa nước"] }));
  const answers = await answersTo(archiveOf(many, [10, 10, 10]).searcher, "lua nuoc");
  expect(answers.map(({ isSettled }) => isSettled)).toEqual([false, true]);
  const [first, last] = answers.map(({ records }) => Array.from(records, ({ id }) => id));
  expect(last).toHaveLength(30);
  expect(last).toEqual(expect.arrayContaining(first ?? []));
});

test("what is shown is the record's own text, with the words told apart", async () => {
  const body = ["Ngày đầu. Cánh đồng lúa nước của xã rộng nhất vùng, trồng hai vụ.", "Đoạn khác."];
  const { shown } = await ask(archiveOf([{ title: "Về lúa", body }]).searcher, "lua nuoc");
  const [record] = shown;
  expect(record?.excerpt.filter(({ isFound }) => isFound).map(({ text }) => text)).toEqual(["lúa nước"]);
  expect(record?.title).toEqual([
    { text: "Về ", isFound: false },
    { text: "lúa", isFound: true },
  ]);
});

test("pieces of a title together are the title, whatever it is and whatever is asked", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.string({ unit: "grapheme" }),
      fc.string({ unit: "grapheme" }),
      async (title, words) => {
        const { searcher } = archiveOf([{ title: `${title} lúa`, body: [words] }]);
        const { shown } = await ask(searcher, `${words} lúa`);
        for (const { title: pieces } of shown)
          expect(pieces.map(({ text }) => text).join("")).toBe(`${title} lúa`);
      },
    ),
    { numRuns: 80 },
  );
});

test("signs without a word find nothing", async () => {
  expect((await ask(archiveOf(days).searcher, " … ?!")).places).toEqual([]);
});

test("no query throws", async () => {
  const { searcher } = archiveOf(days, [5, 7]);
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: "binary" }), async (words) => {
      await ask(searcher, words);
      await ask(searcher, `"${words}" lúa “nước`, { isTyping: true });
    }),
    { numRuns: 80 },
  );
  expect((await ask(searcher, "lúa nước ".repeat(500))).isSettled).toBe(true);
});

test("English words are found in all their forms", async () => {
  const { searcher } = archiveOf([{ body: ["The elections were held"] }, { body: ["No vote"] }], [2], "en");
  for (const word of ["election", "Elections", "elected"])
    expect((await ask(searcher, word)).places).toEqual([0]);
});

test("the same records give the same bytes", () => {
  const bytes = () =>
    [...archiveOf(days).files].flatMap(([, files]) => [...files].map(([path, file]) => [path, [...file]]));
  expect(bytes()).toEqual(bytes());
});
