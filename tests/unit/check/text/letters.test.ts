import { expect, test } from "vitest";
import { checkText } from "../../../../src/check/text/check-text.ts";
import { found, foundInBody, mended } from "./found.ts";

test("loose marks are one finding where they follow one another, and are composed", () => {
  const loose = "Tiếng Việt".normalize("NFD");
  expect(foundInBody(`Học ${loose} và chữ.`)).toEqual([["text/not-nfc", loose, "Tiếng Việt"]]);
  const withCode = `${"Tiếng".normalize("NFD")} \`${"Việt".normalize("NFD")}\` ${"hay".normalize("NFD")}`;
  expect(mended(withCode)).toBe(`Tiếng \`${"Việt".normalize("NFD")}\` hay`);
  expect(foundInBody("x\u0302 và a\u0336 không có dạng dựng sẵn")).toEqual([]);
});

test("a tone before its letter's shape is put right", () => {
  expect(foundInBody("Đi \u00e0\u0302n")).toEqual([["text/mark-order", "\u00e0\u0302n", "ần"]]);
  expect(foundInBody("Đi a\u0301\u0306m")).toEqual([["text/mark-order", "a\u0301\u0306m", "ắm"]]);
});

test.each([
  ["Ðảng", "Đảng"],
  ["ðường", "đường"],
  ["QÐ", "QĐ"],
  ["HÐND", "HĐND"],
  ["Ɖiện", "Điện"],
  ["\u041dà", "Hà"],
  ["\u0421OVID", "COVID"],
  ["h\u043ea", "hoa"],
  ["\u039daho", "Naho"],
])("%s is written %s", (word, wanted) => {
  expect(foundInBody(`Chữ ${word} này.`)).toEqual([["text/look-alike", word, wanted]]);
});

test.each(["Москва", "Ελλάδα", "TNFα", "5 μm", "πr", "kΩ", "Davíð", "Guðmundur", "/ðɪs/", "âm ð", "hν"])(
  "%s is what it is",
  (word) => {
    expect(foundInBody(`Chữ ${word} này.`)).toEqual([]);
  },
);

test("where it is not known which letter is the stranger, nothing is written", () => {
  expect(foundInBody("Từ теплотеxники này.")).toEqual([["text/look-alike", "теплотеxники"]]);
  expect(foundInBody("Từ М\u0438G này.")).toEqual([["text/look-alike", "М\u0438G"]]);
});

test("eth stays in a text that is not Vietnamese", () => {
  expect(found("The Faroese name Ðóra and the letters HÐ are kept here.\n")).toEqual([]);
});

test.each([
  ["từ\u200bngữ", "\u200b", ""],
  ["từ\u00adngữ", "\u00ad", ""],
  ["\ufeffTừ", "\ufeff", ""],
  ["từ \u00a0ngữ", " \u00a0", " "],
  ["từ\u00a0ngữ", "\u00a0", " "],
  ["từ,\u00a0Ngữ", "\u00a0", " "],
  ["từ \bngữ", "\b", ""],
])("%j holds an invisible character", (text, at, replacement) => {
  expect(foundInBody(`Có\n\n${text} ở`)).toEqual([["text/invisible", at, replacement]]);
});

test.each(["10\u00a0km", "ông\u00a0An", "TP.\u00a0HCM", "👨\u200d👩\u200d👧", "क्\u200dष", "1\u202f000"])(
  "%j keeps its character",
  (text) => {
    expect(foundInBody(`Có ${text} ở đây`)).toEqual([]);
  },
);

test("a byte order mark at the head of the file is none of the text's", () => {
  expect(found("\ufeff---\ntitle: Một\n---\nĐoạn.\n")).toEqual([]);
});

test("nothing becomes a heading or an item by the deletion of what stood before it", () => {
  expect(foundInBody("Một\n\n\u200b# Hai")).toEqual([["text/invisible", "\u200b"]]);
  expect(foundInBody("Một\n\n\u200b1. Hai")).toEqual([["text/invisible", "\u200b"]]);
  expect(foundInBody("Một\n\n\u200bHai")).toEqual([["text/invisible", "\u200b", ""]]);
});

test("what may have been a line break or a dash is not deleted", () => {
  expect(foundInBody("Một\u2028hai")).toEqual([["text/invisible", "\u2028"]]);
  expect(foundInBody("Một \u0096 hai")).toEqual([["text/invisible", "\u0096"]]);
});

test.each([
  [Buffer.from("Đường về nhà").toString("latin1"), "UTF-8 → Windows-1252"],
  ["TÃ¡c giáº£ nÃ³i", "UTF-8 → Windows-1252"],
  ["C\u00f3 ch\ufffd", "U+FFFD"],
  ["cña nh÷ng ng­êi", "TCVN3 (ABC)"],
  ["cuûa nhöõng ngöôøi", "VNI"],
])("%j is garbled", (text, encoding) => {
  const garbled = checkText(`${text}\n`).filter(({ rule }) => rule === "text/mojibake");
  expect(garbled.map(({ parameters }) => parameters.encoding)).toEqual([encoding]);
  expect(checkText(`${text}\n`).every(({ replacement }) => replacement === undefined)).toBe(true);
});

test.each(["«quá»", "THỊ XÃ”", "XÃ «A»", "5 µm", "Google®", "Señor", "1º", "½ giờ", "Å và Ä", "âm»"])(
  "%s is not",
  (text) => {
    expect(foundInBody(`Chữ ${text} này`).filter(([rule]) => rule === "text/mojibake")).toEqual([]);
  },
);

test.each([
  ["chuyeenr", "chuyển"],
  ["ddooir", "đổi"],
  ["nguwowif", "người"],
  ["chuye6n3", "chuyển"],
])("%s was typed with the input method off", (typed, meant) => {
  const [finding] = checkText(`Ở đây đã ${typed} nhiều, những người được đưa về.\n`);
  expect(finding).toMatchObject({ rule: "text/typing-keys", parameters: { typed, meant } });
});

test.each([
  "online",
  "show",
  "tax",
  "Chuyeenr",
  "facebook",
  "office",
  "co2",
  "h5n1",
  "beer",
  "check",
  "`chuyeenr`",
  "“chuyeenr”",
])("%s was not", (word) => {
  expect(foundInBody(`Ở đây đã ${word} nhiều`)).toEqual([]);
});
