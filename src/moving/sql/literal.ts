import { isUtf8 } from "node:buffer";
import { latinText } from "./latin1.ts";

const BACKSLASH = 0x5c;

/** What a backslash and a letter stand for; before any other character it stands for nothing. */
const escapes = new Map(
  Object.entries({ "0": 0, b: 8, t: 9, n: 10, r: 13, Z: 26 }).map(([letter, code]) => [
    letter.charCodeAt(0),
    code,
  ]),
);
/** `\%` and `\_` keep their backslash outside of patterns. */
const kept = new Set([0x25, 0x5f]);

/** @returns the bytes that the literal from `start` to `end`, quotes included, stands for */
export function literalBytes(bytes: Buffer, start: number, end: number): Buffer {
  const quote = bytes[start];
  const inside = bytes.subarray(start + 1, end - 1);
  if (!inside.includes(BACKSLASH) && !inside.includes(quote as number)) return inside;
  const out = Buffer.allocUnsafe(inside.length);
  let length = 0;
  for (let at = 0; at < inside.length; at++) {
    const code = inside[at] as number;
    const next = inside[at + 1];
    if (code === BACKSLASH && next !== undefined) {
      if (kept.has(next)) out[length++] = code;
      out[length++] = escapes.get(next) ?? next;
      at++;
    } else {
      out[length++] = code;
      if (code === quote) at++;
    }
  }
  return out.subarray(0, length);
}

/** @returns the bytes of `0x48f1` and of `x'48f1'`, whose digits are given */
export function hexBytes(digits: string): Buffer {
  return Buffer.from(digits.length % 2 === 1 ? `0${digits}` : digits, "hex");
}

/**
 * @param latin the dump says that it is in latin1: it often is UTF-8 all the same (tables declared latin1 that a site
 * filled with UTF-8), so only what cannot be UTF-8 is read so
 * @returns the text of `bytes`; a byte that is no character is U+FFFD
 */
export function textOf(bytes: Buffer, latin: boolean): string {
  return latin && !isUtf8(bytes) ? latinText(bytes) : bytes.toString("utf8");
}
