import { deflateSync } from "node:zlib";
import { ABOUT, BODY, filterWord, type SearchDocument, SUMMARY, TITLE } from "./fields.ts";
import { fragmentText } from "./fragment.ts";
import { blockCount, blockPath, fragmentPath, TABLE, WORDS } from "./layout.ts";
import type { Kind } from "./shard-entry.ts";
import { ShardIndex } from "./shard-index.ts";
import { lengthClass, tableBytes } from "./shard-table.ts";
import { stemOf } from "./stem.ts";

/** Path below the shard's folder → bytes. */
export type SearchFiles = Map<string, Uint8Array>;

/** Sections beyond this have no number of their own in a shard's table. */
const SECTIONS = 256;

/** Indexes the records of one shard, one after the other. The memory needed grows with their number: some 15 KB for an article. */
export class ShardWriter {
  readonly #kind: Kind;
  readonly #index: ShardIndex;
  readonly #files: SearchFiles = new Map();
  readonly #sections = new Map<string, { name: string; place: number }>();
  readonly #years = new Map<string, number>();
  readonly #sectionOf: number[] = [];
  readonly #lengthOf: number[] = [];

  /** @param language of the records */
  constructor(kind: Kind, language: string) {
    this.#kind = kind;
    this.#index = new ShardIndex(stemOf(language));
  }

  /** Takes in a record, none older than those before. */
  add(document: SearchDocument): void {
    const { title, summary, about, body, section, people, places, date } = document;
    const doc = this.#sectionOf.length;
    const words = this.#index.add(
      doc,
      [
        [TITLE, title],
        [SUMMARY, summary],
        ...about.map((text) => [ABOUT, text] as const),
        [BODY, body.join("\n")],
      ],
      [...people.map((id) => filterWord("person", id)), ...places.map((id) => filterWord("place", id))],
    );
    const known = this.#sections.get(section.id) ?? { name: section.name, place: this.#sections.size };
    this.#sections.set(section.id, known);
    this.#sectionOf.push(Math.min(SECTIONS - 1, known.place));
    this.#lengthOf.push(lengthClass(words));
    const year = date.slice(0, 4);
    if (year) this.#years.set(year, (this.#years.get(year) ?? 0) + 1);
    this.#files.set(fragmentPath(doc), compressed(fragmentText(document)));
  }

  finish(): SearchFiles {
    const blocks = this.#index.blocks(blockCount(this.#kind, this.#sectionOf.length));
    for (const [block, bytes] of blocks.entries()) this.#files.set(blockPath(block), bytes);
    const table = {
      sections: [...this.#sections].map(([id, { name }]): [string, string] => [id, name]),
      years: [...this.#years],
      sectionOf: Uint8Array.from(this.#sectionOf),
      lengthOf: Uint8Array.from(this.#lengthOf),
    };
    this.#files.set(TABLE, compressed(tableBytes(table)));
    this.#files.set(WORDS, compressed(this.#index.commonWords().join("\n")));
    return this.#files;
  }
}

const compressed = (content: string | Uint8Array): Uint8Array => deflateSync(content, { level: 9 });
