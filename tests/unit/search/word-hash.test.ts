import fc from "fast-check";
import { expect, test } from "vitest";
import { hashOf, NO_WORD, termOf, variantOf } from "../../../src/search/word-hash.ts";

test("a word's hash does not change between builds and browsers", () => {
  expect([hashOf(""), hashOf("dang"), hashOf("đảng")]).toMatchInlineSnapshot(`
    [
      2872998923,
      592226239,
      62104247,
    ]
  `);
  expect(termOf(hashOf("dang"), hashOf("bo"))).toMatchInlineSnapshot(`
    {
      "fingerprint": 60026,
      "hash": 3725391438,
    }
  `);
});

test("a pair is told from the same words in another order, and from each of them alone", () => {
  const [a, b] = [hashOf("dang"), hashOf("bo")];
  const terms = [termOf(a, b), termOf(b, a), termOf(a, NO_WORD), termOf(b, NO_WORD)];
  expect(new Set(terms.map(({ hash }) => hash)).size).toBe(4);
  expect(new Set(terms.map(({ fingerprint }) => fingerprint)).size).toBe(4);
});

test("hashes have 32 bits, fingerprints 16, and variants 8, of which none is that of a word without diacritics", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), fc.string({ unit: "binary" }), (one, other) => {
      const { hash, fingerprint } = termOf(hashOf(one), hashOf(other));
      for (const [value, bits] of [
        [hashOf(one), 32],
        [hash, 32],
        [fingerprint, 16],
      ] as const)
        expect(Number.isInteger(value) && value >= 0 && value < 2 ** bits).toBe(true);
      const variant = variantOf(one, other);
      expect(variant === 0).toBe(one === other);
      expect(variant).toBeLessThan(256);
    }),
  );
});
