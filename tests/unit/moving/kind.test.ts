import { strToU8, zipSync } from "fflate";
import { expect, test } from "vitest";
import { kindOf } from "../../../src/moving/files/kind.ts";

const bytes = (text: string): Uint8Array => Uint8Array.from(text, (sign) => sign.charCodeAt(0));
const zip = (...names: string[]) => zipSync(Object.fromEntries(names.map((name) => [name, strToU8("x")])));

test.each<[what: string, content: Uint8Array, name: string, ending: string | undefined]>([
  ["a JPEG, whatever its name", bytes("\xff\xd8\xff\xe0"), "a.php", ".jpg"],
  ["a PNG", bytes("\x89PNG\r\n\x1a\n"), "a.jpg", ".png"],
  ["a PDF after some bytes", bytes("\n\n%PDF-1.7"), "a", ".pdf"],
  ["a page called a photo", bytes("<html><script>"), "a.jpg", undefined],
  ["a program called a document", bytes("MZ\x90\x00"), "a.pdf", undefined],
  ["a drawing that can run scripts", bytes("<svg xmlns="), "a.svg", undefined],
  ["Word", zip("[Content_Types].xml", "word/document.xml"), "a.zip", ".docx"],
  ["Excel", zip("[Content_Types].xml", "xl/workbook.xml"), "a.docx", ".xlsx"],
  [
    "Word with macros",
    zip("[Content_Types].xml", "word/document.xml", "word/vbaProject.bin"),
    "a.docx",
    undefined,
  ],
  ["an archive", zip("a.txt"), "a.zip", ".zip"],
  ["an archive called something else", zip("a.txt"), "a.apk", undefined],
  ["old Word", bytes("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"), "a.doc", ".doc"],
  ["an installer of the same form", bytes("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"), "a.msi", undefined],
  ["a recording", bytes("ID3\x04"), "a.mp3", ".mp3"],
  ["an empty file", bytes(""), "a.jpg", undefined],
])("%s", (_, content, name, ending) => expect(kindOf(content, content, name)?.ending).toBe(ending));
