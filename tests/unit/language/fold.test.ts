import fc from "fast-check";
import { expect, test } from "vitest";
import { fold } from "../../../src/language/fold.ts";

test.each([
  ["Đường về Như Xuân", "duong ve nhu xuan"],
  ["ĐẢNG ỦY", "dang uy"],
  ["  hai \n dòng ", "hai dong"],
  ["ươ ƯƠ ăâêô", "uo uo aaeo"],
  ["Café 57", "cafe 57"],
])("%j folds to %j", (text, folded) => {
  expect(fold(text)).toBe(folded);
});

test("composed or decomposed, folded once or twice, it is the same", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (text) => {
      expect(fold(text.normalize("NFD"))).toBe(fold(text.normalize("NFC")));
      expect(fold(fold(text))).toBe(fold(text));
    }),
  );
});
