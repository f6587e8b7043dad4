import type { CaptionedImage } from "../import/captions.ts";
import { splitCredit } from "../import/credit.ts";
import { lastSegment, photoFiles } from "../import/photo-name.ts";
import { isTelling } from "../import/photo-records.ts";
import type { Language } from "../language/language.ts";
import { type BodyPart, sameWords } from "./body/body.ts";
import type { FileFault, FoundFile, Uploads } from "./files/uploads.ts";
import type { MovedPhoto } from "./moved-article.ts";

/** A photo's record as front matter has it, and the file that it is copied from. */
export interface PhotoRecord {
  src: string;
  alt: string;
  caption: string;
  credit: string;
  origin: string;
  from: string;
}

export interface ArticlePhotos {
  records: PhotoRecord[];
  /** Where the body places each; a photo that could not be had, or was placed before, is not in it. */
  placed: Map<CaptionedImage, string>;
  faults: { address: string; caption: string; fault: FileFault }[];
  /** `src` of photos whose alternative text was not written by anybody. */
  unreviewed: { src: string; alt: string }[];
}

/**
 * One record for each photo of an article: the lead first, then those of the text in their order. A photo that
 * opens the text and also leads only leads.
 */
export function takePhotos(
  lead: MovedPhoto | undefined,
  parts: readonly BodyPart[],
  uploads: Uploads,
  { title, language }: { title: string; language: Language },
): ArticlePhotos {
  const inBody = parts.flatMap((part) => (part.kind === "photo" ? [part.photo] : []));
  const photos: ArticlePhotos = { records: [], placed: new Map(), faults: [], unreviewed: [] };
  const recordOf = new Map<string, PhotoRecord>();
  const owner = new Map<PhotoRecord, CaptionedImage>();

  const add = (origin: string, alt: string, caption: string, credit: string): PhotoRecord | undefined => {
    const found = uploads.find(origin, "photo");
    if (typeof found === "string") {
      photos.faults.push({ address: origin, caption, fault: found });
      return undefined;
    }
    const known = recordOf.get(found.path);
    const said = isTelling({ alt, address: origin }) ? alt : "";
    if (known) {
      known.caption ||= caption;
      known.credit ||= credit;
      known.alt ||= said;
      return known;
    }
    const record = { src: nameOf(origin, found), alt: said, caption, credit, origin, from: found.path };
    recordOf.set(found.path, record);
    photos.records.push(record);
    return record;
  };

  const leads = lead ? add(lead.src, lead.alt.trim(), ...creditOf(lead)) : undefined;
  for (const image of inBody) {
    const record = add(image.address, image.alt, image.caption, image.credit);
    const opens =
      record !== undefined && record === leads && parts[0]?.kind === "photo" && parts[0].photo === image;
    if (record && !owner.has(record) && !opens) owner.set(record, image);
  }
  nameAll(photos.records);
  for (const [record, image] of owner) photos.placed.set(image, record.src);
  for (const record of photos.records) describe(record, photos, title, language);
  return photos;
}

function creditOf({ caption, credit }: MovedPhoto): [caption: string, credit: string] {
  const split = splitCredit(caption.trim());
  return credit.trim() === "" ? [split.caption, split.credit] : [caption.trim(), credit.trim()];
}

/** The name in the address with the ending that the bytes ask for. */
const nameOf = (origin: string, { ending }: FoundFile): string =>
  `${lastSegment(origin).replace(/\.\w{2,5}$/u, "") || "anh"}${ending}`;

function nameAll(records: PhotoRecord[]): void {
  const files = photoFiles(records.map((record) => record.src));
  for (const [index, record] of records.entries()) record.src = `photos/${files[index]}`;
}

/**
 * Old portals had no field for what a photo shows, and an archive cannot wait for somebody to write it: the caption
 * stands in, or the headline where there is none, and the report lists each of them for an editor.
 */
function describe(record: PhotoRecord, photos: ArticlePhotos, title: string, language: Language): void {
  if (record.alt !== "" && !sameWords(record.alt, record.caption)) return;
  record.alt =
    record.caption || (language === "vi" ? `Ảnh kèm bài “${title}”` : `Photo with the story “${title}”`);
  photos.unreviewed.push({ src: record.src, alt: record.alt });
}
