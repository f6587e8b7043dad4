import fc from "fast-check";
import { expect, test } from "vitest";
import { answersTo, archiveOf, ask, type Said } from "./archive.ts";

const text = fc
  .array(fc.constantFrom("lúa", "lua", "nước", "mùa"), { maxLength: 5 })
  .map((words) => words.join(" "));
const archive: fc.Arbitrary<Said[]> = fc.array(
  fc.record({ title: text, body: fc.array(text, { maxLength: 2 }) }),
  {
    minLength: 1,
    maxLength: 60,
  },
);
const queries = fc.constantFrom("lúa", "lua nuoc", "lúa nước", "mùa lúa nước");

test("by date the same records are found, the newest first", async () => {
  await fc.assert(
    fc.asyncProperty(archive, queries, async (said, words) => {
      const { searcher } = archiveOf(said, [5, 20, said.length]);
      const { places } = await ask(searcher, words, { byDate: true });
      expect(places).toEqual(places.toSorted((a, b) => b - a));
      expect(places).toEqual((await ask(searcher, words)).places.toSorted((a, b) => b - a));
    }),
    { numRuns: 60 },
  );
});

test("by date, words apart are no more looked for than by relevance", async () => {
  const { searcher } = archiveOf([
    { body: ["lúa và nước"] },
    ...Array.from({ length: 12 }, () => ({ body: ["lúa nước"] })),
  ]);
  for (const byDate of [true, false])
    expect((await ask(searcher, "lúa nước", { byDate })).places).toHaveLength(12);
});

test("by date, what is told early is the beginning of what is told in the end, whichever shard answers first", async () => {
  const said: Said[] = Array.from({ length: 45 }, () => ({ body: ["lúa nước"] }));
  const { searcher } = archiveOf(said, [15, 15, 15], "vi", (name) => (name === "shard-1" ? 20 : 0));
  const answers = await answersTo(searcher, "lúa nước", { byDate: true });
  const [early, settled] = answers.map(({ records }) => Array.from(records, ({ id }) => id));
  expect(answers.map(({ isSettled }) => isSettled)).toEqual([false, true]);
  expect(early).toEqual(settled?.slice(0, 15));
});
