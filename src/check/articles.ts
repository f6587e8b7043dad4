import { readFileSync } from "node:fs";
import { join, posix, resolve } from "node:path";
import { columnsOf, readArticleAt } from "../archive/article-reading.ts";
import { checkPublic } from "../archive/check-public.ts";
import { withoutDuplicates } from "../archive/duplicates.ts";
import { readStaticPages } from "../archive/static-pages.ts";
import { RecordLine } from "../cache/record-line.ts";
import { Entry } from "../catalogue/entry.ts";
import { checkPast, NOT_CHECKED } from "../history/check-past.ts";
import type { Options } from "../options.ts";
import { Problems } from "../problems/problem.ts";
import type { RuleName } from "../problems/rules.ts";
import { type Folders, readDesk, recordSources, vocabularyOf } from "../read/newsroom.ts";
import { blobIdOf } from "../sources/blob-id.ts";
import { filesBelow, Sources } from "../sources/sources.ts";
import { checkArchive } from "./archive.ts";
import type { ArchiveEntry } from "./archive-parts.ts";
import { KeptArchive } from "./kept-archive.ts";
import { keptMoves, publishedIn } from "./moves.ts";
import type { Checked } from "./newsroom.ts";
import { PeopleOnDemand } from "./people-on-demand.ts";
import { trimmed } from "./site-addresses.ts";

/** What others decide: what was kept of them may be out of date, so such a finding is looked at twice. */
const OTHERS: ReadonlySet<RuleName> = new Set([
  "address/duplicate",
  "alias/taken",
  "link/broken",
  "link/no-anchor",
  "link/not-public",
  "link/old-address",
  "translation/not-public",
] satisfies RuleName[]);

/** @returns whether these paths (relative to the project) are articles' sources, which can be checked alone */
export function areArticles(paths: string[], { content }: Options): boolean {
  return (
    paths.length > 0 &&
    paths.length <= 20 &&
    paths.every((path) => path.startsWith(`${content}/articles/`) && path.endsWith("/index.md"))
  );
}

/**
 * Checks a few articles, and reads nothing of the others: what rules need of them was kept by the last
 * check of the whole newsroom.
 *
 * @param project absolute path
 * @param output absolute path of the published folder
 * @param now milliseconds since 1970
 * @param asked sources of articles
 * @returns undefined where the whole newsroom has to be read to tell
 */
export async function checkArticles(
  project: string,
  options: Options,
  output: string,
  now: number,
  asked: string[],
): Promise<Checked | undefined> {
  const { content, data, cache, rules } = options;
  const folder = resolve(project, cache);
  const kept = KeptArchive.open(folder);
  if (!kept) return undefined;
  const folders = { project, content, data };
  const elsewhere = new Problems();
  const desk = readDesk(folders, elsewhere);
  const site = desk.site.values;
  const sources = sourcesBeside(folders, asked);
  const people = new PeopleOnDemand(recordSources(sources, folders, "people"), folders, site.zone);
  const vocabulary = vocabularyOf(desk, people, folders, rules);
  const problems = new Problems(rules);
  const isAsked = (source: string): boolean => asked.includes(source);
  const entries: ArchiveEntry[] = [];
  const broken = new Set<string>();
  const incomplete = new Map<string, { path: string | undefined; links: ArchiveEntry["links"] }>();
  for (const source of asked) {
    const reading = readArticleAt(source, vocabulary);
    for (const problem of reading.problems) problems.add(problem);
    if (reading.article) {
      entries.push(new Entry(RecordLine.of([source, "", ...columnsOf(reading.article, reading)])));
      continue;
    }
    broken.add(source);
    incomplete.set(source, reading);
  }
  const others = othersOf(entries, incomplete, kept).filter(({ head }) => !isAsked(head.source));
  const known = withoutDuplicates([...entries, ...others], broken, project, problems);
  const newsroom = {
    site,
    home: desk.home.values,
    sections: desk.sections.values,
    declaresSections: desk.sections.exists,
    places: desk.places.values,
    events: desk.events.values,
    redirects: desk.redirects.values,
    people,
    pages: readStaticPages(folders, sources, elsewhere),
  };
  const paths = new Set(known.map(({ head }) => head.path));
  // A new address since the last check of all.
  const left = asked
    .flatMap((source) => kept.ofSource(source) ?? [])
    .filter(({ head }) => !paths.has(head.path));
  const moves = [...keptMoves(folder), ...left.map(({ head: { source, path } }) => ({ source, path }))];
  const isPublished = publishedIn(output);
  const archive = { newsroom, desk, entries: known, broken, incomplete, moves, isPublished };
  const parts = { ...archive, folders, sources, now, output };
  checkArchive({ ...parts, isAsked, problems });
  checkPublic({ home: desk.home, entries: known, now, zone: site.zone, project }, problems);
  if (problems.list.some(({ rule }) => OTHERS.has(rule))) return undefined;
  const written = asked
    .filter((source) => !broken.has(source))
    .map((source) => ({ source, id: blobIdOf(readFileSync(join(project, source))) }));
  await checkPast(written, [], { project, options, zone: site.zone, now }, problems);
  return {
    problems: problems.sorted().filter(({ file, rule }) => isAsked(file) || rule === NOT_CHECKED),
    site,
  };
}

/** The other articles that rules can ask for: of the same address, where links and old addresses lead, of the same tags. */
function othersOf(
  entries: ArchiveEntry[],
  incomplete: ReadonlyMap<string, { links: ArchiveEntry["links"] }>,
  kept: KeptArchive,
): ArchiveEntry[] {
  const links = [...entries, ...incomplete.values()].flatMap((article) => article.links);
  const addresses = [...links.map(({ path }) => path), ...entries.flatMap(({ head }) => head.aliases)];
  const found = [
    ...entries.flatMap(({ head }) =>
      [head.path, head.translationOf ?? []].flat().map((path) => kept.at(path)),
    ),
    ...addresses.flatMap((address) => [
      kept.at(address.split("/").slice(1, 4).join("/")),
      ...kept.withAlias(trimmed(address)),
    ]),
    ...entries.flatMap(({ head }) => head.tags.map(({ label }) => kept.withTag(label))),
  ];
  const bySource = new Map(found.flatMap((entry) => (entry ? [[entry.head.source, entry] as const] : [])));
  return [...bySource.values()];
}

/** Every file that these articles, static pages and people consist of; what is in them nobody asks. */
function sourcesBeside({ project, content }: Folders, articles: string[]): Sources {
  const folders = [
    `${content}/people`,
    `${content}/pages`,
    ...articles.map((source) => posix.dirname(source)),
  ];
  return new Sources(
    new Map(folders.flatMap((folder) => filesBelow(project, folder).map((path) => [path, ""] as const))),
  );
}
