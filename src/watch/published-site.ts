import type { Workshop } from "../build/workshop.ts";
import type { Manifest } from "../cache/manifest.ts";
import { PublishedFolder } from "../publish/published-folder.ts";

/** What one process knows of the site that it publishes, again and again. */
export class PublishedSite {
  /** What is published; undefined where that is not known. */
  manifest: Manifest | undefined;
  /** Of the published folder as this process left it. */
  #stamp = "";

  /** @returns the published folder; its files are looked at only where somebody else may have touched them */
  open({ folders, cache }: Workshop): PublishedFolder {
    const published = new PublishedFolder(folders.output, cache);
    if (this.#stamp === published.stamp()) published.trust();
    else {
      this.manifest = published.manifest();
      if (this.manifest) published.holdsAll(this.manifest);
    }
    return published;
  }

  /** A publication is complete. */
  settle(manifest: Manifest, published: PublishedFolder): void {
    this.manifest = manifest;
    this.#stamp = published.stamp();
  }

  /** Nobody can tell what these files hold. */
  doubt(paths: Iterable<string>): void {
    const doubtful = [...paths];
    if (doubtful.length > 0) this.manifest = this.manifest?.withUnknown(doubtful);
  }

  /** Nobody can tell what was done: all is looked at again. */
  lose(): void {
    this.#stamp = "";
  }
}
