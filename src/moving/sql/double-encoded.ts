import { latinByte } from "./latin1.ts";

const utf8 = new TextDecoder("utf-8", { fatal: true });

/** Letters of Vietnamese that latin1 has not: no accident makes them. */
const beyondLatin = /[ăđĩũơưĂĐĨŨƠƯ\u1ea0-\u1ef9]/u;

/**
 * - `certain`: UTF-8 that a connection took for latin1 and encoded again (`Há»™i nghá»‹`): read back, it has letters that
 *   no accident makes
 * - `possible`: it could be that, but also what somebody wrote (`XÃ”`); the others of the same dump tell
 * - `genuine`: it is text that cannot have been encoded twice
 * - `plain`: nothing beyond ASCII
 */
export type Encoding = "certain" | "possible" | "genuine" | "plain";

/** @returns how a text of a dump is encoded, and what it is where it has been encoded twice */
export function readEncoding(text: string): { encoding: Encoding; repaired: string } {
  if (/^[\0-\x7f]*$/u.test(text)) return { encoding: "plain", repaired: text };
  const bytes = latinBytes(text);
  const repaired = bytes && decode(bytes);
  if (repaired !== undefined)
    return { encoding: beyondLatin.test(repaired) ? "certain" : "possible", repaired };
  const begin = bytes && decode(withoutCutCharacter(bytes));
  if (begin !== undefined && beyondLatin.test(begin)) return { encoding: "certain", repaired: begin };
  return { encoding: "genuine", repaired: text };
}

function latinBytes(text: string): Buffer | undefined {
  const bytes: number[] = [];
  for (const character of text) {
    const code = latinByte(character);
    if (code === undefined) return undefined;
    bytes.push(code);
  }
  return Buffer.from(bytes);
}

function decode(bytes: Buffer): string | undefined {
  try {
    return utf8.decode(bytes);
  } catch {
    return undefined;
  }
}

/** A column that was too short cut the text by bytes: its last character may not be whole. */
function withoutCutCharacter(bytes: Buffer): Buffer {
  for (let back = 1; back <= 3 && back < bytes.length; back++) {
    const code = bytes[bytes.length - back] as number;
    if (code < 0x80) return bytes;
    if (code >= 0xc0) {
      const length = code >= 0xf0 ? 4 : code >= 0xe0 ? 3 : 2;
      return back < length ? bytes.subarray(0, bytes.length - back) : bytes;
    }
  }
  return bytes;
}
