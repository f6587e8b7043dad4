import { join } from "node:path";
import type { Problems } from "../problems/problem.ts";
import type { Severities } from "../problems/severities.ts";
import { redirectsSchema } from "../schema/redirects.ts";
import { type Home, homeSchema, type Site, siteSchema } from "../schema/site.ts";
import { type Event, type Place, type Section, vocabularySchemas } from "../schema/vocabulary.ts";
import type { Sources } from "../sources/sources.ts";
import { type DataFile, readDataFile } from "./data-file.ts";
import type { StaticPage } from "./page.ts";
import type { Person } from "./person.ts";
import type { Vocabulary } from "./references.ts";
import { composed, faultOf, readRaw } from "./text-file.ts";

/** Where the sources are. */
export interface Folders {
  /** Absolute path; reported paths are relative to it. */
  project: string;
  /** Relative to the project, with forward slashes. */
  content: string;
  data: string;
}

/** Everything that the sources say besides the articles, validated. */
export interface Newsroom {
  site: Site;
  home: Home;
  sections: Record<string, Section>;
  /** False where the desk keeps no such file: sections are then what articles name. */
  declaresSections: boolean;
  places: Record<string, Place>;
  events: Record<string, Event>;
  /** Address by an old one, for what has no front matter of its own. */
  redirects: Record<string, string>;
  people: Map<string, Person>;
  pages: StaticPage[];
}

/** The desk's files in the data folder. */
export interface Desk {
  site: DataFile<Site>;
  home: DataFile<Home>;
  sections: DataFile<Record<string, Section>>;
  places: DataFile<Record<string, Place>>;
  events: DataFile<Record<string, Event>>;
  redirects: DataFile<Record<string, string>>;
}

export function readDesk({ project, data }: Folders, problems: Problems): Desk {
  const read = <S extends Parameters<typeof readDataFile>[3]>(name: string, schema: S) =>
    readDataFile(project, data, name, schema, problems);
  return {
    site: read("site", siteSchema),
    home: read("home", homeSchema),
    sections: read("sections", vocabularySchemas.sections),
    places: read("places", vocabularySchemas.places),
    events: read("events", vocabularySchemas.events),
    redirects: read("redirects", redirectsSchema),
  };
}

/** @returns what articles are checked against */
export function vocabularyOf(
  { site, sections, places, events }: Desk,
  people: Map<string, Person>,
  folders: Folders,
  severities: Severities,
): Vocabulary {
  return {
    project: folders.project,
    zone: site.values.zone,
    language: site.values.language,
    address: site.values.address,
    approvalFrom: site.values.approvalFrom,
    severities,
    people,
    sections: sections.exists ? sections.values : undefined,
    places: places.exists ? places.values : undefined,
    events: events.exists ? events.values : undefined,
    folders: { people: `${folders.content}/people`, data: folders.data },
  };
}

/** Without a file of the desk's, an id that is used is its own name. */
export function declareUsed(
  { exists, values }: DataFile<Record<string, { name: string }>>,
  ids: Iterable<string>,
): void {
  if (exists) return;
  for (const id of [...new Set(ids)].sort()) values[id] ??= { name: id };
}

/** @returns the sources of articles: `index.md` of every folder */
export function articleSources(sources: Sources, { content }: Folders): string[] {
  const folder = `${content}/articles/`;
  return sources.paths((path) => path.startsWith(folder) && /\/index\.md$/.test(path) && !isHidden(path));
}

/** @returns the `.md` files that stand in a folder of the content */
export function recordSources(sources: Sources, { content }: Folders, name: "people" | "pages"): string[] {
  const folder = `${content}/${name}/`;
  return sources.paths(
    (path) =>
      path.startsWith(folder) &&
      path.endsWith(".md") &&
      !path.includes("/", folder.length) &&
      !isHidden(path),
  );
}

const isHidden = (path: string): boolean => path.slice(path.lastIndexOf("/") + 1).startsWith(".");

/** @returns `ngo-hai-phan` of `content/people/ngo-hai-phan.md` */
export const recordId = (source: string): string => source.slice(source.lastIndexOf("/") + 1, -3);

/**
 * Reads a file as text and hands it on; a file that cannot be read is a problem, not an end.
 *
 * @param use is given the text as `readText` has it, and as it is on disk
 */
export function withText<T>(
  project: string,
  file: string,
  problems: Problems,
  use: (text: string, raw: string) => T,
): T | undefined {
  try {
    const raw = readRaw(join(project, file));
    return use(composed(raw), raw);
  } catch (error) {
    if (!(error instanceof Error && "code" in error)) throw error;
    problems.add({
      file,
      line: 1,
      column: 1,
      rule: "file/unreadable",
      key: "",
      parameters: { reason: faultOf(error) },
    });
    return undefined;
  }
}
