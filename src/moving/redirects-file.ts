import { existsSync, readFileSync } from "node:fs";
import { parseDocument } from "yaml";
import { writeWhole } from "../cache/whole-file.ts";

/** `redirects.yaml`: what the desk wrote there stays, old addresses that it does not name are added. */
export class RedirectsFile {
  readonly added: { from: string; to: string }[] = [];
  readonly #path: string;
  readonly #document: ReturnType<typeof parseDocument>;
  readonly #known: Set<string>;

  /** @throws where the file is no map of addresses */
  constructor(path: string) {
    this.#path = path;
    this.#document = parseDocument(existsSync(path) ? readFileSync(path, "utf8") : "");
    const values: unknown = this.#document.toJS();
    if (
      this.#document.errors.length > 0 ||
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
    for (const { from, to } of this.added) this.#document.set(from, to);
    writeWhole(this.#path, this.#document.toString({ lineWidth: 0 }));
  }
}
