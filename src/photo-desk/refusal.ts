import type { Language } from "../language/language.ts";
import { type Note, noteText } from "./notes.ts";

/** The desk cannot do what it was asked; its note says why, and what to do. */
export class Refusal extends Error {
  readonly #note: Note;

  constructor(code: Note["code"], ...values: string[]) {
    super(noteText({ code, values }, "en"));
    this.#note = { code, values };
  }

  /** @returns the sentence for the person who asked */
  in(language: Language): string {
    return noteText(this.#note, language);
  }
}
