import { sameWords } from "../language/same-words.ts";
import { standInAlt } from "../photos/stand-in-alt.ts";
import { checkAlt } from "../read/alt-text.ts";
import type { ReadArticle } from "../read/article.ts";

/** What photos say in words: the alternative text is neither the caption nor a file's name, and who made a photo is told. */
export function checkPhotoTexts({ record, source }: Pick<ReadArticle, "record" | "source">): void {
  for (const [index, photo] of record.photos.entries()) {
    const path = ["photos", index];
    checkAlt(photo, source, path);
    if (photo.alt && onlyNamesStory(photo.alt, record.title))
      source.report("photo/alt-is-title", [...path, "alt"], { src: photo.src });
    // A decorative photo says nothing, so there is nothing to say of it.
    if (!photo.caption && !photo.decorative) source.report("photo/no-caption", path, { src: photo.src });
    if (!photo.credit) source.report("photo/no-credit", path, { src: photo.src });
  }
}

/** The headline, alone or as moving in writes it where the old site had nothing, says nothing of what is seen. */
const onlyNamesStory = (alt: string, title: string): boolean =>
  [title, standInAlt(title, "vi"), standInAlt(title, "en")].some((text) => sameWords(text, alt));
