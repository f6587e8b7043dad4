import { slugOf } from "../language/slug.ts";
import type { CaptionDoubt, CaptionedImage } from "./captions.ts";
import { splitCredit } from "./credit.ts";
import type { Note } from "./notes.ts";
import { lastSegment, photoFiles } from "./photo-name.ts";

export interface ImportedPhoto {
  /** `photos/<file>`, relative to the article. */
  src: string;
  /** The photo's address in the source, unchanged. */
  origin: string;
  alt: string;
  caption: string;
  credit: string;
}

export interface PhotoRecords {
  photos: ImportedPhoto[];
  /** Which record each image of the source became. */
  srcOf: ReadonlyMap<CaptionedImage, string>;
}

/**
 * One record for each photo. The same address printed twice is one photo, unless its captions differ: then both
 * stay, so that no caption is lost.
 */
export function recordPhotos(images: readonly CaptionedImage[]): PhotoRecords {
  const records: ImportedPhoto[] = [];
  const recordOf = new Map<CaptionedImage, ImportedPhoto>();
  for (const image of images) {
    const known = records.find((record) => record.origin === image.address && agrees(record, image));
    const alt = splitCredit(image.alt).caption === image.caption || !isTelling(image) ? "" : image.alt;
    const record = known ?? {
      src: "",
      origin: image.address,
      alt,
      caption: image.caption,
      credit: image.credit,
    };
    if (!known) records.push(record);
    record.caption ||= image.caption;
    record.credit ||= image.credit;
    record.alt ||= alt;
    recordOf.set(image, record);
  }
  const files = photoFiles(records.map((record) => record.origin));
  records.forEach((record, index) => {
    record.src = `photos/${files[index]}`;
  });
  return { photos: records, srcOf: new Map([...recordOf].map(([image, record]) => [image, record.src])) };
}

const nothingSaid =
  /^(?:image|img|photo|picture|pic|hình(?: ảnh)?|ảnh(?: minh h(?:ọa|oạ))?|untitled|no ?image)[\s\d_-]*$/iu;

/** False for an alt that a machine filled in: "image", or the name of the file. */
export function isTelling({ alt, address }: Pick<CaptionedImage, "alt" | "address">): boolean {
  const file = lastSegment(address);
  const stem = file.replace(/\.\w+$/u, "");
  const isFileName = alt === file || (!alt.includes(" ") && slugOf(alt) === slugOf(stem));
  return !nothingSaid.test(alt) && !isFileName;
}

function agrees(record: ImportedPhoto, image: CaptionedImage): boolean {
  return (["caption", "credit", "alt"] as const).every(
    (key) => record[key] === image[key] || record[key] === "" || image[key] === "",
  );
}

/** What an editor should look at: doubtful pairings, photos without caption, and the missing alt texts. */
export function photoNotes({ photos, srcOf }: PhotoRecords, doubts: readonly CaptionDoubt[]): Note[] {
  const notes: Note[] = doubts.map((doubt) => ({
    code: doubt.kind,
    values: [doubt.images.map((image) => srcOf.get(image) ?? "").join(", "), doubt.text],
    line: doubt.line,
  }));
  for (const photo of photos) {
    if (photo.caption === "") notes.push({ code: "captionMissing", values: [photo.src] });
  }
  const withoutAlt = photos.filter((photo) => photo.alt === "").length;
  if (withoutAlt > 0) notes.push({ code: "altMissing", values: [String(withoutAlt)] });
  return notes;
}
