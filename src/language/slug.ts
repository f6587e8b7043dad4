import { createRequire } from "node:module";
import { fold } from "./fold.ts";

/** Letters of every alphabet: that takes longer to load than an article to read, and few texts need it. */
let slugify: typeof import("@sindresorhus/slugify").default | undefined;

/** Words whose letters Unicode takes apart as the library does; it has rules of its own for others, such as ä and &. */
const VIETNAMESE = /^[a-z0-9 àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵđ-]*$/;

const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** Tags and names recur all over an archive, and transliterating one takes as long as parsing a page of Markdown. */
const known = new Map<string, string>();
const MOST = 5000;

/** @returns `text` as a part of an address: lower-case ASCII words joined by hyphens. */
export function slugOf(text: string): string {
  if (SLUG.test(text)) return text;
  let slug = known.get(text);
  if (slug === undefined) {
    slug = transliterated(text.normalize("NFC"));
    if (known.size >= MOST) known.clear();
    known.set(text, slug);
  }
  return slug;
}

function transliterated(text: string): string {
  const lower = text.toLowerCase();
  if (VIETNAMESE.test(lower)) {
    return fold(lower).replace(/[ -]+/g, "-").replace(/^-|-$/g, "");
  }
  slugify ??= createRequire(import.meta.url)("@sindresorhus/slugify").default as typeof slugify & {};
  return slugify(text, { decamelize: false });
}
