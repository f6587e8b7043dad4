/** A type of file that may move in, by what is in it: the ending that its name gets. */
export type FileKind = "photo" | "document";

export interface CheckedKind {
  kind: FileKind;
  /** With its dot: `.jpg`. */
  ending: string;
}

const ascii = (bytes: Uint8Array, from: number, to: number): string =>
  String.fromCharCode(...bytes.subarray(from, to));

/**
 * Tells what a file is by its bytes: its name only chooses among what the bytes allow (Word, Excel and
 * PowerPoint of before 2007 look alike).
 *
 * @param head the file's first 4 KB or more
 * @param tail its last 128 KB or more, where an archive lists what is in it
 * @param name in lower case
 * @returns undefined for a type that may not move in
 */
export function kindOf(head: Uint8Array, tail: Uint8Array, name: string): CheckedKind | undefined {
  const photo = photoEnding(head);
  if (photo) return { kind: "photo", ending: photo };
  const document = documentEnding(head, tail, name);
  return document ? { kind: "document", ending: document } : undefined;
}

function photoEnding(head: Uint8Array): string | undefined {
  if (head[0] === 0xff && head[1] === 0xd8 && head[2] === 0xff) return ".jpg";
  if (ascii(head, 0, 8) === "\x89PNG\r\n\x1a\n") return ".png";
  if (/^GIF8[79]a$/u.test(ascii(head, 0, 6))) return ".gif";
  if (ascii(head, 0, 4) === "RIFF" && ascii(head, 8, 12) === "WEBP") return ".webp";
  if (ascii(head, 4, 8) === "ftyp" && /^avi[fs]$/u.test(ascii(head, 8, 12))) return ".avif";
  return undefined;
}

function documentEnding(head: Uint8Array, tail: Uint8Array, name: string): string | undefined {
  const named = /\.(\w+)$/u.exec(name)?.[1] ?? "";
  if (ascii(head, 0, 1024).includes("%PDF-")) return ".pdf";
  if (ascii(head, 0, 4) === "\xd0\xcf\x11\xe0")
    return /^(?:doc|xls|ppt)$/u.test(named) ? `.${named}` : undefined;
  if (ascii(head, 0, 4) === "PK\x03\x04") return zipEnding(head, tail, named);
  if (ascii(head, 0, 6) === "Rar!\x1a\x07") return ".rar";
  if (ascii(head, 0, 5) === "{\\rtf") return ".rtf";
  if (ascii(head, 0, 3) === "ID3") return ".mp3";
  if (head[0] === 0xff && ((head[1] ?? 0) & 0xe6) === 0xe2 && named === "mp3") return ".mp3";
  if (ascii(head, 4, 8) === "ftyp" && !/^(?:heic|heix|mif1|msf1)$/u.test(ascii(head, 8, 12)))
    return named === "m4a" ? ".m4a" : ".mp4";
  return undefined;
}

/** Office files are archives whose parts give them away; one with macros may not move in. */
function zipEnding(head: Uint8Array, tail: Uint8Array, named: string): string | undefined {
  const parts = Buffer.concat([head, tail]).toString("latin1");
  if (parts.includes("vbaProject.bin")) return undefined;
  const open = /mimetypeapplication\/vnd\.oasis\.opendocument\.(text|spreadsheet|presentation)/u.exec(parts);
  if (open) return { text: ".odt", spreadsheet: ".ods", presentation: ".odp" }[open[1] as string];
  if (parts.includes("[Content_Types].xml")) {
    if (parts.includes("word/")) return ".docx";
    if (parts.includes("xl/")) return ".xlsx";
    if (parts.includes("ppt/")) return ".pptx";
  }
  return named === "zip" ? ".zip" : undefined;
}
