import slugify from "@sindresorhus/slugify";

/** @returns `text` as a part of an address: lower-case ASCII words joined by hyphens. */
export function slugOf(text: string): string {
  return slugify(text.normalize("NFC"), { decamelize: false });
}
