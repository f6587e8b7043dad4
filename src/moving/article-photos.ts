import type { CaptionedImage } from "../import/captions.ts";
import { splitCredit } from "../import/credit.ts";
import type { Language } from "../language/language.ts";
import { sameWords } from "../language/same-words.ts";
import { standInAlt } from "../photos/stand-in-alt.ts";
import type { BodyPart } from "./body/body.ts";
import { paragraphOf } from "./body/markdown.ts";
import type { Uploads } from "./files/uploads.ts";
import type { MovedPhoto } from "./moved-article.ts";
import { type PhotoFault, type PhotoRecord, PhotoRecords } from "./photo-records.ts";

export interface ArticlePhotos {
  records: PhotoRecord[];
  /** What stands in the body in place of each, as Markdown; a photo that leads or could not be had is not in it. */
  placed: Map<CaptionedImage, string>;
  faults: PhotoFault[];
  /** Photos whose alternative text was not written by anybody. */
  unreviewed: PhotoRecord[];
}

/**
 * One record for each photo of an article: the lead first, then those of the text in their order. A photo that
 * opens the text and also leads only leads; one that is shown again leaves there what was written below it.
 */
export function takePhotos(
  lead: MovedPhoto | undefined,
  parts: readonly BodyPart[],
  uploads: Uploads,
  { title, language }: { title: string; language: Language },
): ArticlePhotos {
  const photos = new PhotoRecords(uploads);
  const leads = lead ? photos.add(lead.src, { alt: lead.alt, ...creditOf(lead) }) : undefined;
  const owners = new Map<PhotoRecord, CaptionedImage>();
  const placed = new Map<CaptionedImage, string>();
  for (const part of parts) {
    if (part.kind !== "photo") continue;
    const { photo } = part;
    const record = photos.add(photo.address, photo);
    if (!owners.has(record)) {
      if (record === leads) record.takeWords(photo);
      owners.set(record, photo);
      if (record !== leads || part !== parts[0]) placed.set(photo, "");
    } else if (!record.says(photo)) placed.set(photo, paragraphOf(wordsBelow(photo)));
  }
  photos.nameAll();
  for (const [record, photo] of owners) {
    if (record.from === "") placed.delete(photo);
    else if (placed.has(photo)) placed.set(photo, `![](${record.src})`);
  }
  return {
    records: photos.found,
    placed,
    faults: photos.faults,
    unreviewed: photos.found.filter((record) => standsIn(record, title, language)),
  };
}

function creditOf({ caption, credit }: MovedPhoto): Pick<PhotoRecord, "caption" | "credit"> {
  return credit.trim() === ""
    ? splitCredit(caption.trim())
    : { caption: caption.trim(), credit: credit.trim() };
}

const wordsBelow = ({ caption, credit }: CaptionedImage): string =>
  credit === "" ? caption : `${caption} (${credit})`.trim();

/**
 * Old portals had no field for what a photo shows, and an archive cannot wait for somebody to write it: the caption
 * stands in, or the headline where there is none, and the report lists each of them for an editor.
 *
 * @returns whether something stands in
 */
function standsIn(record: PhotoRecord, title: string, language: Language): boolean {
  if (record.alt !== "" && !sameWords(record.alt, record.caption)) return false;
  record.alt = record.caption || standInAlt(title, language);
  return true;
}
