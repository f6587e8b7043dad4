import { closeSync, openSync, readSync } from "node:fs";

const CHUNK = 64 * 1024;
const NEWLINE = 0x0a;

/** A line of a file, without its end, and how many bytes of the file end with it. */
interface WholeLine {
  text: string;
  bytes: number;
}

/** @returns the lines of a file, one at a time; a last one that has no end is none */
export function* wholeLines(path: string): Generator<WholeLine> {
  const file = openSync(path, "r");
  try {
    const chunk = Buffer.alloc(CHUNK);
    let rest = Buffer.alloc(0);
    let bytes = 0;
    for (let read = readSync(file, chunk); read > 0; read = readSync(file, chunk)) {
      const found = Buffer.concat([rest, chunk.subarray(0, read)]);
      let start = 0;
      for (let end = found.indexOf(NEWLINE); end >= 0; end = found.indexOf(NEWLINE, start)) {
        bytes += end + 1 - start;
        yield { text: found.toString("utf8", start, end), bytes };
        start = end + 1;
      }
      rest = found.subarray(start);
    }
  } finally {
    closeSync(file);
  }
}
