import fc from "fast-check";
import { expect, test } from "vitest";
import { isBareSyllable, isSyllable } from "../../../src/search/syllables.ts";
import { markedWords } from "./content-words.ts";

const words = (text: string): string[] => text.split(" ");

test.each(
  words(
    "hoa hòa hoà HÒA thủy thuỷ quý quí quốc quyết quỳnh giờ gì gìn giếng giữa nghiêng nghĩa ngoại nguyễn khuỷu " +
      "khuya thuở ngoèo uyên yêu ỉa ý ở kỹ kĩ Mỹ Vy đảng đường được tuần huếch xoong tuyn buýt voan phuy boong goòng soóc moóc " +
      "quơ quặng thơ Thy Đắk Lắk Kạn Kông Krông",
  ),
)("%s is a syllable", (word) => {
  expect(isSyllable(word)).toBe(true);
  expect(isSyllable(word.normalize("NFD"))).toBe(true);
  expect(isSyllable(word.toUpperCase())).toBe(true);
});

test.each([
  ["ka ci ge gha nge nghan kuy coa giy", "a consonant is spelled by its vowel"],
  ["iêu biy dy tyên ngy", "i and y have their places"],
  ["quu quo quă quôn qan", "q stands before its glide"],
  ["boa phuê voe muân poa ghoa gioa nghoa", "lips take no second rounding"],
  ["ă â cươ cuô tiê yên1 oă", "some vowels need an ending"],
  ["ing ênc ơng ôu eng1 inp anl ar", "each vowel has its endings"],
  ["viet viêt cach hap hoc đăk hocs các̀ pằt sẻch tốc̉", "a stop takes only sắc and nặng"],
  ["hòá đừờng", "one tone"],
  ["ńa cḥi", "a tone stands on a vowel"],
  ["fa ja wa za bla stra", "letters that Vietnamese has not"],
  ["việtnam ôtô nguyễnvăn", "two are not one"],
])("%s are none: %s", (text) => {
  expect(words(text).filter(isSyllable)).toEqual([]);
});

test("nothing is none", () => {
  expect(isSyllable("")).toBe(false);
  expect(isSyllable(" hòa")).toBe(false);
  expect(isSyllable("\u0301")).toBe(false);
});

test("the words of real articles are syllables, but for letters by themselves, acronyms and a loan word", () => {
  const none = markedWords().filter((word) => !isSyllable(word));
  expect(none.filter((word) => word.length > 1)).toEqual(["sapô", "hđnd", "đbqh", "cđs"]);
  expect(markedWords().length).toBeGreaterThan(500);
});

test("without its marks a syllable is a bare one", () => {
  expect(words("viet dang hoa DUONG thuo xoong khuyu").filter((word) => !isBareSyllable(word))).toEqual([]);
  expect(words("tax class soong ddang hoaf hòa dddd 57 tw").filter(isBareSyllable)).toEqual([]);
});

test("any string is answered", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      expect(typeof isSyllable(text)).toBe("boolean");
    }),
  );
});
