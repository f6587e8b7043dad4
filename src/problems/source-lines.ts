import { readFileSync } from "node:fs";
import { join } from "node:path";

/** The lines of sources, read when a problem is shown. */
export class SourceLines {
  readonly #project: string;
  /** The file that was asked for last: problems come sorted by file. */
  #file = "";
  #lines: string[] = [];

  /** @param project absolute path */
  constructor(project: string) {
    this.#project = project;
  }

  /** @param file relative to the project @param line from 1 @returns undefined where there is no such line */
  of(file: string, line: number): string | undefined {
    if (this.#file !== file) {
      this.#file = file;
      this.#lines = this.#read(file);
    }
    return this.#lines[line - 1];
  }

  #read(file: string): string[] {
    try {
      const text = readFileSync(join(this.#project, file), "utf8");
      // A word processor's file has no lines that anybody could read.
      if (text.includes("\0")) return [];
      return text.replace(/^\uFEFF/, "").split(/\r\n?|\n/);
    } catch {
      // What is wrong may be that it cannot be read.
      return [];
    }
  }
}
