import { lastSegment } from "../import/photo-name.ts";
import { slugOf } from "../language/slug.ts";
import type { FileFault, Uploads } from "./files/uploads.ts";
import type { MovedFile } from "./moved-article.ts";
import { oneLine } from "./one-line.ts";

/** A document's record as front matter has it, and the file that it is copied from. */
export interface DocumentRecord {
  src: string;
  title: string;
  from: string;
}

/** A document that could not be had. */
export interface DocumentFault {
  address: string;
  title: string;
  fault: FileFault;
}

/** The documents and recordings of one article, each taken once. */
export class ArticleDocuments {
  readonly records: DocumentRecord[] = [];
  readonly faults: DocumentFault[] = [];
  readonly #uploads: Uploads;

  constructor(uploads: Uploads) {
    this.#uploads = uploads;
  }

  /** @returns the file's name beside the article; undefined where it could not be had */
  take({ src, title }: MovedFile): string | undefined {
    const found = this.#uploads.find(src, "document");
    if (typeof found === "string") {
      if (!this.faults.some(({ address }) => address === src))
        this.faults.push({ address: src, title, fault: found });
      return undefined;
    }
    const known = this.records.find((record) => record.from === found.path);
    if (known) return known.src;
    const file = lastSegment(src);
    const stem =
      slugOf(file.replace(/\.\w{1,5}$/u, ""))
        .slice(0, 60)
        .replace(/-+$/u, "") || "tai-lieu";
    const record = {
      src: this.#freeName(stem, found.ending),
      title: oneLine(title) || file,
      from: found.path,
    };
    this.records.push(record);
    return record.src;
  }

  #freeName(stem: string, ending: string): string {
    for (let number = 1; ; number++) {
      const name = `${stem}${number === 1 ? "" : `-${number}`}${ending}`;
      if (!this.records.some(({ src }) => src === name)) return name;
    }
  }
}
