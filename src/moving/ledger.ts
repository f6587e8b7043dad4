import { appendFileSync, existsSync, mkdirSync, statSync, truncateSync } from "node:fs";
import { dirname } from "node:path";
import { writeInPieces } from "../cache/whole-file.ts";
import { wholeLines } from "./lines.ts";
import { DiskMap } from "./on-disk.ts";

/** What is known of an article that has moved in. */
export interface LedgerEntry {
  key: string;
  /** Its folder, below the content folder. */
  folder: string;
  /** Digest of the article as the CMS held it. */
  source: number;
  /** Digest of the folder as it was written last; an editor's change shows by it. */
  written: number;
  /** That of the folder before, while a newer one is being written in its place. */
  was?: number | undefined;
  /** True once the folder stands in its place. */
  done: boolean;
  /** Files that could not be had: the next run looks for them again. */
  missing?: number | undefined;
  /** Paths of the old site that its text links to and that no article was known for. */
  pending?: string[] | undefined;
  /** Its old paths and its new address. */
  aliases: string[];
  url: string;
}

/**
 * What has moved in, a line each. It stands beside the articles and is committed with them: on a fresh clone the
 * next run still knows what it wrote and what an editor has changed since. An article itself cannot tell: its front
 * matter has no key for the number that another CMS gave it.
 */
export class Ledger {
  readonly entries = new DiskMap<LedgerEntry>();
  readonly #file: string | undefined;

  /** @param file undefined where nothing may be written */
  constructor(file: string, isDry: boolean) {
    this.#file = isDry ? undefined : file;
    if (!existsSync(file)) return;
    let whole = 0;
    let number = 0;
    for (const { text, bytes } of wholeLines(file)) {
      whole = bytes;
      number++;
      if (text === "") continue;
      const entry = parse(text, `${file}:${number}`);
      this.entries.set(entry.key, entry);
    }
    // A line that a killed run did not end would run into the next.
    if (!isDry && whole < statSync(file).size) truncateSync(file, whole);
  }

  record(entry: LedgerEntry): void {
    this.entries.set(entry.key, entry);
    if (this.#file === undefined) return;
    mkdirSync(dirname(this.#file), { recursive: true });
    appendFileSync(this.#file, `${JSON.stringify(entry)}\n`);
  }

  /** Writes one line an article, in the order of keys, so that Git shows what changed. */
  close(): void {
    if (this.#file === undefined || this.entries.isEmpty) return;
    writeInPieces(this.#file, linesOf(this.entries));
  }
}

function* linesOf(entries: DiskMap<LedgerEntry>): Generator<string> {
  for (const entry of entries.sorted()) yield `${JSON.stringify(entry)}\n`;
}

function parse(line: string, place: string): LedgerEntry {
  try {
    return JSON.parse(line) as LedgerEntry;
  } catch (cause) {
    throw new Error(
      `${place}: this line of the list of moved articles is damaged; restore the file from Git.`,
      {
        cause,
      },
    );
  }
}
