import type { Language } from "../language/language.ts";

const NAME = "Refusal";

/** What was asked for cannot be done; a sentence for who asked says why, and what to do. */
export class Refusal extends Error {
  readonly #sentences: Readonly<Record<Language, string>>;

  constructor(sentences: Readonly<Record<Language, string>>) {
    super(sentences.en);
    this.name = NAME;
    this.#sentences = sentences;
  }

  /** By its name, since the package's check is a bundle with a class of its own. */
  static isOne(error: unknown): error is Refusal {
    return error instanceof Error && error.name === NAME;
  }

  /** @param language undefined where nobody knows it: both then @returns the sentence */
  in(language: Language | undefined): string {
    return language ? this.#sentences[language] : Object.values(this.#sentences).join("\n");
  }
}
