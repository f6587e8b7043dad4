import { basename } from "node:path";
import type { z } from "zod";
import { renderInline } from "../body/markdown.ts";
import { fold } from "../language/fold.ts";
import { sameWords } from "../language/same-words.ts";
import type { photoSchema } from "../schema/photo.ts";
import type { KeyPath } from "./positions.ts";
import type { Source } from "./source.ts";

type PhotoRecord = z.output<typeof photoSchema>;

/**
 * Reports an alternative text that is the caption again, or a file's name.
 *
 * @param path of the photo's record in its source
 */
export function checkAlt(photo: PhotoRecord, source: Source, path: KeyPath): void {
  const { alt, caption, src } = photo;
  if (!alt) return;
  if (isFileName(alt, src)) source.report("photo/alt-is-file-name", [...path, "alt"], { alt });
  else if (caption && sameWords(withoutCredit(alt), withoutCredit(renderInline(caption).text))) {
    source.report("photo/alt-is-caption", [...path, "alt"], { src });
  }
}

/** `Ảnh: …` before a caption, and who made the photo behind it: `(Ảnh: Ban biên tập)`. */
const withoutCredit = (text: string): string =>
  text
    .replace(/^\s*(?:ảnh|photo)\s*:/iu, "")
    .replace(/(?<=\S)[\s.,;(–-]+(?:ảnh|photo)\s*:[^.:]*[.)]*\s*$/iu, "");

const IMAGE_FILE = /\S\.(?:jpe?g|jfif|png|webp|avif|gif|tiff?|hei[cf]|bmp)$/i;

/** What cameras, telephones, chat programs and editors name files: `IMG_1234`, `DSC_0001`, `image1`, `z4821_a1b2`, or a copy of it. */
const NUMBERED =
  /^(?:img|dsc[nf]?|dcim|pxl|mvi|gopr|dji|image|photo|picture|pic|screenshot|scan|untitled|fb_img|received|anh|hinh(?:-anh)?|thumbnail|z)[-_ ]?(?:\(?\d[\d_() -]*\)?(?:[-_](?:wa)?[\da-f]{4,})?)(?:[ -]+copy)?$/;

/** One word with an underscore or a row of digits, or several held together, which nobody would say: `20250210_081500`, `P1010001`, `le-ra-quan-2`. */
const UNSPOKEN = /^\S*(?:_|\d{4})\S*$|^[\p{L}\d]+(?:-[\p{L}\d]+){2,}$/u;

/** What telephones and computers name pictures of their screens, and chat programs what was sent: with day and time. */
const STAMPED = /^(?:screen ?shot|anh (?:chup )?man hinh|whatsapp image) .*\d[-.:]?\d{2}[-.:]?\d/;

function isFileName(alt: string, src: string): boolean {
  const words = fold(alt);
  const name = fold(basename(src).replace(/\.[^.]+$/, ""));
  // A name of plain words may be the right ones for what is seen.
  const isName = words === name ? /[-_\d]/.test(name) : /\d/.test(name) && sameWords(alt, name);
  return STAMPED.test(words) || IMAGE_FILE.test(alt) || NUMBERED.test(words) || UNSPOKEN.test(alt) || isName;
}
