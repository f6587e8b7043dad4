import slugify from "@sindresorhus/slugify";

const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** Tags and names recur all over an archive, and transliterating one takes as long as parsing a page of Markdown. */
const known = new Map<string, string>();
const MOST = 5000;

/** @returns `text` as a part of an address: lower-case ASCII words joined by hyphens. */
export function slugOf(text: string): string {
  if (SLUG.test(text)) return text;
  let slug = known.get(text);
  if (slug === undefined) {
    slug = slugify(text.normalize("NFC"), { decamelize: false });
    if (known.size >= MOST) known.clear();
    known.set(text, slug);
  }
  return slug;
}
