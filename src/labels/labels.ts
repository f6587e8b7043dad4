import type { Language } from "../language/language.ts";
import { en } from "./en.ts";
import type { Labels } from "./label.ts";
import { vi } from "./vi.ts";

/** @returns the words of the forms in the language of the site */
export const labelsOf = (language: Language): Labels => ({ vi, en })[language];
