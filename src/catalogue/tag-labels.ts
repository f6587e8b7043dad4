import { fold } from "../language/fold.ts";
import type { Entry } from "./entry.ts";

/** Tags that differ only in letters' case or marks are one tag; the spelling of the oldest article is the tag's. */
export class TagLabels {
  /** Folded spelling → the spelling that holds, and the source that it was met in first. */
  readonly #spellings = new Map<string, { label: string; source: string }>();
  /** Spelling as written → folded. */
  readonly #folded = new Map<string, string>();
  readonly #byId = new Map<string, string>();

  /** @param entries newest first */
  constructor(entries: { head: Pick<Entry["head"], "source" | "tags"> }[]) {
    for (let index = entries.length - 1; index >= 0; index--) {
      const { tags, source } = (entries[index] as (typeof entries)[number]).head;
      for (const { id, label } of tags) {
        const key = this.#fold(label);
        if (!this.#spellings.has(key)) this.#spellings.set(key, { label, source });
        if (!this.#byId.has(id)) this.#byId.set(id, label);
      }
    }
  }

  /** @returns the spelling that holds for a tag written as `label`, and the source that set it. */
  spellingOf(label: string): { label: string; source: string } {
    return this.#spellings.get(this.#fold(label)) ?? { label, source: "" };
  }

  /** @returns the heading of the page of tag `id`. */
  labelOf(id: string): string {
    return this.#byId.get(id) ?? id;
  }

  #fold(label: string): string {
    let folded = this.#folded.get(label);
    if (folded === undefined) {
      folded = fold(label);
      this.#folded.set(label, folded);
    }
    return folded;
  }
}
