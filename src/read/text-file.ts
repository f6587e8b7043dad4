import { readFileSync } from "node:fs";

const decoder = new TextDecoder("utf-8", { fatal: true });

/**
 * @returns the text of a UTF-8 file as it is on disk, but for a byte order mark
 * @throws where the file cannot be read or is not UTF-8
 */
export function readRaw(path: string): string {
  return decoder.decode(readFileSync(path));
}

/** @returns a text as it is read: composed (NFC), lines ended by `\n` */
export function composed(raw: string): string {
  return raw.replace(/\r\n?/g, "\n").normalize("NFC");
}

/**
 * @returns the text of a UTF-8 file, composed (NFC), without byte order mark, lines ended by `\n`
 * @throws where the file cannot be read or is not UTF-8
 */
export function readText(path: string): string {
  return composed(readRaw(path));
}
