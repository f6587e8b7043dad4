import { stemmer } from "stemmer";
import { languageOf } from "../language/language.ts";
import type { Stem } from "./tokens.ts";

/** Porter's stems (https://tartarus.org/martin/PorterStemmer/) in English; Vietnamese words have one form. */
export const stemOf = (language: string): Stem | undefined =>
  languageOf(language) === "en" ? stemmer : undefined;
