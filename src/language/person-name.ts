import { fold } from "./fold.ts";

const tone = /[\u0300\u0301\u0303\u0309\u0323]/u;

/** A name as names are compared: `Hoà` and `Hòa` are one spelling, the tone on another vowel; `Hoa` is another name. */
export function spellingOf(name: string): string {
  return name
    .normalize("NFD")
    .toLocaleLowerCase("vi")
    .trim()
    .replace(/[\p{L}\p{M}]+/gu, (word) => word.replace(tone, "") + (tone.exec(word)?.[0] ?? ""))
    .replace(/\s+/gu, " ");
}

/** True where a name is written without any diacritics, so that it may stand for several. */
export function isBare(name: string): boolean {
  return fold(name) === name.toLowerCase().trim().replace(/\s+/gu, " ");
}
