import { fold } from "./fold.ts";

/** @returns whether two texts say the same to a reader, whatever their marks, capitals and spaces */
export const sameWords = (one: string, other: string): boolean => wordsOf(one) === wordsOf(other);

const wordsOf = (text: string): string =>
  fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
