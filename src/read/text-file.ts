import { readFileSync } from "node:fs";

const decoder = new TextDecoder("utf-8", { fatal: true });

/**
 * @returns the text of a UTF-8 file as it is on disk, but for a byte order mark
 * @throws where the file cannot be read or is not UTF-8
 */
export function readRaw(path: string): string {
  return decoder.decode(readFileSync(path));
}

/** @returns the code by which the system names what keeps a file from being read, or what it says */
export function faultOf(error: unknown): string {
  if (error instanceof Error && "code" in error) return String(error.code);
  return error instanceof Error ? error.message : String(error);
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
