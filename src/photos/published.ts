import type { Renditions } from "./recipe.ts";

/** Address of the folder that renditions are published in. */
export const RENDITIONS_URL = "/media/";

/** @returns the names of a photo's files; none where it has not been encoded. */
export function renditionNames(renditions: Renditions | undefined): string[] {
  return [...(renditions?.avif ?? []), ...(renditions?.jpeg ?? [])].map(({ name }) => name);
}
