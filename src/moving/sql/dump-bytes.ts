import { createReadStream } from "node:fs";
import { open } from "node:fs/promises";
import { pipeline } from "node:stream";
import { createGunzip } from "node:zlib";

/** What a file is by its first bytes; the name says little (`dump.sql` that is gzip, `dump.gz` unpacked on the way). */
export type DumpForm = "plain" | "gzip" | "utf16" | "zip" | "bzip2" | "xz";

const forms: [DumpForm, number[]][] = [
  ["gzip", [0x1f, 0x8b]],
  ["utf16", [0xff, 0xfe]],
  ["utf16", [0xfe, 0xff]],
  ["zip", [0x50, 0x4b, 0x03, 0x04]],
  ["bzip2", [0x42, 0x5a, 0x68]],
  ["xz", [0xfd, 0x37, 0x7a, 0x58]],
];

/** @throws where `path` cannot be read */
export async function formOf(path: string): Promise<DumpForm> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(4), 0, 4, 0);
    const starts = (magic: number[]) =>
      bytesRead >= magic.length && magic.every((code, index) => buffer[index] === code);
    return forms.find(([, magic]) => starts(magic))?.[0] ?? "plain";
  } finally {
    await file.close();
  }
}

const CHUNK = 1 << 18;

/**
 * @returns the dump's bytes, unpacked where they are gzip; what comes is to be used before the next is asked for. A
 * packed dump that is cut short gives what there is and then ends with the error of zlib (`Z_BUF_ERROR`).
 */
export function dumpBytes(path: string, form: "plain" | "gzip"): AsyncIterable<Buffer> {
  if (form === "plain") return fileBytes(path);
  return pipeline(createReadStream(path), createGunzip({ chunkSize: CHUNK }), () => {});
}

/** A stream would make a buffer of each piece, and these wait as garbage by the hundred megabytes. */
async function* fileBytes(path: string): AsyncGenerator<Buffer> {
  const file = await open(path);
  try {
    const buffer = Buffer.alloc(CHUNK);
    for (;;) {
      const { bytesRead } = await file.read(buffer, 0, CHUNK);
      if (bytesRead === 0) return;
      yield buffer.subarray(0, bytesRead);
    }
  } finally {
    await file.close();
  }
}
