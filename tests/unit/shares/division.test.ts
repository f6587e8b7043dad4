import fc from "fast-check";
import { expect, test } from "vitest";
import { isOurKey, isOurPlace, ourPieces, parseDivision } from "../../../src/shares/division.ts";

const divisions = (of: number) => Array.from({ length: of }, (_, index) => ({ index: index + 1, of }));

test("each piece of work is in just one share", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 20 }),
      fc.array(fc.nat(1000), { maxLength: 60 }),
      fc.stringMatching(/^[0-9a-f]{16}$/),
      (of, weights, key) => {
        const all = divisions(of);
        expect(all.flatMap((one) => ourPieces(one, weights)).sort((a, b) => a - b)).toEqual([
          ...weights.keys(),
        ]);
        expect(all.filter((one) => isOurPlace(one, weights.length))).toHaveLength(1);
        expect(all.filter((one) => isOurKey(one, key))).toHaveLength(1);
      },
    ),
  );
});

test("no share has more than the largest piece above another's", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 20 }),
      fc.array(fc.nat(1000), { minLength: 1, maxLength: 60 }),
      (of, weights) => {
        const loads = divisions(of).map((one) =>
          ourPieces(one, weights).reduce((sum, place) => sum + (weights[place] as number), 0),
        );
        expect(Math.max(...loads) - Math.min(...loads)).toBeLessThanOrEqual(Math.max(...weights));
      },
    ),
  );
});

test("a share is written as which one of how many", () => {
  expect(parseDivision("2/8")).toEqual({ index: 2, of: 8 });
  for (const text of ["9/8", "0/8", "0/0", "2", "2/8/1", "-1/8", "a/b", ""]) {
    expect(() => parseDivision(text)).toThrow(
      `"${text}" is no share; --shard takes which one of how many, from 1/8 to 8/8 where there are eight.`,
    );
  }
});
