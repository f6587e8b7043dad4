import { splitCredit } from "../import/credit.ts";
import { lastSegment, photoFiles } from "../import/photo-name.ts";
import { isTelling } from "../import/photo-records.ts";
import type { FileFault, FoundFile, Uploads } from "./files/uploads.ts";

/** What is said of a photo where it is shown. */
export interface PhotoWords {
  alt: string;
  caption: string;
  credit: string;
}

/** A photo whose file could not be had, with all that was said of it. */
export interface PhotoFault {
  record: PhotoRecord;
  fault: FileFault;
}

/** A photo's record as front matter has it, and the file that it is copied from. */
export class PhotoRecord implements PhotoWords {
  src: string;
  alt = "";
  caption = "";
  credit = "";
  /** Its address on the old site. */
  readonly origin: string;
  /** "" where the file could not be had. */
  readonly from: string;

  constructor(origin: string, file: FoundFile | undefined) {
    this.origin = origin;
    this.from = file?.path ?? "";
    this.src = file ? nameOf(file) : lastSegment(origin);
  }

  /** What is known stays. */
  add(words: PhotoWords): void {
    this.alt ||= this.#telling(words.alt);
    this.caption ||= words.caption;
    this.credit ||= words.credit;
  }

  /** Below the photo in the text stands what was written for this article; the archive's own words say what it shows. */
  takeWords({ caption, credit }: PhotoWords): void {
    if (caption === "" || caption === this.caption) return;
    this.alt ||= this.caption;
    this.caption = caption;
    this.credit = credit || this.credit;
  }

  says({ caption, credit }: PhotoWords): boolean {
    return this.caption.includes(caption) && (credit === "" || credit === this.credit);
  }

  /** An alternative text that a machine filled in, such as the file's name, says nothing; nor does a credit in it. */
  #telling(alt: string): string {
    const isName = [this.origin, this.from].some((address) => !isTelling({ alt: alt.trim(), address }));
    return isName ? "" : splitCredit(alt.trim()).caption;
  }
}

/** The photos of one article, each once, however often it is shown. */
export class PhotoRecords {
  readonly found: PhotoRecord[] = [];
  readonly faults: PhotoFault[] = [];
  readonly #uploads: Uploads;
  /** By the file, or where there is none by the address. */
  readonly #known = new Map<string, PhotoRecord>();

  constructor(uploads: Uploads) {
    this.#uploads = uploads;
  }

  add(origin: string, words: PhotoWords): PhotoRecord {
    const file = this.#uploads.find(origin, "photo");
    const key = typeof file === "string" ? origin : file.path;
    let record = this.#known.get(key);
    if (!record) {
      record = new PhotoRecord(origin, typeof file === "string" ? undefined : file);
      this.#known.set(key, record);
      if (typeof file === "string") this.faults.push({ record, fault: file });
      else this.found.push(record);
    }
    record.add(words);
    return record;
  }

  /** Names the files, each its own; one that may come later gets none of theirs. */
  nameAll(): void {
    const records = [...this.found, ...this.faults.map(({ record }) => record)];
    const files = photoFiles(records.map(({ src }) => src));
    for (const [index, record] of records.entries()) record.src = `photos/${files[index]}`;
  }
}

/** The file's own name, which says no size, with the ending that its bytes ask for. */
const nameOf = ({ path, ending }: FoundFile): string =>
  `${lastSegment(path).replace(/\.\w{2,5}$/u, "") || "anh"}${ending}`;
