import fc from "fast-check";
import { expect, test } from "vitest";
import type { Catalogue } from "../../../src/catalogue/catalogue.ts";
import type { Entry } from "../../../src/catalogue/entry.ts";
import { RelatedStories } from "../../../src/catalogue/related.ts";
import { article, desk } from "../../sites/content.ts";
import { catalogueFrom } from "../newsroom-folder.ts";

/** A catalogue of articles `a0`, `a1`, …, each a day after the one before. */
function catalogueWith(records: Record<string, unknown>[]): Promise<Catalogue> {
  const { "_data/places.yaml": _places, ...files } = desk;
  return catalogueFrom({
    ...files,
    ...Object.fromEntries(
      records.map((record, index) => {
        const date = new Date(Date.parse("2025-01-01T01:00Z") + index * 86_400_000)
          .toISOString()
          .slice(0, 16);
        return [`content/articles/x/a${index}/index.md`, article({ date: `${date}Z`, ...record })];
      }),
    ),
  });
}

const slugOf = ({ head }: Entry): string => head.path.slice("2025/01/".length);

function related(catalogue: Catalogue, slug: string, limit = 4): string[] {
  const found = catalogue.entries.find((candidate) => slugOf(candidate) === slug);
  if (!found) throw new Error(`there is no ${slug}`);
  return new RelatedStories(catalogue).of(found, limit).map(slugOf);
}

test("what the two share weighs: event before tag before place before section; then the newer", async () => {
  const catalogue = await catalogueWith([
    { section: "doi-song", event: "hoi-nghi" },
    { section: "doi-song", tags: ["Một"] },
    { section: "doi-song", places: ["nhu-xuan"] },
    { section: "tin-tuc" },
    { section: "tin-tuc" },
    { section: "doi-song" },
    { section: "tin-tuc", event: "hoi-nghi", tags: ["Một"], places: ["nhu-xuan"] },
  ]);
  expect(related(catalogue, "a6", 10)).toEqual(["a0", "a1", "a2", "a4", "a3"]);
  expect(related(catalogue, "a6", 2)).toEqual(["a0", "a1"]);
});

test("another language and the original are no related stories", async () => {
  const catalogue = await catalogueWith([
    {},
    { lang: "en" },
    {},
    { lang: "en", translationOf: "2025/01/a1" },
  ]);
  expect(related(catalogue, "a2")).toEqual(["a0"]);
  expect(related(catalogue, "a3")).toEqual([]);
});

const record = fc.record({
  section: fc.constantFrom("tin-tuc", "doi-song"),
  event: fc.constantFrom(undefined, "e1", "e2"),
  tags: fc.subarray(["Một", "Hai", "Ba"]),
  places: fc.subarray(["p1", "p2"]),
});

test("none is newer, none is the article itself, never more than asked for, and later news change nothing", {
  timeout: 60_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(record, { minLength: 2, maxLength: 30 }), fc.nat(), async (records, cut) => {
      const all = await catalogueWith(records);
      const known = 1 + (cut % (records.length - 1));
      const earlier = await catalogueWith(records.slice(0, known));
      for (let index = 0; index < known; index++) {
        const found = related(all, `a${index}`);
        expect(found.length).toBeLessThanOrEqual(4);
        expect(new Set(found).size).toBe(found.length);
        for (const slug of found) expect(Number(slug.slice(1))).toBeLessThan(index);
        expect(found).toEqual(related(earlier, `a${index}`));
      }
    }),
    { numRuns: 15 },
  );
});
