import { load } from "cheerio";
import { readEncoding } from "../sql/double-encoded.ts";
import type { SqlValue } from "../sql/row.ts";

/** Words of SQL, which NukeViet 3 splits in what it stores (`f-rom`), and joins in the pages it sends. */
const split =
  /(se)-(lect)|(uni)-(on)|(con)-(cat)|(c)-(har)|(out)-(file)|(al)-(ter)|(in)-(sert)|(d)-(rop)|(f)-(rom)|(whe)-(re)|(up)-(date)|(de)-(lete)|(cre)-(ate)/giu;

export interface TextHabits {
  /** NukeViet 3. */
  splitsWords: boolean;
  /** Most of the module's texts were encoded twice. */
  encodedTwice: boolean;
}

/** Reads texts as the old site showed them, and counts what it had to mend. */
export class Texts {
  readonly #habits: TextHabits;
  /** Texts that had been encoded twice. */
  repaired = 0;

  constructor(habits: TextHabits) {
    this.#habits = habits;
  }

  /** @returns a text that may hold mark-up, or a file's name: as it was typed */
  raw(value: SqlValue | undefined): string {
    if (value === null || value === undefined || value === "") return "";
    const { encoding, repaired } = readEncoding(value);
    const mend = encoding === "certain" || (encoding === "possible" && this.#habits.encodedTwice);
    if (mend) this.repaired++;
    const text = mend ? repaired : value;
    return this.#habits.splitsWords ? text.replace(split, joined) : text;
  }

  /** @returns a text without mark-up, on one line, its entities (`&#33;`) decoded once, in NFC */
  plain(value: SqlValue | undefined): string {
    return decodeEntities(this.raw(value))
      .normalize("NFC")
      .replace(/[\s\p{Cc}]+/gu, " ")
      .trim();
  }
}

const joined = (word: string): string => word.replace("-", "");

function decodeEntities(text: string): string {
  if (!text.includes("&")) return text;
  return load(text.replaceAll("<", "&lt;"), null, false).root().text();
}
