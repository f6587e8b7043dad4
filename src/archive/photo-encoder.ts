import { join } from "node:path";
import type { PhotoStore } from "../photos/photo-store.ts";
import type { Renditions } from "../photos/recipe.ts";
import { type Problem, Problems } from "../problems/problem.ts";
import type { Article } from "../read/article.ts";
import type { Person } from "../read/person.ts";
import type { Photo } from "../read/photo.ts";
import type { KeyPath } from "../read/positions.ts";
import { sourceAgain } from "../read/source-again.ts";

/** What encodes and names files, once a photo asks for it. */
type Opened = { store: PhotoStore } & typeof import("../photo-metadata/published-files.ts");

/** Encodes the photos of records as they are read, and gives their files as they are published. */
export class PhotoEncoder {
  readonly #project: string;
  readonly #folder: string;
  readonly #isOurs: (key: string) => boolean;
  readonly #withDrafts: boolean;
  readonly #contents = new Set<string>();
  #opened: Opened | undefined;

  /**
   * @param project absolute path
   * @param folder absolute path of the folder that keeps encoded files
   * @param isOurs asked with what the names of a photo's files begin with; of other photos it is only
   *   said which files there will be, and another machine encodes them
   * @param withDrafts whether those of drafts are wanted: they are published nowhere, but a preview shows them
   */
  constructor(
    project: string,
    folder: string,
    isOurs: (key: string) => boolean = () => true,
    withDrafts = false,
  ) {
    this.#project = project;
    this.#folder = folder;
    this.#isOurs = isOurs;
    this.#withDrafts = withDrafts;
  }

  /** @returns whether an article has photos to be encoded when it is read */
  wants({ draft, photos }: Article): boolean {
    return photos.length > 0 && (this.#withDrafts || !draft);
  }

  get report(): { encoded: number; reused: number } {
    const encoded = this.#opened?.store.encoded ?? 0;
    return { encoded, reused: this.#contents.size - encoded };
  }

  /** Gives an article's photos their files. @returns what is wrong with those that do not decode */
  encode(article: Article): Promise<Problem[]> {
    const photos = article.photos.map((photo, index) => ({ photo, path: ["photos", index] }));
    return this.#encode(article.source, photos);
  }

  encodePortrait(person: Person): Promise<Problem[]> {
    return this.#encode(person.source, person.photo ? [{ photo: person.photo, path: ["photo"] }] : []);
  }

  /** @returns whether the pixels of a published file are in the store, undamaged */
  async has(name: string): Promise<boolean> {
    const { store, storedName } = await this.#open();
    return store.bytesOf(storedName(name)) !== undefined;
  }

  /** @returns the file of `photo` that is published as `name`; undefined where its pixels are not there, or damaged */
  async fileOf(name: string, photo: Photo): Promise<Buffer | undefined> {
    const { store, storedName, publishedFile } = await this.#open();
    const pixels = store.bytesOf(storedName(name));
    return pixels && publishedFile(name, pixels, photo);
  }

  /** @returns names and absolute paths of the files that were encoded */
  async filesMade(): Promise<{ name: string; path: string }[]> {
    const { store } = await this.#open();
    return store.made.map((name) => ({ name, path: store.pathOf(name) }));
  }

  /** Removes what belongs to no rendition in `used`. */
  async prune(used: ReadonlySet<string>): Promise<{ files: number; bytes: number }> {
    return (await this.#open()).store.prune(used);
  }

  async #encode(source: string, photos: { photo: Photo; path: KeyPath }[]): Promise<Problem[]> {
    const problems = new Problems();
    await Promise.all(
      photos.map(async ({ photo, path }) => {
        try {
          const { publishedRenditions } = await this.#open();
          const renditions = await this.#renditionsOf(join(this.#project, photo.file));
          photo.renditions = publishedRenditions(renditions, photo);
        } catch (error) {
          const reason = error instanceof Error ? error.message : String(error);
          this.#report(source, [...path, "src"], { src: photo.src, reason }, problems);
        }
      }),
    );
    return problems.list;
  }

  async #renditionsOf(file: string): Promise<Renditions> {
    const { store } = await this.#open();
    const digest = store.digestOf(file);
    if (!this.#isOurs(store.keyOf(digest))) return store.planned(digest, file);
    const renditions = await store.renditionsOf(digest, file);
    this.#contents.add(digest);
    return renditions;
  }

  /** The encoders take a while to load, and most builds have no new photo. */
  async #open(): Promise<Opened> {
    if (!this.#opened) {
      const { PhotoStore: Store } = await import("../photos/photo-store.ts");
      const files = await import("../photo-metadata/published-files.ts");
      this.#opened ??= { store: new Store(this.#folder), ...files };
    }
    return this.#opened;
  }

  /** The record was right when it was read, so its source is read again for the line. */
  #report(source: string, path: KeyPath, parameters: Record<string, string>, problems: Problems): void {
    sourceAgain(this.#project, source, problems).report("photo/corrupt", path, parameters);
  }
}
