import { expect, test } from "vitest";
import { checkText } from "../../../../src/check/text/check-text.ts";
import { foundInBody } from "./found.ts";

const end = "Ở đây những người được đưa về đều vui, đường đã mở lại.";

test("two ways in one article: one finding, at the first word of the rarer", () => {
  const text = `Xã hòa giải, nhà văn hóa mở. Uỷ ban và khoá học.\n\nMột khóa nữa. ${end}\n`;
  const findings = checkText(text);
  expect(findings).toMatchObject([
    { rule: "text/tone-placement", parameters: { count: 2, word: "Uỷ", wanted: "Ủy", usual: 3 } },
  ]);
  expect(text.slice(findings[0]?.start, findings[0]?.end)).toBe("Uỷ");
});

test.each([
  ["hoà khoá khỏe", "khỏe", "khoẻ"],
  ["thủy thuỷ", "thuỷ", "thủy"],
  ["uỷ ủy", "ủy", "uỷ"],
])("%s: %s is the rarer or the later, %s is wanted", (words, word, wanted) => {
  expect(checkText(`Những ${words}. ${end}`)).toMatchObject([{ parameters: { word, wanted } }]);
});

test.each([
  ["one way", "hòa bình, khỏe mạnh, ủy ban"],
  ["the other", "hoà bình, khoẻ mạnh, uỷ ban"],
  ["one spelling only", "hòa bình, quý giá, hoàn toàn, ngoài, quỳ, giỏ, của, mùa, quả, huế"],
  ["a name", "hòa bình, bà Thuỷ và Hoà Bình, chị Thuý nói"],
  ["a word cited", "hòa bình, viết là “hoà”"],
  ["code", "hòa bình, `hoà`"],
])("%s is not mixed", (_, words) => {
  expect(foundInBody(`Những ${words}.`)).toEqual([]);
});
