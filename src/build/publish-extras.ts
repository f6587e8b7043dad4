import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { PhotoEncoder } from "../archive/photo-encoder.ts";
import { digestOf } from "../cache/digest.ts";
import type { Entry } from "../catalogue/entry.ts";
import { RENDITIONS_URL } from "../photos/published.ts";
import type { Publication } from "../publish/publication.ts";
import type { PublishedFolder } from "../publish/published-folder.ts";
import type { Bundle } from "../theme/bundle.ts";
import type { PageContext } from "../views/page-context.ts";
import { publishedPhotos } from "./published-photos.ts";

interface Means {
  context: PageContext;
  bundle: Bundle;
  photos: PhotoEncoder;
}

/** A file's name says all that it is made from: the pixels, and what it tells of the photo. */
export const PHOTO = [1];

/** Publishes what goes beside the pages: the theme, documents, photos. */
export async function publishExtras(
  publication: Publication,
  published: PublishedFolder,
  { context, bundle, photos }: Means,
): Promise<void> {
  for (const [path, content] of bundle.files) publication.write(path.replace(/^\//, ""), content);
  for (const entry of context.catalogue.entries) publishDocuments(entry, context.project, publication);
  const folder = RENDITIONS_URL.replace(/^\//, "");
  for (const { name, photo, encodeAgain } of publishedPhotos(context.catalogue, photos)) {
    const path = folder + name;
    if (publication.has(path) || publication.keeps(path, PHOTO)) continue;
    let bytes = await photos.fileOf(name, photo());
    if (!bytes) {
      await encodeAgain();
      bytes = await photos.fileOf(name, photo());
    }
    // Without the original, what an earlier build published is all there is.
    const found = bytes ?? published.read(path);
    if (found) publication.provide(path, PHOTO, () => found);
    else if (published.isElsewhere) publication.keep(path);
  }
}

/** A broken article's document may be what is missing; the published one stays. */
function publishDocuments({ head, url }: Entry, project: string, publication: Publication): void {
  for (const { src, file } of head.documents) {
    const path = `${url}${src}`.replace(/^\//, "");
    if (!existsSync(join(project, file))) {
      publication.keep(path);
      continue;
    }
    const bytes = readFileSync(join(project, file));
    publication.provide(path, [digestOf(bytes)], () => bytes);
  }
}
