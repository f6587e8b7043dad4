/**
 * The form of a text in which Vietnamese readers type it on a phone: lower case, no diacritics, đ as
 * d, single spaces. `đ` has no Unicode decomposition, so it is mapped by hand.
 */
export function fold(text: string): string {
  return text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[đĐ]/g, "d")
    .toLowerCase()
    .replace(/\s+/g, " ")
    .trim();
}
