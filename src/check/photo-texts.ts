import { basename } from "node:path";
import type { z } from "zod";
import { renderInline } from "../body/markdown.ts";
import { fold } from "../language/fold.ts";
import type { KeyPath } from "../read/positions.ts";
import type { Source } from "../read/source.ts";
import type { photoSchema } from "../schema/photo.ts";
import type { ArticleParts } from "./article-parts.ts";

type PhotoRecord = z.output<typeof photoSchema>;

/** What photos say in words: the alternative text is neither the caption nor a file's name, and who made a photo is told. */
export function checkPhotoTexts({ record, source }: Pick<ArticleParts, "record" | "source">): void {
  for (const [index, photo] of record.photos.entries()) {
    const path = ["photos", index];
    checkAlt(photo, source, path);
    // A decorative photo says nothing, so there is nothing to say of it.
    if (!photo.caption && !photo.decorative) source.report("photo/no-caption", path, { src: photo.src });
    if (!photo.credit) source.report("photo/no-credit", path, { src: photo.src });
  }
}

/** @param path of the photo's record in its source */
export function checkAlt(photo: PhotoRecord, source: Source, path: KeyPath): void {
  const { alt, caption, src } = photo;
  if (!alt) return;
  if (isFileName(alt, src)) source.report("photo/alt-is-file-name", [...path, "alt"], { alt });
  else if (caption && wordsOf(alt) === wordsOf(renderInline(caption).text)) {
    source.report("photo/alt-is-caption", [...path, "alt"], { src });
  }
}

const wordsOf = (text: string): string =>
  fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

const IMAGE_FILE = /^[^\s/]+\.(?:jpe?g|jfif|png|webp|avif|gif|tiff?|hei[cf]|bmp)$/i;

/** What cameras, telephones, chat programs and editors name files: `IMG_1234`, `DSC_0001`, `image1`, `z4821_a1b2`. */
const NUMBERED =
  /^(?:img|dsc[nf]?|dcim|pxl|mvi|gopr|dji|image|photo|picture|pic|screenshot|scan|untitled|fb_img|received|anh|hinh|z)[-_ ]?(?:\(?\d[\d_() -]*\)?(?:[-_](?:wa)?[\da-f]{4,})?)$/;

function isFileName(alt: string, src: string): boolean {
  const words = fold(alt);
  const name = fold(basename(src).replace(/\.[^.]+$/, ""));
  // A name of one plain word may be the right word for what is seen.
  const isName = words === name && /[-_\d]/.test(name);
  return IMAGE_FILE.test(alt) || NUMBERED.test(words) || isName;
}
