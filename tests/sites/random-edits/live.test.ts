import { join } from "node:path";
import fc from "fast-check";
import { expect, inject, test } from "vitest";
import { pictures } from "../../edits/builder.ts";
import { editNames } from "../../edits/edits.ts";
import { runLiveSequence } from "../../edits/live.ts";

/** The long run is `npm run bench:edits -- --live`. */
const RUNS = 10;

/** A watcher told of a folder only, while one of its articles was another for a moment. */
const FOLDER_TOLD: [number, (typeof editNames)[number][]] = [
  593264,
  [
    "title",
    "site",
    "site",
    "body",
    "theme",
    "theme",
    "tags",
    "title",
    "body",
    "layout",
    "person's photo",
    "add",
  ],
];

/** An original is retracted, which the link to it in its translation knows of. */
const ORIGINAL_RETRACTED: [number, (typeof editNames)[number][]] = [
  13,
  [
    "layout",
    "person's name",
    "move",
    "person's photo",
    "translate",
    "caption",
    "caption",
    "layout",
    "add",
    "correct",
  ],
];

let count = 0;
const folderOf = () => join(inject("fixtureFolder"), `live-${count++}`);

test("after any saves, however quick, a site kept in one process has the bytes of a clean build", {
  timeout: 300_000,
}, async () => {
  const photos = await pictures();
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 0, max: 1_000_000 }),
      fc.array(fc.constantFrom(...editNames), { minLength: 4, maxLength: 12 }),
      async (seed, names) => {
        const { different } = await runLiveSequence(folderOf(), seed, names, photos, false);
        expect(different).toEqual([]);
      },
    ),
    { numRuns: RUNS, examples: [FOLDER_TOLD, ORIGINAL_RETRACTED] },
  );
});

test("each kind of edit alone, with search", { timeout: 300_000 }, async () => {
  const photos = await pictures();
  const { different } = await runLiveSequence(folderOf(), 7, editNames, photos, true);
  expect(different).toEqual([]);
});
