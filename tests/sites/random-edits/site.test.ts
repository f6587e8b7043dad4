import { join } from "node:path";
import fc from "fast-check";
import { expect, inject, test } from "vitest";
import { pictures } from "../../edits/builder.ts";
import { editNames } from "../../edits/edits.ts";
import { runSequence } from "../../edits/sequence.ts";

/** The long run is `npm run bench:edits`. */
const RUNS = 12;

let count = 0;
const folderOf = () => join(inject("fixtureFolder"), `edits-${count++}`);

test("after any edits an incremental build gives the bytes of a clean one", {
  timeout: 300_000,
}, async () => {
  const photos = await pictures();
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 0, max: 1_000_000 }),
      fc.array(fc.constantFrom(...editNames), { minLength: 4, maxLength: 10 }),
      async (seed, names) => {
        const { different } = await runSequence(folderOf(), seed, names, photos, false);
        expect(different).toEqual([]);
      },
    ),
    { numRuns: RUNS },
  );
});

test("each kind of edit alone, with search", { timeout: 300_000 }, async () => {
  const photos = await pictures();
  const { different } = await runSequence(folderOf(), 7, editNames, photos, true);
  expect(different).toEqual([]);
});
