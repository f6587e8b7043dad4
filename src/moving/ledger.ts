import { appendFileSync, existsSync, mkdirSync, readFileSync, truncateSync } from "node:fs";
import { dirname } from "node:path";
import { writeWhole } from "../cache/whole-file.ts";

/** Lines that are written together. */
const AT_ONCE = 1000;

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
  readonly entries = new Map<string, LedgerEntry>();
  readonly #file: string | undefined;

  /** @param file undefined where nothing may be written */
  constructor(file: string, isDry: boolean) {
    this.#file = isDry ? undefined : file;
    if (!existsSync(file)) return;
    const text = readFileSync(file, "utf8");
    const whole = text.slice(0, text.lastIndexOf("\n") + 1);
    // A line that a killed run did not end would run into the next.
    if (whole.length < text.length && !isDry) truncateSync(file, Buffer.byteLength(whole));
    for (const [at, line] of whole.split("\n").entries()) {
      if (line === "") continue;
      const entry = parse(line, `${file}:${at + 1}`);
      this.entries.set(entry.key, entry);
    }
  }

  record(entry: LedgerEntry): void {
    this.entries.set(entry.key, entry);
    if (this.#file === undefined) return;
    mkdirSync(dirname(this.#file), { recursive: true });
    appendFileSync(this.#file, `${JSON.stringify(entry)}\n`);
  }

  /** Writes one line an article, in the order of keys, so that Git shows what changed. */
  close(): void {
    if (this.#file === undefined || this.entries.size === 0) return;
    const keys = [...this.entries.keys()].sort();
    const bytes: Buffer[] = [];
    // Bytes of many lines together take a fifth of what their texts take one by one.
    for (let at = 0; at < keys.length; at += AT_ONCE) {
      const lines = keys.slice(at, at + AT_ONCE).map((key) => `${JSON.stringify(this.entries.get(key))}\n`);
      bytes.push(Buffer.from(lines.join("")));
    }
    writeWhole(this.#file, ...bytes);
  }
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
