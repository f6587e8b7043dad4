import { beforeEach, expect, test } from "vitest";
import type { Catalogue } from "../../../src/catalogue/catalogue.ts";
import type { Entry } from "../../../src/catalogue/entry.ts";
import { type Lane, lanes, PageInputs } from "../../../src/views/page-inputs.ts";
import { article, desk, jpeg } from "../../sites/content.ts";
import { catalogueFrom } from "../newsroom-folder.ts";

const photo = await jpeg(60, 40);
const folder = "content/articles/2025/02/10-bai";

/** A newsroom of one article with a photo of An and a quote of Bình. */
const files = {
  ...desk,
  "content/people/an.md": "---\nname: Đỗ An\noffices: [{title: Trưởng ban}]\n---\n",
  "content/people/binh.md": "---\nname: Vũ Bình\noffices: [{title: Giám đốc}]\n---\n",
  [`${folder}/a.jpg`]: photo,
};

const matter = {
  title: "Tựa",
  tags: ["Thẻ"],
  byline: ["an"],
  speakers: ["binh"],
  photos: [{ src: "a.jpg", alt: "Ảnh", caption: "Lời", people: ["an"] }],
};
const body = "Một đoạn.\n\n> Lời nói.\n>\n> — binh";

type Take = (inputs: PageInputs, entry: Entry) => void;

const takes: Record<string, Take> = {
  record: (inputs, entry) => inputs.record(entry),
  card: (inputs, entry) => inputs.cards([entry]),
  headline: (inputs, entry) => inputs.headline(entry),
  feed: (inputs, entry) => inputs.feedEntry(entry),
  photo: (inputs, entry) => inputs.photo(entry, 0),
  photos: (inputs, entry) => inputs.photos([{ entry, index: 0 }]),
  quote: (inputs, entry) => inputs.quotes(entry, "binh"),
  "quotes of another": (inputs, entry) => inputs.quotes(entry, "an"),
};

/** @returns by what is taken in, the digests of its lanes */
async function digestsOf(
  changes: Record<string, string> = {},
  front: Record<string, unknown> = {},
  text = body,
): Promise<Record<string, string>> {
  const catalogue = await catalogueFrom({
    ...files,
    [`${folder}/index.md`]: article({ ...matter, ...front }, text),
    ...changes,
  });
  const [entry] = catalogue.entries as [Entry];
  return Object.fromEntries(
    Object.entries(takes).map(([name, take]) => {
      const inputs = new PageInputs(catalogue);
      take(inputs, entry);
      return [name, inputs.values().join()];
    }),
  );
}

test.each<[string, Parameters<typeof digestsOf>, string[]]>([
  ["nothing", [], []],
  ["the headline", [{}, { title: "Khác" }], ["record", "card", "headline", "feed", "photos"]],
  ["the body", [{}, {}, `${body}\n\nThêm.`], ["record"]],
  ["the summary", [{}, { summary: "Khác." }], ["record", "card", "feed"]],
  ["the date", [{}, { date: "2025-02-10 09:00" }], ["record", "card", "headline", "feed", "photos"]],
  ["the address", [{}, { slug: "khac" }], ["record", "card", "headline", "feed", "photos"]],
  ["the tags", [{}, { tags: ["Khác"] }], ["record", "feed"]],
  ["when it was updated", [{}, { updated: "2025-02-11" }], ["record", "feed"]],
  [
    "a caption",
    [{}, { photos: [{ src: "a.jpg", alt: "Ảnh", caption: "Khác", people: ["an"] }] }],
    ["record", "card", "feed", "photo", "photos"],
  ],
  ["the quote", [{}, {}, body.replace("Lời nói", "Lời khác")], ["record", "quote"]],
  [
    "the name of who a photo shows",
    [{ "content/people/an.md": "---\nname: Đỗ Ân\noffices: [{title: Trưởng ban}]\n---\n" }],
    ["card", "feed", "photo", "photos"],
  ],
  [
    "the section's name",
    [{ "_data/sections.yaml": "tin-tuc: {name: Tin}\ndoi-song: {name: Đời sống}\n" }],
    ["card", "feed"],
  ],
])("a change of %s", async (_what, changes, changed) => {
  const [before, after] = await Promise.all([digestsOf(), digestsOf(...changes)]);
  expect(
    Object.keys(before)
      .filter((name) => before[name] !== after[name])
      .sort(),
  ).toEqual([...changed].sort());
});

let catalogue: Catalogue;
let entry: Entry;

beforeEach(async () => {
  catalogue = await catalogueFrom({ ...files, [`${folder}/index.md`]: article(matter, body) });
  [entry] = catalogue.entries as [Entry];
});

const valuesOf = (take: (inputs: PageInputs) => void): number[] => {
  const inputs = new PageInputs(catalogue);
  take(inputs);
  return inputs.values();
};

test.each<[Lane, (inputs: PageInputs) => void]>([
  ["record", (inputs) => inputs.record(entry)],
  ["record", (inputs) => inputs.data("site", { a: 1 })],
  ["stories", (inputs) => inputs.headline(entry)],
  ["stories", (inputs) => inputs.quotes(entry, "binh")],
  ["stories", (inputs) => inputs.correction({ entry, index: 0 })],
  ["names", (inputs) => inputs.name("person", "an")],
  ["list", (inputs) => inputs.value(1)],
])("what goes into the lane of %s changes no other", (lane, take) => {
  const empty = valuesOf(() => {});
  const changed = valuesOf(take).flatMap((value, index) => (value === empty[index] ? [] : [lanes[index]]));
  expect(changed).toEqual([lane]);
});

test("values are told apart by kind, order and number", () => {
  const kinds: (string | number | undefined)[][] = [
    [],
    [0],
    [1],
    ["1"],
    [undefined],
    [1, 0],
    [0, 1],
    ["a", "b"],
    ["ab"],
    ["b", "a"],
  ];
  const digests = kinds.map((values) =>
    valuesOf((inputs) => {
      for (const value of values) inputs.value(value);
    }).join(),
  );
  expect(new Set(digests).size).toBe(kinds.length);
});

test("a name that is missing, and one that comes to be, are told apart", async () => {
  const more = await catalogueFrom({
    ...files,
    "content/people/moi.md": "---\nname: Mới\noffices: [{title: A}]\n---\n",
  });
  const inputs = new PageInputs(more);
  inputs.name("person", "moi");
  expect(inputs.values()).not.toEqual(valuesOf((other) => other.name("person", "moi")));
});

test("who asks is told what was taken in, once", () => {
  const inputs = new PageInputs(catalogue, true);
  inputs.feedEntry(entry);
  inputs.record(entry);
  expect(inputs.labels("record")).toEqual([`${folder}/index.md`]);
  expect(inputs.labels("stories")).toEqual([`${folder}/index.md`]);
  expect(inputs.labels("names").sort()).toEqual(["person an", "person binh", "section tin-tuc", "tag Thẻ"]);
  expect(new PageInputs(catalogue).labels("names")).toEqual([]);
});
