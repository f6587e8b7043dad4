import type { Catalogue } from "../catalogue/catalogue.ts";
import { RENDITIONS_URL } from "../photos/published.ts";
import type { Rendition } from "../photos/recipe.ts";
import type { Photo } from "../read/photo.ts";

/** A photo as templates print it. Widths and heights are in pixels of the file named. */
export interface PhotoView {
  id: string;
  /** The figure's anchor on its article's page. */
  anchor: string;
  alt: string;
  captionHtml: string;
  captionText: string;
  credit: string;
  people: { name: string; url: string }[];
  avifSrcset: string;
  jpegSrcset: string;
  /** The JPEG for readers without srcset. */
  src: string;
  width: number;
  height: number;
  /** The largest JPEG: what the lightbox and sharing show. */
  large: { url: string; width: number; height: number };
  /** For `.focus-x-*` and `.focus-y-*`: per cent in steps of five. */
  focusX: number;
  focusY: number;
  /** For `.tone-*`. */
  tone: number;
}

/** @returns the view of `photo`; undefined where it has no published files. */
export function photoView(photo: Photo, catalogue: Catalogue): PhotoView | undefined {
  const files = photo.renditions;
  const large = files?.jpeg.at(-1);
  const middle = files?.jpeg.find((rendition) => rendition.width >= 900) ?? large;
  if (!files || !large || !middle) return undefined;
  return {
    id: photo.id,
    anchor: anchorOf(photo),
    alt: photo.alt,
    captionHtml: photo.caption?.html ?? "",
    captionText: photo.caption?.text ?? "",
    credit: photo.credit ?? "",
    people: photo.people.flatMap((id) => {
      const name = catalogue.names.of("person", id);
      return name === undefined ? [] : [{ name, url: catalogue.addresses.person(id) }];
    }),
    avifSrcset: srcset(files.avif),
    jpegSrcset: srcset(files.jpeg),
    src: RENDITIONS_URL + middle.name,
    width: middle.width,
    height: middle.height,
    large: { url: RENDITIONS_URL + large.name, width: large.width, height: large.height },
    focusX: Math.round(photo.focus.x / 5) * 5,
    focusY: Math.round(photo.focus.y / 5) * 5,
    tone: files.tone,
  };
}

/** @returns the id of a photo's figure on its article's page. */
export const anchorOf = ({ id }: Pick<Photo, "id">): string => `anh-${id}`;

const srcset = (files: Rendition[]): string =>
  files.map((file) => `${RENDITIONS_URL}${file.name} ${file.width}w`).join(", ");
