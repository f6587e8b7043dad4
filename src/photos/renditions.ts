import type { Photo } from "../read/photo.ts";
import { PhotoStore } from "./photo-store.ts";
import type { Renditions } from "./recipe.ts";

export type { Rendition, Renditions } from "./recipe.ts";

/** @returns the names of a photo's files; none where it has not been encoded. */
export function renditionNames(renditions: Renditions | undefined): string[] {
  return [...(renditions?.avif ?? []), ...(renditions?.jpeg ?? [])].map(({ name }) => name);
}

/** Address of the folder that renditions are published in. */
export const RENDITIONS_URL = "/media/";

/** More than a store encodes at once, so that the next ones are read and looked up meanwhile. */
const WORKERS = 16;

export interface RenditionReport {
  encoded: number;
  reused: number;
}

/**
 * Encodes every photo once for its content and the recipe; what the store holds is not encoded again.
 *
 * @param folder absolute path of the store
 * @param onFault told of each photo that does not decode; the rest goes on
 * @returns renditions by the photo's file
 */
export async function encodePhotos(
  photos: Photo[],
  folder: string,
  onFault: (photo: Photo, reason: string) => void,
  onProgress: (done: number, total: number) => void = () => {},
): Promise<{ renditions: Map<string, Renditions>; report: RenditionReport }> {
  const store = new PhotoStore(folder);
  const renditions = new Map<string, Renditions>();
  const digests = new Set<string>();
  const queue = [...new Map(photos.map((photo) => [photo.file, photo])).values()];
  const total = queue.length;
  let next = 0;
  let done = 0;
  const worker = async () => {
    for (let photo = queue[next++]; photo; photo = queue[next++]) {
      try {
        const digest = store.digestOf(photo.file);
        renditions.set(photo.file, await store.renditionsOf(digest, photo.file));
        digests.add(digest);
      } catch (error) {
        onFault(photo, error instanceof Error ? error.message : String(error));
      }
      onProgress(++done, total);
    }
  };
  await Promise.all(Array.from({ length: WORKERS }, worker));
  return { renditions, report: { encoded: store.encoded, reused: digests.size - store.encoded } };
}
