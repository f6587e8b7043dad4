import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { expect, inject, test } from "vitest";
import { pictures, SourceFolder } from "../../edits/builder.ts";
import { editNames } from "../../edits/edits.ts";
import { liveIn, runLiveSequence } from "../../edits/live.ts";
import { article, desk } from "../content.ts";

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

test("a layout that is saved while pages are made is in none of them before it was read", async () => {
  const source = new SourceFolder(folderOf());
  const bai = "content/articles/2025/02/10-bai/index.md";
  const layout = "_includes/layouts/article.njk";
  const files = (title: string) => ({ ...desk, [bai]: article({ title }) }) as Record<string, string>;
  const page = () => readFileSync(join(source.project, "_site/2025/02/bai/index.html"), "utf8");
  let onRead = () => {};
  source.write(files("Tựa đầu"));
  const { site, errors } = await liveIn(source.project, { keepGoing: true }, false, () => onRead());
  await site.atRest();
  source.write(files("Tựa sau"));
  onRead = () => source.write({ ...files("Tựa sau"), [layout]: "" });
  site.change(bai);
  await site.atRest();
  expect(page()).toContain("Tựa sau");
  site.change(layout);
  await site.atRest();
  expect(page()).toContain("Tựa sau");
  expect(errors.map(({ message }) => message)).toEqual([expect.stringContaining("The layout is empty")]);
});
