import type { PhotoEncoder } from "../archive/photo-encoder.ts";
import type { Catalogue } from "../catalogue/catalogue.ts";
import { renditionNames } from "../photos/published.ts";
import type { Article } from "../read/article.ts";
import type { Photo } from "../read/photo.ts";

/** A published file of a photo. */
export interface PublishedPhoto {
  /** Below the folder of renditions. */
  name: string;
  /** The record that its name and its metadata are made from; an article is parsed for it. */
  photo: () => Photo;
  /** Makes the file anew where the cache came without it. */
  encodeAgain: () => Promise<unknown>;
}

/** Lists the files of all photos that the public may see; one that two articles show may come twice. */
export function* publishedPhotos(
  { entries, people }: Catalogue,
  encoder: PhotoEncoder,
): Generator<PublishedPhoto> {
  for (const entry of entries) {
    let known: Article | undefined;
    const article = () => {
      known ??= entry.article;
      return known;
    };
    for (const [index, { files }] of entry.head.photos.entries()) {
      const photo = () => article().photos[index] as Photo;
      for (const name of files) yield { name, photo, encodeAgain: () => encoder.encode(article()) };
    }
  }
  for (const person of people.values()) {
    const { photo } = person;
    if (!photo) continue;
    for (const name of renditionNames(photo.renditions)) {
      yield { name, photo: () => photo, encodeAgain: () => encoder.encodePortrait(person) };
    }
  }
}
