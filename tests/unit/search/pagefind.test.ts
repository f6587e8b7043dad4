import { afterEach, beforeEach, expect, test, vi } from "vitest";
import * as pagefind from "../../../assets/pagefind.ts";
import type { ShardEntry } from "../../../src/search/shard-entry.ts";
import { archiveOf, type Said } from "./archive.ts";

const section = (id: string) => ({ id, name: `Mục ${id}` });
const said: Said[] = [
  { title: "Lúa & <nước>", body: ["Một hai ba lúa nước bốn năm"], section: section("a"), people: ["an"] },
  { title: "Về lúa", body: ["Mùa"], section: section("b"), date: "2021-05-01", places: ["xa"] },
];

/** Answers as a host of `base` does; each test has an address of its own, as a page opens an index once. */
function serve(base: string, isDown: () => boolean = () => false): string[] {
  const { files } = archiveOf(said);
  const entries: Partial<ShardEntry>[] = [
    {
      name: "shard-0",
      kind: "article",
      language: "vi",
      first: "2020-01-01",
      last: "2021-05-01",
      records: 2,
      tag: "t1",
    },
  ];
  const asked: string[] = [];
  vi.stubGlobal("fetch", async (address: string) => {
    asked.push(address);
    if (isDown()) return new Response("", { status: 503 });
    if (address === `${base}shards.json`) return Response.json(entries);
    const [, shard = "", path = ""] = new RegExp(`^${base}([^/]+)/(.*)\\?t1$`).exec(address) ?? [];
    const bytes = files.get(shard)?.get(path);
    return bytes ? new Response(Buffer.from(bytes)) : new Response("", { status: 404 });
  });
  return asked;
}

let place = 0;
let base = "";
beforeEach(() => {
  base = `/search-${place++}/`;
});
afterEach(() => {
  vi.unstubAllGlobals();
});

test("it has what Pagefind's own module has", () => {
  expect(Object.keys(pagefind).sort()).toEqual(
    [
      "createInstance",
      "debouncedSearch",
      "destroy",
      "filters",
      "init",
      "mergeIndex",
      "options",
      "preload",
      "search",
    ].sort(),
  );
});

test("a result says what interfaces show, as markup that is safe", async () => {
  serve(base);
  const instance = pagefind.createInstance({ basePath: base, baseUrl: "/site/", excerptLength: 4 });
  const { results, unfilteredResultCount } = await instance.search("lúa nước");
  expect([results.length, unfilteredResultCount]).toEqual([1, 1]);
  expect(await results[0]?.data()).toMatchObject({
    url: "/site/0/",
    raw_url: "/0/",
    excerpt: "… ba <mark>lúa nước</mark> bốn …",
    plain_excerpt: "… ba lúa nước bốn …",
    meta: { title: "Lúa & <nước>", section: "Mục a" },
    filters: { section: ["Mục a"], year: ["2020"], person: ["an"], place: [] },
  });
});

test("without a term all records answer, of signs alone none, and of unknown words none", async () => {
  serve(base);
  const instance = pagefind.createInstance({ basePath: base });
  const urls = async (term: string | null) =>
    Promise.all((await instance.search(term)).results.map(async ({ data }) => (await data()).raw_url));
  expect(await urls(null)).toEqual(["/1/", "/0/"]);
  expect(await urls("")).toEqual([]);
  expect(await urls("?!")).toEqual([]);
  expect(await instance.search("zzz")).toMatchObject({ results: [], ignored: ["zzz"] });
});

test("filters and dates", async () => {
  serve(base);
  const instance = pagefind.createInstance({ basePath: base });
  expect(await instance.filters()).toEqual({
    section: { "Mục a": 1, "Mục b": 1 },
    year: { 2020: 1, 2021: 1 },
  });
  const found = async (filters: Parameters<typeof instance.search>[1]) =>
    (await instance.search("lúa", filters)).results.map(({ id }) => id);
  expect(await found({ filters: { section: "Mục a" } })).toEqual(["shard-0/0"]);
  expect(await found({ filters: { section: ["Mục a", "b"] } })).toEqual([]);
  expect(await found({ filters: { section: { any: ["a", "Mục b"] } }, sort: { date: "desc" } })).toEqual([
    "shard-0/1",
    "shard-0/0",
  ]);
  expect(await found({ sort: { date: "asc" } })).toEqual(["shard-0/0", "shard-0/1"]);
  expect(await found({ filters: { person: "an", year: "2020" } })).toEqual(["shard-0/0"]);
  expect(await found({ filters: { kind: "photo" } })).toEqual([]);
  const { filters, totalFilters } = await instance.search("lúa", { filters: { year: "2021" } });
  expect(filters).toEqual({ section: { "Mục a": 0, "Mục b": 1 }, year: { 2020: 0, 2021: 1 } });
  expect(totalFilters).toEqual({ section: { "Mục a": 1, "Mục b": 1 }, year: { 2020: 1, 2021: 1 } });
  await expect(
    instance.search("lúa", { filters: { author: "x" } }),
  ).rejects.toThrowErrorMatchingInlineSnapshot(
    `[Error: There is no filter author; there are kind, section, year, person and place.]`,
  );
});

test("of searches that follow each other quickly the last alone is made", async () => {
  const asked = serve(base);
  const instance = pagefind.createInstance({ basePath: base });
  const early = instance.debouncedSearch("lúa", {}, 5);
  const late = instance.debouncedSearch("mùa", {}, 5);
  expect(await early).toBeNull();
  expect((await late)?.results.map(({ id }) => id)).toEqual(["shard-0/1"]);
  expect(asked[0]).toBe(`${base}shards.json`);
});

test("an index that could not be had is asked for again", async () => {
  let isDown = true;
  serve(base, () => isDown);
  const instance = pagefind.createInstance({ basePath: base });
  await expect(instance.search("lúa")).rejects.toThrow("503");
  isDown = false;
  expect((await instance.search("lúa")).results).toHaveLength(2);
  await expect(instance.mergeIndex()).rejects.toThrow("cannot be merged");
});
