import { existsSync, readFileSync } from "node:fs";
import { parseDocument } from "yaml";
import { writeWhole } from "../cache/whole-file.ts";
import { fold } from "../language/fold.ts";
import { slugOf } from "../language/slug.ts";
import type { MovedTerm } from "./moved-article.ts";
import { oneLine } from "./one-line.ts";
import { endsWith, withLines, withRecords } from "./yaml-records.ts";

/**
 * `sections.yaml` or `events.yaml`: finds the record that a section or topic of the old site is, and adds those that
 * are missing at the file's end. What the desk wrote, its comments and its order stay as they are.
 */
export class VocabularyFile {
  readonly added: string[] = [];
  readonly #path: string;
  readonly #isDry: boolean;
  readonly #taken: ReadonlySet<string>;
  /** Id by the folded name. */
  readonly #ids = new Map<string, string>();
  readonly #known = new Set<string>();
  /** The file where it ends with what was added last: more may follow without its being parsed again. */
  #own: string | undefined;
  /** Asked once, when something is to be found: it reads all articles. */
  #used: () => Iterable<string> = () => [];

  /**
   * @param taken words that no id may be: other pages have their addresses
   * @param used ids that articles use where there is no file: they are declared with it, or it would undo them
   * @throws where the file is no map of records
   */
  constructor(path: string, taken: ReadonlySet<string>, used: () => Iterable<string>, isDry: boolean) {
    this.#path = path;
    this.#taken = taken;
    this.#isDry = isDry;
    if (existsSync(path)) {
      const document = parseDocument(readFileSync(path, "utf8"));
      const records: unknown = document.toJS();
      if (
        document.errors.length > 0 ||
        (records !== null && (typeof records !== "object" || Array.isArray(records)))
      ) {
        throw new Error(`${path} cannot be read; mend it first: newsroom check`);
      }
      for (const [id, record] of Object.entries(records ?? {}))
        this.#learn(id, (record as { name?: unknown })?.name);
      return;
    }
    this.#used = used;
  }

  /** @returns the id of the record; it is added where there is none of this name */
  idOf(term: MovedTerm): string {
    this.#declareUsed();
    const name = oneLine(term.name) || oneLine(term.slug);
    const known = this.#ids.get(fold(name));
    if (known !== undefined) return known;
    const id = this.#freeId(slugOf(decoded(term.slug)) || slugOf(name) || "muc");
    const description = oneLine(term.description);
    this.#learn(id, name);
    this.added.push(id);
    this.#append(id, { name, ...(description ? { description } : {}) });
    return id;
  }

  /** @returns the id of the record of this name, where there is one */
  find(name: string): string | undefined {
    this.#declareUsed();
    return this.#ids.get(fold(oneLine(name)));
  }

  #declareUsed(): void {
    const used = this.#used();
    this.#used = () => [];
    for (const id of used) {
      this.#learn(id, id);
      this.#append(id, { name: id });
    }
  }

  #learn(id: string, name: unknown): void {
    this.#known.add(id);
    if (typeof name === "string" && !this.#ids.has(fold(name))) this.#ids.set(fold(name), id);
  }

  #freeId(wanted: string): string {
    for (let number = 1; ; number++) {
      const id = number === 1 ? wanted : `${wanted}-${number}`;
      if (!this.#known.has(id) && !this.#taken.has(id)) return id;
    }
  }

  #append(id: string, record: object): void {
    if (this.#isDry) return;
    const before = existsSync(this.#path) ? readFileSync(this.#path, "utf8") : "";
    const added = { [id]: record };
    const text = before === this.#own ? withLines(before, added) : withRecords(before, added);
    writeWhole(this.#path, text);
    this.#own = endsWith(text, added) ? text : undefined;
  }
}

function decoded(slug: string): string {
  try {
    return decodeURIComponent(slug);
  } catch {
    return slug;
  }
}
