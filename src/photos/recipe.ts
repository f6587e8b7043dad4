import { createHash } from "node:crypto";
import { Image } from "@11ty/eleventy-img";

/** One encoded file of a photo. */
export interface Rendition {
  /** Name in the store, and at the end of the address. */
  name: string;
  width: number;
  height: number;
}

/** A photo's files, smallest first in each format, and the colour shown until one has loaded. */
export interface Renditions {
  avif: Rendition[];
  jpeg: Rendition[];
  /** 0 to 63: two bits each of red, green and blue. A class of the style sheet, since a strict
   * Content-Security-Policy allows no style attribute. */
  tone: number;
}

/** In pixels, as the eye sees it (orientation applied). */
export interface Size {
  width: number;
  height: number;
}

/**
 * What files are made of; it is part of their names. Chosen by `bench/photo-recipes.ts`
 * (docs/performance.md): the lowest qualities that are no worse than Hugo's WebP and JPEG at every
 * width. AVIF effort 1 saves 4 % of the bytes and triples the time.
 */
export const RECIPE = {
  version: 3,
  /** CSS pixels that layouts ask for, times the densities of phones. */
  widths: [480, 960, 1600],
  /** A photo's own width is made only where it is this much wider than the next smaller one. */
  minimumThreshold: 1.25,
  avif: { quality: 62, effort: 0, chromaSubsampling: "4:2:0", tune: "iq" },
  jpeg: { quality: 74, progressive: true },
} as const;

/** @returns what the names of all renditions of a photo begin with: 16 hexadecimal digits of its content and the recipe */
export function keyOf(digest: string): string {
  return createHash("sha256").update(JSON.stringify(RECIPE)).update(digest).digest("hex").slice(0, 16);
}

/** @returns the files that a photo of this size is encoded to, none wider than it is */
export function planOf(key: string, size: Size): Omit<Renditions, "tone"> {
  const widths = Image.getValidWidths(size.width, [...RECIPE.widths], false, RECIPE.minimumThreshold);
  const list = (format: string): Rendition[] =>
    widths.map((width) => ({
      name: `${key}-${width}.${format}`,
      width,
      height: Math.max(1, Math.round((width * size.height) / size.width)),
    }));
  return { avif: list("avif"), jpeg: list("jpeg") };
}
