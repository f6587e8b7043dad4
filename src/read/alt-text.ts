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
  else if (caption && sameWords(alt, renderInline(caption).text)) {
    source.report("photo/alt-is-caption", [...path, "alt"], { src });
  }
}

const IMAGE_FILE = /^\S+\.(?:jpe?g|jfif|png|webp|avif|gif|tiff?|hei[cf]|bmp)$/i;

/** What cameras, telephones, chat programs and editors name files: `IMG_1234`, `DSC_0001`, `image1`, `z4821_a1b2`. */
const NUMBERED =
  /^(?:img|dsc[nf]?|dcim|pxl|mvi|gopr|dji|image|photo|picture|pic|screenshot|scan|untitled|fb_img|received|anh|hinh|z)[-_ ]?(?:\(?\d[\d_() -]*\)?(?:[-_](?:wa)?[\da-f]{4,})?)$/;

/** One word with an underscore or a row of digits, which nobody would say: `20250210_081500`, `P1010001`, `_MG_1234`. */
const UNSPOKEN = /^\S*(?:_|\d{4})\S*$/;

function isFileName(alt: string, src: string): boolean {
  const words = fold(alt);
  const name = fold(basename(src).replace(/\.[^.]+$/, ""));
  // A name of one plain word may be the right word for what is seen.
  const isName = words === name && /[-_\d]/.test(name);
  return IMAGE_FILE.test(alt) || NUMBERED.test(words) || UNSPOKEN.test(alt) || isName;
}
