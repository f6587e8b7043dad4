import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { PhotoEncoder } from "../archive/photo-encoder.ts";
import { digestOf } from "../cache/digest.ts";
import type { Entry } from "../catalogue/entry.ts";
import { RENDITIONS_URL, renditionNames } from "../photos/published.ts";
import type { Publication } from "../publish/publication.ts";
import type { PublishedFolder } from "../publish/published-folder.ts";
import type { Bundle } from "../theme/bundle.ts";
import type { PageContext } from "../views/page-context.ts";

interface Means {
  context: PageContext;
  bundle: Bundle;
  photos: PhotoEncoder;
}

/** A rendition's name says all that it is made from. */
export const PHOTO = [1];

/** Publishes what goes beside the pages: the theme, documents, photos. */
export async function publishExtras(
  publication: Publication,
  published: PublishedFolder,
  { context, bundle, photos }: Means,
): Promise<void> {
  for (const [path, content] of bundle.files) publication.write(path.replace(/^\//, ""), content);
  const { entries, people } = context.catalogue;
  for (const entry of entries) publishDocuments(entry, context.project, publication);
  const folder = RENDITIONS_URL.replace(/^\//, "");
  const publishPhoto = async (name: string, again: () => Promise<unknown>) => {
    const path = folder + name;
    if (publication.has(path) || publication.keeps(path, PHOTO)) return;
    let bytes = await photos.bytesOf(name);
    if (!bytes) {
      await again();
      bytes = await photos.bytesOf(name);
    }
    // Without the original, what an earlier build published is all there is.
    const found = bytes ?? published.read(path);
    if (found) publication.provide(path, PHOTO, () => found);
    else if (published.isElsewhere) publication.keep(path);
  };
  for (const entry of entries) {
    for (const { files } of entry.head.photos) {
      for (const name of files) await publishPhoto(name, () => photos.encode(entry.article));
    }
  }
  for (const person of people.values()) {
    for (const name of renditionNames(person.photo?.renditions)) {
      await publishPhoto(name, () => photos.encodePortrait(person));
    }
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
