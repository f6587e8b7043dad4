import fc from "fast-check";
import { expect, test } from "vitest";
import { blockOf, entriesOf } from "../../../src/search/block.ts";
import { MOST, PostingWriter, readPostings } from "../../../src/search/postings.ts";

const posting = fc.record({
  doc: fc.nat(200_000),
  fields: fc.integer({ min: 1, max: 15 }),
  count: fc.integer({ min: 1, max: MOST }),
});
const postings = fc
  .uniqueArray(posting, { selector: ({ doc }) => doc, maxLength: 60 })
  .map((list) => list.sort((a, b) => a.doc - b.doc));

function written(list: { doc: number; fields: number; count: number }[]): Uint8Array {
  const writer = new PostingWriter();
  for (const { doc, fields, count } of list) writer.add(doc, fields, count);
  return writer.take();
}

function read(bytes: Uint8Array) {
  const list: { doc: number; fields: number; count: number }[] = [];
  readPostings(bytes, (doc, fields, count) => list.push({ doc, fields, count }));
  return list;
}

test("postings are read as they were written", () => {
  fc.assert(
    fc.property(postings, (list) => {
      expect(read(written(list))).toEqual(list);
    }),
  );
});

test("a word that stands once in a body takes one byte where its neighbour is near", () => {
  expect(written([{ doc: 0, fields: 1, count: 1 }])).toHaveLength(1);
  expect(written([{ doc: 0, fields: 8, count: 1 }])).toHaveLength(2);
});

test("a block gives each term its spellings and no other's", () => {
  const entry = fc.record({
    fingerprint: fc.integer({ min: 0, max: 40 }),
    first: fc.nat(255),
    second: fc.nat(255),
    postings: postings.map(written),
  });
  fc.assert(
    fc.property(fc.array(entry, { maxLength: 20 }), fc.nat(40), (entries, fingerprint) => {
      const found = entriesOf(blockOf(entries), fingerprint);
      const wanted = entries.filter((one) => one.fingerprint === fingerprint);
      expect(found.map((one) => ({ ...one, postings: [...one.postings] }))).toEqual(
        wanted.map((one) => ({ ...one, postings: [...one.postings] })),
      );
    }),
  );
});
