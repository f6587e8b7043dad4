import slugify from "@sindresorhus/slugify";
import fc from "fast-check";
import { expect, test } from "vitest";
import { slugOf } from "../../../src/language/slug.ts";

test.each([
  ["Đại hội Đảng bộ huyện", "dai-hoi-dang-bo-huyen"],
  ["Nghị quyết 57-NQ/TW", "nghi-quyet-57-nq-tw"],
  ["ỦY BAN", "uy-ban"],
  ["eGov iPhone", "egov-iphone"],
  ["  –  ", ""],
  ["???", ""],
])("%j is %j in an address", (text, slug) => {
  expect(slugOf(text)).toBe(slug);
});

test("a slug is lower-case ASCII words, from composed and decomposed letters alike", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (text) => {
      const slug = slugOf(text);
      expect(slug).toMatch(/^(?:[a-z0-9]+(?:-[a-z0-9]+)*)?$/);
      expect(slugOf(text.normalize("NFD"))).toBe(slug);
    }),
  );
});

test("words in Vietnamese letters become what the library makes of them", () => {
  const letter = fc.constantFrom(
    ..."aàảãáạăằẳẵắặâầẩẫấậbcdđeèẻẽéẹêềểễếệghiìỉĩíịklmnoòỏõóọôồổỗốộơờởỡớợpqrstuùủũúụưừửữứựvxyỳỷỹýỵ0159 -",
  );
  fc.assert(
    fc.property(fc.string({ unit: letter, maxLength: 40 }), fc.boolean(), (text, capital) => {
      const written = capital ? text.toUpperCase() : text;
      expect(slugOf(written)).toBe(slugify(written, { decamelize: false }));
    }),
  );
});
