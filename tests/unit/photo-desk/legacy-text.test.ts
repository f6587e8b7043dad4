import { expect, test } from "vitest";
import { decodeTexts } from "../../../src/photo-desk/legacy-text.ts";

/** Bytes as an old program wrote them; signs above ASCII by their numbers. */
const bytes = (...parts: (string | number)[]): Uint8Array =>
  Uint8Array.from(
    parts.flatMap((part) => (typeof part === "number" ? [part] : [...Buffer.from(part, "latin1")])),
  );

test.each<[string, Uint8Array, string]>([
  ["UTF-8 that nobody declared", Buffer.from("Lễ hội xuân ở Như Xuân"), "Lễ hội xuân ở Như Xuân"],
  ["UTF-8 with marks of their own", Buffer.from("Lễ hội".normalize("NFD")), "Lễ hội"],
  ["ASCII", bytes("Le hoi xuan"), "Le hoi xuan"],
  // Windows-1258: ê ô ă đ ư are letters, tones are marks of their own behind them.
  ["Windows-1258", bytes("L", 0xea, 0xde, " h", 0xf4, 0xf2, "i xu", 0xe2, "n"), "Lễ hội xuân"],
  ["a name in Windows-1258", bytes("L", 0xea, " V", 0xe3, "n T", 0xe2, "m"), "Lê Văn Tâm"],
  ["a name with đ", bytes(0xd0, 0xf4, 0xde, " An"), "Đỗ An"],
  ["Windows-1258 in quotes of Windows", bytes(0x93, "H", 0xf4, 0xf2, "i", 0x94), "“Hội”"],
  ["French in Latin-1", bytes("La for", 0xea, "t, pr", 0xe8, "s de Hu", 0xe9), "La forêt, près de Hué"],
  ["Portuguese in Latin-1", bytes("S", 0xe3, "o Paulo"), "São Paulo"],
  ["German in Latin-1", bytes("M", 0xfc, "ller ", 0x96, " K", 0xf6, "ln"), "Müller – Köln"],
  ["Icelandic in Latin-1", bytes(0xde, 0xf3, "r"), "Þór"],
])("%s", (_kind, text, expected) => {
  expect(decodeTexts([text])).toEqual([expected.normalize("NFC")]);
});

test("one program wrote all of a file: what is sure of one text holds for the others", () => {
  const caption = bytes("L", 0xea, 0xde, " h", 0xf4, 0xf2, "i");
  // Alone, these bytes are as well `Vãn`, which is a syllable too.
  expect(decodeTexts([bytes("V", 0xe3, "n"), caption, Buffer.from("Xuân")])).toEqual([
    "Văn",
    "Lễ hội",
    "Xuân",
  ]);
});

test("no text is no text", () => {
  expect(decodeTexts([])).toEqual([]);
  expect(decodeTexts([bytes()])).toEqual([""]);
});
