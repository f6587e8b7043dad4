import fc from "fast-check";
import { expect, test } from "vitest";
import { Digest, digestOf } from "../../../src/cache/digest.ts";

const MOST = 2 ** 52;

test("a digest is a whole number that a double holds exactly", () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(fc.string(), fc.maxSafeNat())), (parts) => {
      const digest = new Digest();
      for (const part of parts) typeof part === "string" ? digest.text(part) : digest.add(part);
      for (const value of [digest.value, digestOf(parts.join())]) {
        expect(Number.isInteger(value) && value >= 0 && value < MOST).toBe(true);
      }
    }),
  );
});

/** The digests of both were remembered: another value would make every cache useless, and every page stale. */
test("the same text gives the same digest for ever", () => {
  expect(digestOf("hello")).toBe(0xaaf4c61ddcc5e);
  expect(digestOf(Buffer.from("Bài một"))).toBe(digestOf("Bài một"));
  expect(new Digest().text("hello").add(7).value).toBe(new Digest().text("hello").add(7).value);
});

const digestOfTexts = (...texts: (string | undefined)[]): number => {
  const digest = new Digest();
  for (const text of texts) digest.text(text);
  return digest.value;
};

test.each<[string, (string | undefined)[], (string | undefined)[]]>([
  ["the order counts", ["a", "b"], ["b", "a"]],
  ["so does where a text ends", ["ab", "c"], ["a", "bc"]],
  ["and an empty text", ["a", ""], ["a"]],
  ["and a missing one", ["a", undefined], ["a", ""]],
  ["and a mark", ["a"], ["á"]],
  ["and how a mark is written", ["\u00e1"], ["a\u0301"]],
  ["and a character that is none", ["a"], ["a\0"]],
  ["and how often", ["a", "a"], ["a"]],
])("%s", (_what, one, other) => {
  expect(digestOfTexts(...one)).not.toBe(digestOfTexts(...other));
});

test("numbers up to 2^53 are told apart in all their bits", () => {
  const values = new Set<number>();
  for (let bit = 0; bit <= 52; bit++) values.add(new Digest().add(2 ** bit).value);
  values.add(new Digest().add(0).value);
  expect(values.size).toBe(54);
});

test("among many texts that differ little, none meet", () => {
  const values = new Set<number>();
  for (let number = 0; number < 200_000; number++) values.add(digestOfTexts(`2025/02/bai-${number}`));
  expect(values.size).toBe(200_000);
});

test("asking for the value changes nothing", () => {
  const digest = new Digest().text("a");
  expect(digest.value).toBe(digest.value);
  expect(digest.text("b").value).toBe(new Digest().text("a").text("b").value);
});
