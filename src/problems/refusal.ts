import type { Language } from "../language/language.ts";

/** What was asked for cannot be done; a sentence for who asked says why, and what to do. */
export class Refusal extends Error {
  readonly #sentences: Readonly<Record<Language, string>>;

  constructor(sentences: Readonly<Record<Language, string>>) {
    super(sentences.en);
    this.#sentences = sentences;
  }

  /** @param language undefined where nobody knows it: both then @returns the sentence */
  in(language: Language | undefined): string {
    return language ? this.#sentences[language] : Object.values(this.#sentences).join("\n");
  }
}
