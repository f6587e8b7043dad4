import { existsSync } from "node:fs";
import { join } from "node:path";
import { wordsOf } from "../language/words.ts";
import type { Problems } from "../problems/problem.ts";
import type { StaticPage } from "./page.ts";
import { Positions } from "./positions.ts";
import { readText } from "./text-file.ts";

/** Folders of files that are no pages. */
const RESERVED = ["assets", "media", "pagefind", "sitemap"];

/** @returns the first parts of addresses that belong to the newsroom itself, in the site's language */
export const reservedWords = (language: string): string[] => [
  ...Object.values(wordsOf(language).paths),
  ...RESERVED,
];

/**
 * Sections, static pages and the fixed words of addresses share the first part of an address: what
 * would take another's place is reported and left out.
 *
 * @param sections is changed
 * @param sectionsFile path relative to `project`
 * @returns the static pages that keep their address
 */
export function checkTopLevel(
  language: string,
  sections: Record<string, unknown>,
  pages: StaticPage[],
  project: string,
  sectionsFile: string,
  problems: Problems,
): StaticPage[] {
  const owners = new Map<string, string>();
  for (const word of reservedWords(language)) owners.set(word, `"${word}"`);
  const claim = (word: string, file: string, line: number, key: string): boolean => {
    const other = owners.get(word);
    owners.set(word, other ?? file);
    if (other === undefined) return true;
    const parameters = { url: `/${word}/`, other };
    problems.add({ file, line, column: 1, rule: "address/duplicate", key, parameters });
    return false;
  };
  const path = join(project, sectionsFile);
  for (const id of Object.keys(sections)) {
    const lineOf = () => (existsSync(path) ? new Positions(readText(path), 1).of([id]).line : 1);
    if (!claim(id, sectionsFile, owners.has(id) ? lineOf() : 1, id)) delete sections[id];
  }
  return pages.filter((page) => claim(page.slug, page.source, 1, "slug"));
}
