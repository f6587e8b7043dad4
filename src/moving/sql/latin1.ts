/**
 * MySQL's latin1 is windows-1252: the characters of 0x80 to 0x9f, with the five bytes that it leaves open as control
 * characters. Written out, since the decoder of Node 22 takes windows-1252 for ISO 8859-1 (nodejs/node#56542).
 */
const high = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

const highBytes = new Map(Array.from(high).map((character, at) => [character, 0x80 + at]));

/** @returns the byte of a character; undefined where latin1 has none. Control characters stand for themselves too. */
export function latinByte(character: string): number | undefined {
  const code = character.codePointAt(0) as number;
  return code <= 0xff ? code : highBytes.get(character);
}

/** @returns the text of bytes in MySQL's latin1 */
export function latinText(bytes: Buffer): string {
  return bytes
    .toString("latin1")
    .replace(/[\u0080-\u009f]/gu, (character) => high[character.charCodeAt(0) - 0x80] as string);
}
