import type { SearchDocument } from "../../../src/search/fields.ts";
import { type SearchFiles, ShardWriter } from "../../../src/search/index-shard.ts";
import type { SearchAnswer, SearchRequest } from "../../../src/search/search-answer.ts";
import { Searcher } from "../../../src/search/searcher.ts";
import type { ShardEntry } from "../../../src/search/shard-entry.ts";

/** A record with what a test says of it; its address is its place, and it is younger than those before. */
export type Said = Partial<SearchDocument>;

export const recordOf = (said: Said, place: number): SearchDocument => ({
  url: `/${place}/`,
  title: "",
  summary: "",
  about: [],
  body: [],
  date: new Date(Date.UTC(2020, 0, 1 + place)).toISOString(),
  section: { id: "tin-tuc", name: "Tin tức" },
  image: "",
  people: [],
  places: [],
  ...said,
});

/**
 * An index in memory. `shards` are cut after so many records; `files` is what would be published.
 *
 * @param delay milliseconds until a shard's file is there
 */
export function archiveOf(
  said: readonly Said[],
  shards: readonly number[] = [said.length],
  language = "vi",
  delay: (shard: string) => number = () => 0,
) {
  const records = said.map(recordOf);
  const files = new Map<string, SearchFiles>();
  const entries: ShardEntry[] = [];
  let from = 0;
  for (const [place, size] of shards.entries()) {
    const own = records.slice(from, from + size);
    from += size;
    if (own.length === 0) continue;
    const writer = new ShardWriter("article", language);
    for (const record of own) writer.add(record);
    const name = `shard-${place}`;
    files.set(name, writer.finish());
    const [first, last] = [own[0], own.at(-1)].map((record) => record?.date.slice(0, 10) ?? "");
    entries.unshift({
      name,
      kind: "article",
      language,
      first,
      last,
      records: own.length,
      tag: "0",
    } as ShardEntry);
  }
  const asked: string[] = [];
  const searcher = new Searcher(entries, language, async ({ name }, path) => {
    asked.push(`${name}/${path}`);
    if (delay(name) > 0) await new Promise((done) => setTimeout(done, delay(name)));
    const bytes = files.get(name)?.get(path);
    if (!bytes) throw new Error(`There is no ${name}/${path}.`);
    return bytes;
  });
  return { searcher, files, asked };
}

type Asked = Partial<SearchRequest>;

/** @returns every answer to one search */
export async function answersTo(
  searcher: Searcher,
  words: string,
  more: Asked = {},
): Promise<SearchAnswer[]> {
  const answers: SearchAnswer[] = [];
  const request = { words, kind: "article" as const, filters: [], byDate: false, ...more };
  for await (const answer of searcher.search(request)) answers.push(answer);
  return answers;
}

/** @returns the settled answer, and the places of what was found, best first */
export async function ask(searcher: Searcher, words: string, more: Asked = {}) {
  const answer = (await answersTo(searcher, words, more)).at(-1) as SearchAnswer;
  const shown = await Promise.all(answer.records.map((record) => record.load()));
  return { ...answer, shown, places: shown.map(({ fragment }) => Number(fragment.url.slice(1, -1))) };
}
