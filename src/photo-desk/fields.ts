import type { ExpandedTags } from "exifreader";
import type { Fact } from "./facts.ts";
import { type Iim, isIimNewer, readIim } from "./iim.ts";
import { decodeTexts } from "./legacy-text.ts";
import { groupsOf, textIn, textsOf, type Xmp } from "./xmp-values.ts";

/** What exifreader says of a field that points beyond the end of the file. */
const DAMAGED = "<faulty value>";

type Exif = Record<string, { value: unknown; description: unknown } | undefined>;

/** A file's fields, read one at a time; each answer names its field. */
export class Fields {
  /** Whether IPTC-IIM goes before XMP, which a later program did not know. */
  readonly iimFirst: boolean;
  readonly #xmp: Xmp;
  readonly #iim: Iim;
  readonly #exif: Exif;
  readonly #file: Buffer;
  readonly #language: string;

  /** @param language of texts that there are in several */
  constructor(file: Buffer, tags: ExpandedTags, language: string) {
    this.#file = file;
    this.#language = language;
    this.#xmp = (tags.xmp ?? {}) as unknown as Xmp;
    this.#iim = readIim((tags.iptc ?? {}) as unknown as Parameters<typeof readIim>[0]);
    this.#exif = (tags.exif ?? {}) as unknown as Exif;
    this.iimFirst = isIimNewer(file);
  }

  /** A text of XMP, such as `dc:description`. */
  xmp(name: string): Fact | undefined {
    return factOf(textIn(this.#language, this.#xmp[localName(name)]), `XMP ${name}`);
  }

  /** The texts of a list of XMP. */
  xmpList(name: string): Fact[] {
    return textsOf(this.#xmp[localName(name)]).flatMap((text) => factOf(text, `XMP ${name}`) ?? []);
  }

  /** The parts of the groups in a list of XMP, such as `City` in `Iptc4xmpExt:LocationShown`: group by group. */
  xmpParts(name: string, parts: readonly string[]): Fact[] {
    return groupsOf(this.#xmp[localName(name)]).flatMap((group) =>
      parts.flatMap((part) => factOf(textIn(this.#language, group[part]), `XMP ${name}/${part}`) ?? []),
    );
  }

  /** The texts of a field of IPTC-IIM, such as `By-line`. */
  iim(name: keyof Iim): Fact[] {
    return (this.#iim[name] ?? []).flatMap((text) => factOf(text, `IPTC ${name}`) ?? []);
  }

  /** A text of EXIF, such as `Artist`. */
  exif(name: string): Fact | undefined {
    const { value, description } = this.#exif[name] ?? {};
    const text = Array.isArray(value) && typeof value[0] === "string" ? value[0] : description;
    if (typeof text !== "string" || text === DAMAGED) return undefined;
    return factOf(this.#decoded(text), `EXIF ${name}`);
  }

  /** EXIF allows only ASCII: exifreader gives what is no UTF-8 as Latin-1, byte for byte. */
  #decoded(text: string): string {
    const isByteForByte = /[\x80-\xff]/.test(text) && !/[^\0-\xff]/.test(text);
    if (!isByteForByte || this.#file.includes(text)) return text;
    return decodeTexts([Buffer.from(text, "latin1")])[0] as string;
  }
}

const localName = (name: string): string => name.slice(name.indexOf(":") + 1);

/** One line, composed; what is empty or holds nothing but signs is none. */
function factOf(text: string | undefined, field: string): Fact | undefined {
  const line = (text ?? "")
    .normalize("NFC")
    .toWellFormed()
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, " ")
    .trim();
  return /[\p{L}\p{N}]/u.test(line) ? { text: line, field } : undefined;
}
