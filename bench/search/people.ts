import { isVietnameseName } from "../../src/import/names.ts";
import { slugOf } from "../../src/language/slug.ts";

/** Forms of address after which a text names somebody. */
const ADDRESS =
  "[Ôô]ng|[Bb]à|[Đđ]ồng chí|[Aa]nh|[Cc]hị|[Cc]ô|[Tt]hầy|[Bb]ác sĩ|[Gg]iáo sư|[Tt]iến sĩ|TS|BS|PGS";
const NAMED = new RegExp(
  `(?<!\\p{L})(?:${ADDRESS})[.]? (\\p{Lu}\\p{Ll}+(?: \\p{Lu}\\p{Ll}+){1,3})(?!\\p{L}| \\p{Lu})`,
  "gu",
);

/** People who have a record: those named in most articles. */
const MOST_RECORDS = 1000;
const LEAST_ARTICLES = 2;

/** @returns names of two to four syllables that a form of address announces, each once */
export function namesIn(texts: string[]): string[] {
  const names = texts.flatMap((text) => [...text.matchAll(NAMED)].map(([, name]) => name as string));
  return [...new Set(names)].filter(isVietnameseName);
}

/** @returns name → id of those who get a record */
export function peopleWithRecords(articles: readonly { people: string[] }[]): Map<string, string> {
  const ids = new Map<string, string>();
  const taken = new Set<string>();
  const often = namesByArticles(articles).filter(([, count]) => count >= LEAST_ARTICLES);
  for (const [name] of often.slice(0, MOST_RECORDS)) {
    const slug = slugOf(name);
    let id = slug;
    for (let count = 2; taken.has(id); count++) id = `${slug}-${count}`;
    taken.add(id);
    ids.set(name, id);
  }
  return ids;
}

/** @returns names with the number of articles that name them, most first */
export function namesByArticles(articles: readonly { people: string[] }[]): [string, number][] {
  const counts = new Map<string, number>();
  for (const { people } of articles) for (const name of people) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].sort(([a, more], [b, less]) => less - more || (a < b ? -1 : 1));
}
