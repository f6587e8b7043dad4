import { existsSync, readdirSync } from "node:fs";
import { join, relative, sep } from "node:path";
import type { Problems } from "../problems/problem.ts";
import { type Home, homeSchema, type Site, siteSchema } from "../schema/site.ts";
import { type Event, type Place, type Section, vocabularySchemas } from "../schema/vocabulary.ts";
import { type Article, readArticle } from "./article.ts";
import { readDataFile } from "./data-file.ts";
import { checkDesk } from "./desk-references.ts";
import { readStaticPage, type StaticPage } from "./page.ts";
import { type Person, readPerson } from "./person.ts";
import type { Vocabulary } from "./references.ts";
import { checkTags } from "./tags.ts";
import { readText } from "./text-file.ts";
import { checkTopLevel } from "./top-level.ts";

/** Where the sources are. */
export interface Folders {
  /** Absolute path; reported paths are relative to it. */
  project: string;
  /** Relative to the project, with forward slashes. */
  content: string;
  data: string;
}

/** Everything that the sources say, validated. */
export interface Newsroom {
  site: Site;
  home: Home;
  sections: Record<string, Section>;
  places: Record<string, Place>;
  events: Record<string, Event>;
  people: Map<string, Person>;
  pages: StaticPage[];
  /** Oldest first; of one instant, by address. Drafts included. */
  articles: Article[];
}

/** Reads every source once. Records with an error are left out; their problems are reported. */
export function readNewsroom(
  folders: Folders,
  problems: Problems,
  onProgress: (done: number, total: number) => void = () => {},
): Newsroom {
  const data = <S extends Parameters<typeof readDataFile>[3]>(name: string, schema: S) =>
    readDataFile(folders.project, folders.data, name, schema, problems);
  const site = data("site", siteSchema).values;
  const sections = data("sections", vocabularySchemas.sections);
  const places = data("places", vocabularySchemas.places);
  const events = data("events", vocabularySchemas.events);
  const people = readPeople(folders, site.zone, problems);
  const articles = readArticles(
    folders,
    {
      zone: site.zone,
      language: site.language,
      people,
      sections: sections.exists ? sections.values : undefined,
      places: places.exists ? places.values : undefined,
      events: events.exists ? events.values : undefined,
      folders: { people: `${folders.content}/people`, data: folders.data },
    },
    problems,
    onProgress,
  );
  if (!sections.exists)
    declare(
      sections.values,
      articles.map((article) => article.section),
    );
  if (!places.exists)
    declare(
      places.values,
      articles.flatMap((article) => article.places),
    );
  if (!events.exists)
    declare(
      events.values,
      articles.flatMap((article) => article.event ?? []),
    );
  const home = data("home", homeSchema);
  const paths = problems.errorCount > 0 ? undefined : new Set(articles.map((article) => article.path));
  checkDesk({ home, places, events, sections: sections.values, articles: paths, dataFolder: folders.data });
  return {
    site,
    home: home.values,
    sections: sections.values,
    places: places.values,
    events: events.values,
    people,
    pages: checkTopLevel(
      site.language,
      sections.values,
      readStaticPages(folders, problems),
      folders.project,
      `${folders.data}/sections.yaml`,
      problems,
    ),
    articles,
  };
}

/** Without a file of the desk's, an id that is used is its own name. */
function declare(vocabulary: Record<string, { name: string }>, ids: string[]): void {
  for (const id of ids.toSorted()) vocabulary[id] ??= { name: id };
}

function readPeople(folders: Folders, zone: string, problems: Problems): Map<string, Person> {
  const people = new Map<string, Person>();
  for (const path of markdownIn(join(folders.project, folders.content, "people"), false)) {
    const id = fileName(path);
    const person = withText(path, folders, problems, (text, file) =>
      readPerson(text, id, file, path, zone, problems),
    );
    if (person) people.set(id, person);
  }
  return people;
}

function readStaticPages(folders: Folders, problems: Problems): StaticPage[] {
  return markdownIn(join(folders.project, folders.content, "pages"), false).flatMap((path) => {
    const page = withText(path, folders, problems, (text, file) =>
      readStaticPage(text, fileName(path), file, problems),
    );
    return page ? [page] : [];
  });
}

function readArticles(
  folders: Folders,
  vocabulary: Vocabulary,
  problems: Problems,
  onProgress: (done: number, total: number) => void,
): Article[] {
  const articles: Article[] = [];
  const addresses = new Map<string, string>();
  const paths = markdownIn(join(folders.project, folders.content, "articles"), true);
  for (const [index, path] of paths.entries()) {
    onProgress(index + 1, paths.length);
    const article = withText(path, folders, problems, (text, file) =>
      readArticle(text, file, path, vocabulary, problems),
    );
    if (!article) continue;
    const other = addresses.get(article.url);
    if (other !== undefined) {
      const parameters = { url: article.url, other };
      problems.add({
        file: article.source,
        line: 1,
        column: 1,
        rule: "address/duplicate",
        severity: "error",
        key: "slug",
        parameters,
      });
      continue;
    }
    addresses.set(article.url, article.source);
    articles.push(article);
  }
  articles.sort((a, b) => a.date.ms - b.date.ms || (a.url < b.url ? -1 : 1));
  checkTags(articles, problems);
  return articles;
}

/** Reads a file as text and hands it on; a file that cannot be read is a problem, not an end. */
function withText<T>(
  path: string,
  folders: Folders,
  problems: Problems,
  use: (text: string, file: string) => T,
): T | undefined {
  const file = relative(folders.project, path).split(sep).join("/");
  try {
    return use(readText(path), file);
  } catch (error) {
    if (error instanceof Error && "code" in error) {
      const parameters = { reason: error.message };
      problems.add({
        file,
        line: 1,
        column: 1,
        rule: "file/unreadable",
        severity: "error",
        key: "",
        parameters,
      });
      return undefined;
    }
    throw error;
  }
}

const fileName = (path: string): string => path.slice(path.lastIndexOf(sep) + 1, -3);

/** @returns `index.md` of every folder below `folder`, or the `.md` files in it, in the order of paths. */
function markdownIn(folder: string, nested: boolean): string[] {
  if (!existsSync(folder)) return [];
  const wanted = (name: string) =>
    (nested ? name === "index.md" : name.endsWith(".md")) && !name.startsWith(".");
  return readdirSync(folder, { withFileTypes: true, recursive: nested })
    .filter((entry) => entry.isFile() && wanted(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}
