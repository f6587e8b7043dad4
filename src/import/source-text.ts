import { ImportProblem } from "./problem.ts";

/**
 * Bytes of a source file → NFC text with `\n` line ends and no byte-order mark.
 * UTF-8 and UTF-16 (with a mark, or told by its zero bytes) are read.
 * @throws ImportProblem when the bytes are in another encoding (TCVN3, VNI, windows-1258) or no text at all.
 */
export function decodeSource(bytes: Uint8Array, file: string): string {
  if (isOther(bytes)) throw new ImportProblem({ code: "binary", values: [] }, file);
  const encoding = utf16Encoding(bytes);
  let text: string;
  try {
    text = new TextDecoder(encoding ?? "utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw new ImportProblem({ code: "encoding", values: [] }, file, lineOfFirstBadByte(bytes));
  }
  if (text.includes("\0")) throw new ImportProblem({ code: "binary", values: [] }, file);
  return normaliseText(text);
}

/** The same cleaning for text that is already a string. Soft hyphens and zero-width marks carry no word. */
export function normaliseText(text: string): string {
  return text
    .replace(/^\uFEFF/u, "")
    .replace(/\r\n?|\u2028|\u2029/gu, "\n")
    .replace(/[\u00AD\u200B\u2060\uFEFF]/gu, "")
    .normalize("NFC");
}

/** What a file begins with that is no text: Word's two formats (a ZIP, and OLE), PDF, RTF. */
const OTHER = ["PK\x03\x04", "\xd0\xcf\x11\xe0", "%PDF-", "{\\rtf"];

function isOther(bytes: Uint8Array): boolean {
  const head = Buffer.from(bytes.subarray(0, 8)).toString("latin1");
  return OTHER.some((start) => head.startsWith(start));
}

function utf16Encoding(bytes: Uint8Array): "utf-16le" | "utf-16be" | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  const sample = bytes.subarray(0, 2000);
  let even = 0;
  let odd = 0;
  sample.forEach((byte, index) => {
    if (byte === 0) index % 2 === 0 ? even++ : odd++;
  });
  // Latin letters, spaces and line ends have one zero byte of two; Vietnamese prose has over a third of them.
  if (odd > sample.length * 0.15 && even < odd / 8) return "utf-16le";
  if (even > sample.length * 0.15 && odd < even / 8) return "utf-16be";
  return undefined;
}

function lineOfFirstBadByte(bytes: Uint8Array): number {
  let line = 1;
  let start = 0;
  for (let index = 0; index <= bytes.length; index++) {
    if (index < bytes.length && bytes[index] !== 0x0a) continue;
    try {
      new TextDecoder("utf-8", { fatal: true }).decode(bytes.subarray(start, index));
    } catch {
      return line;
    }
    line++;
    start = index + 1;
  }
  return 1;
}
