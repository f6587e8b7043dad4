import type { Photo } from "../read/photo.ts";

/** What a published file says of its photo: the same that the page says. Texts are plain, without Markdown. */
export interface Told {
  /** The photographer. */
  creator?: string | undefined;
  /** As printed below the photo. */
  credit?: string | undefined;
  copyright?: string | undefined;
  /** Address of the licence, or its terms in words. */
  licence?: string | undefined;
  caption?: string | undefined;
  /** What can be seen; empty for a decorative photo. */
  alt?: string | undefined;
}

/** The part of a photo's record that its files may say: nothing of where it was taken, or by which device. */
type Record = Pick<Photo, "creator" | "credit" | "copyright" | "licence" | "caption" | "alt">;

/** @returns what every file of a photo says: who made it, and who may use it how */
export const rightsOf = ({ creator, credit, copyright, licence }: Record): Told => ({
  creator,
  credit,
  copyright,
  licence,
});

/** @returns what the largest JPEG of a photo says: also what it shows, and what can be seen */
export const allOf = (photo: Record): Told => ({
  ...rightsOf(photo),
  caption: photo.caption?.text,
  alt: photo.alt,
});
