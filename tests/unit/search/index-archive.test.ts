import fc from "fast-check";
import { expect, test } from "vitest";
import {
  manifestText,
  type SearchRecord,
  type SearchRecords,
  shardPlan,
} from "../../../src/search/index-archive.ts";
import { ShardWriter } from "../../../src/search/index-shard.ts";
import { recordOf } from "./archive.ts";

const made = { language: "vi", code: 1 };
const small = { whole: 3, limit: 4 };
const sizes = { article: small, photo: small, person: small };

function recordAt(place: number, lang: string): SearchRecord {
  const document = recordOf({ title: `lúa ${place}`, body: ["nước", `mùa ${place % 3}`] }, place * 11);
  return {
    url: document.url,
    day: document.date.slice(0, 10),
    // Some are of one moment.
    ms: Math.floor(place / 2),
    lang,
    digest: place,
    document: () => document,
  };
}

function published(records: SearchRecords): [path: string, content: string][] {
  const shards = shardPlan(records, made, sizes);
  const files = shards.flatMap(({ folder, entry, records }) => {
    const writer = new ShardWriter(entry.kind, entry.language);
    for (const record of records) writer.add(record.document());
    return [...writer.finish()].map(([path, bytes]): [string, string] => [
      folder + path,
      Buffer.from(bytes).toString("base64"),
    ]);
  });
  return [...files.sort(([a], [b]) => (a < b ? -1 : 1)), ["shards.json", manifestText(shards)]];
}

const article = Array.from({ length: 14 }, (_, place) => recordAt(place, place % 3 === 0 ? "en-GB" : "vi"));
const photo = Array.from({ length: 4 }, (_, place) => recordAt(place, "vi"));

test("the same records give the same bytes, whatever order they come in", () => {
  const wanted = published({ article, photo, person: [] });
  fc.assert(
    fc.property(fc.shuffledSubarray(article, { minLength: article.length }), (shuffled) => {
      expect(published({ article: shuffled, photo: photo.toReversed(), person: [] })).toEqual(wanted);
    }),
    { numRuns: 20 },
  );
});

test("each language has shards of its own, in folders of its own", () => {
  const shards = shardPlan({ article, photo, person: [] }, made, sizes);
  for (const { entry, folder, records } of shards) {
    expect(folder.startsWith("en-")).toBe(entry.language === "en");
    for (const { lang } of records) expect(lang.slice(0, 2)).toBe(entry.language);
    expect(records.map(({ ms }) => ms)).toEqual(records.map(({ ms }) => ms).sort((a, b) => a - b));
  }
  expect(new Set(shards.map(({ folder }) => folder)).size).toBe(shards.length);
  expect(new Set(shards.map(({ entry }) => entry.language))).toEqual(new Set(["vi", "en"]));
  expect(shards.reduce((sum, { records }) => sum + records.length, 0)).toBe(article.length + photo.length);
});

test("a record that changes changes its own shard's tag, and another program all of them", () => {
  const tags = (records: SearchRecord[], code = 1) =>
    new Map(
      shardPlan({ article: records, photo: [], person: [] }, { ...made, code }, sizes).map(({ entry }) => [
        entry.name,
        entry.tag,
      ]),
    );
  const before = tags(article);
  const changed = article.map((record, place) => (place === 7 ? { ...record, digest: 99 } : record));
  const differ = [...tags(changed)].filter(([name, tag]) => before.get(name) !== tag);
  expect(differ).toHaveLength(1);
  for (const [name, tag] of tags(article, 2)) expect(before.get(name)).not.toBe(tag);
});
