import { join } from "node:path";
import { encodePhotos, type RenditionReport } from "../photos/renditions.ts";
import { type Problem, Problems } from "../problems/problem.ts";
import type { Article } from "../read/article.ts";
import { readFrontMatter } from "../read/front-matter.ts";
import type { Person } from "../read/person.ts";
import type { Photo } from "../read/photo.ts";
import type { KeyPath } from "../read/positions.ts";
import { Source } from "../read/source.ts";
import { readText } from "../read/text-file.ts";

/** Encodes the photos of records as they are read. */
export class PhotoEncoder {
  readonly report: RenditionReport = { encoded: 0, reused: 0 };
  readonly #project: string;
  readonly #folder: string;

  /**
   * @param project absolute path
   * @param folder absolute path of the folder that keeps encoded files
   */
  constructor(project: string, folder: string) {
    this.#project = project;
    this.#folder = folder;
  }

  /** Gives an article's photos their files. @returns what is wrong with those that do not decode */
  encode(article: Article): Promise<Problem[]> {
    const photos = article.photos.map((photo, index) => ({ photo, path: ["photos", index] }));
    return this.#encode(article.source, photos);
  }

  encodePortrait(person: Person): Promise<Problem[]> {
    return this.#encode(person.source, person.photo ? [{ photo: person.photo, path: ["photo"] }] : []);
  }

  async #encode(source: string, photos: { photo: Photo; path: KeyPath }[]): Promise<Problem[]> {
    const problems = new Problems();
    await Promise.all(
      photos.map(async ({ photo, path }) => {
        const file = join(this.#project, photo.file);
        const { renditions, report } = await encodePhotos([{ ...photo, file }], this.#folder, (_photo, reason) =>
          this.#report(source, [...path, "src"], { src: photo.src, reason }, problems),
        );
        this.report.encoded += report.encoded;
        this.report.reused += report.reused;
        photo.renditions = renditions.get(file);
      }),
    );
    return problems.list;
  }

  /** The record was right when it was read, so its source is read again for the line. */
  #report(source: string, path: KeyPath, parameters: Record<string, string>, problems: Problems): void {
    const matter = readFrontMatter(readText(join(this.#project, source)), source, new Problems());
    const at = new Source(source, matter?.yaml ?? "", matter?.yamlLine ?? 1, problems);
    at.report("photo/corrupt", path, parameters);
  }
}
