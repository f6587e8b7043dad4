import { join } from "node:path";
import type { Position } from "../problems/problem.ts";
import { Problems } from "../problems/problem.ts";
import { readFrontMatter } from "../read/front-matter.ts";
import { type KeyPath, Positions } from "../read/positions.ts";
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
   * @param item of a list that the key holds
   */
  of(file: string, key: string, item?: string): Position {
    const lines = this.#open(file).split("\n");
    const line = lines.findIndex((text) => text.startsWith(key) && /^\s*:/.test(text.slice(key.length)));
    if (item !== undefined) return itemBelow(lines, line, item) ?? this.#ofItem(file, key, item);
    return line === -1 ? this.at(file, [key]) : { line: line + 1, column: 1 };
  }

  #ofItem(file: string, key: string, item: string): Position {
    const data = readFrontMatter(this.#open(file), file, new Problems())?.data;
    const list = (data as Record<string, unknown> | undefined)?.[key];
    const index = Array.isArray(list) ? list.findIndex((value) => String(value).trim() === item) : -1;
    return this.at(file, index === -1 ? [key] : [key, index]);
  }

  /** @returns whether the front matter has this key of the first level */
  has(file: string, key: string): boolean {
    const matter = readFrontMatter(this.#open(file), file, new Problems());
    return typeof matter?.data === "object" && matter.data !== null && Object.hasOwn(matter.data, key);
  }

  /** Of items, of keys below the first level, and of front matter that is no list of lines: `{title: …, date: …}`. */
  at(file: string, path: KeyPath): Position {
    const matter = readFrontMatter(this.#open(file), file, new Problems());
    return matter ? new Positions(matter.yaml, matter.yamlLine).of(path) : TOP;
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

/** @returns where an item stands in a plain list, one a line, below the line of its key; of other lists the parser knows */
function itemBelow(lines: string[], line: number, item: string): Position | undefined {
  if (line === -1) return undefined;
  for (let at = line + 1; at < lines.length; at++) {
    const [, dash, text] = /^(\s*-\s+)(.*?)\s*$/.exec(lines[at] ?? "") ?? [];
    if (dash === undefined) return undefined;
    if (text === item) return { line: at + 1, column: dash.length + 1 };
  }
  return undefined;
}
