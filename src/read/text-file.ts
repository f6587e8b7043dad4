import { readFileSync } from "node:fs";

const decoder = new TextDecoder("utf-8", { fatal: true });

/**
 * @returns the text of a UTF-8 file, composed (NFC), without byte order mark, lines ended by `\n`
 * @throws where the file cannot be read or is not UTF-8
 */
export function readText(path: string): string {
  const text = decoder.decode(readFileSync(path));
  return (text.startsWith("\uFEFF") ? text.slice(1) : text).replace(/\r\n?/g, "\n").normalize("NFC");
}
