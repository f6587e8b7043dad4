import { en } from "./en.ts";
import { languageOf } from "./language.ts";
import { vi, type Words } from "./vi.ts";

export type { Words };

/** @returns the newsroom's own words in the language of `tag`. */
export function wordsOf(tag: string): Words {
  return { vi, en }[languageOf(tag)];
}
