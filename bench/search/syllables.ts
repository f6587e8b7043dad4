/** @returns the runs of letters and digits of a text, as written: `57-NQ/TW` is three */
export function syllablesOf(text: string): string[] {
  return text.normalize("NFC").match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
}

/** True where a text has a letter that readers type as a plain d. */
export const hasStrokedD = (text: string): boolean => /[đĐ]/.test(text);
