import { join } from "node:path";
import type { Position } from "../problems/problem.ts";
import { Problems } from "../problems/problem.ts";
import { readFrontMatter } from "../read/front-matter.ts";
import { Positions } from "../read/positions.ts";
import { readText } from "../read/text-file.ts";

const TOP: Position = { line: 1, column: 1 };

/**
 * Where keys stand in front matter, for rules that look at many articles at once and find something
 * in few: the source is read then.
 */
export class KeyPlaces {
  readonly #project: string;
  #file = "";
  #text = "";

  /** @param project absolute path */
  constructor(project: string) {
    this.#project = project;
  }

  /**
   * @param file relative to the project
   * @param key of the first level
   * @param item of a list that the key holds, as it is written
   */
  of(file: string, key: string, item?: string): Position {
    const lines = this.#open(file).split("\n");
    const line = lines.findIndex((text) => text.startsWith(key) && /^\s*:/.test(text.slice(key.length)));
    if (line === -1) return this.#parsed(file, key);
    if (item !== undefined) {
      for (let at = line; at < lines.length && (at === line || /^[\s-]|^$/.test(lines[at] ?? "")); at++) {
        const column = (lines[at] ?? "").indexOf(item, at === line ? key.length : 0);
        if (column !== -1) return { line: at + 1, column: column + 1 };
      }
    }
    return { line: line + 1, column: 1 };
  }

  /** @returns whether the front matter has this key of the first level */
  has(file: string, key: string): boolean {
    const matter = readFrontMatter(this.#open(file), file, new Problems());
    return typeof matter?.data === "object" && matter.data !== null && Object.hasOwn(matter.data, key);
  }

  /** Of front matter that is no list of lines: `{title: …, date: …}`. */
  #parsed(file: string, key: string): Position {
    const matter = readFrontMatter(this.#open(file), file, new Problems());
    return matter ? new Positions(matter.yaml, matter.yamlLine).of([key]) : TOP;
  }

  #open(file: string): string {
    if (this.#file !== file) {
      this.#file = file;
      try {
        this.#text = readText(join(this.#project, file));
      } catch {
        // It went while the archive was looked at.
        this.#text = "";
      }
    }
    return this.#text;
  }
}
