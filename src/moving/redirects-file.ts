import { existsSync, readFileSync } from "node:fs";
import { parseDocument } from "yaml";
import { writeWhole } from "../cache/whole-file.ts";
import { withRecords } from "./yaml-records.ts";

/** `redirects.yaml`: what the desk wrote there stays, old addresses that it does not name are added. */
export class RedirectsFile {
  readonly added: { from: string; to: string }[] = [];
  readonly #path: string;
  readonly #text: string;
  readonly #known: Set<string>;

  /** @throws where the file is no map of addresses */
  constructor(path: string) {
    this.#path = path;
    this.#text = existsSync(path) ? readFileSync(path, "utf8") : "";
    const document = parseDocument(this.#text);
    const values: unknown = document.toJS();
    if (
      document.errors.length > 0 ||
      (values !== null && (typeof values !== "object" || Array.isArray(values)))
    ) {
      throw new Error(`${path} cannot be read; mend it first: newsroom check`);
    }
    this.#known = new Set(Object.keys(values ?? {}));
  }

  add(from: string, to: string): void {
    if (this.#known.has(from)) return;
    this.#known.add(from);
    this.added.push({ from, to });
  }

  save(): void {
    if (this.added.length === 0) return;
    const added = Object.fromEntries(this.added.map(({ from, to }) => [from, to]));
    writeWhole(this.#path, withRecords(this.#text, added));
  }
}
