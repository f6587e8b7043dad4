import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { CORE_SCHEMA, load } from "js-yaml";
import { filesBelow } from "../published.ts";

/** An article of a generated newsroom. */
export interface SourceArticle {
  /** Of its folder, relative to the site. */
  path: string;
  slug: string;
  title: string;
  /** With the newsroom's offset from UTC. */
  date: string;
  summary: string;
  section: string;
  byline: string;
  places: string[];
  tags: string[];
  speakers: string[];
  photos: { src: string; alt: string; caption: string; credit: string }[];
  body: string;
}

/** A person of a generated newsroom. */
export interface SourcePerson {
  id: string;
  name: string;
  offices: { title: string; organisation: string; from: string; to?: string }[];
}

/** @returns the articles of the newsroom in `source`, read one by one */
export function* articlesOf(source: string): Generator<SourceArticle> {
  for (const file of filesBelow(join(source, "content/articles"))) {
    if (basename(file) !== "index.md") continue;
    const { record, body } = cut(file);
    const path = dirname(relative(source, file));
    const article = { photos: [], ...record } as unknown as SourceArticle;
    const date = `${article.date.replace(" ", "T")}:00+07:00`;
    yield { ...article, date, path, slug: basename(path).slice("dd-".length), body };
  }
}

export function peopleOf(source: string): SourcePerson[] {
  const folder = join(source, "content/people");
  return readdirSync(folder).map(
    (name) => ({ id: basename(name, ".md"), ...cut(join(folder, name)).record }) as unknown as SourcePerson,
  );
}

function cut(file: string): { record: Record<string, unknown>; body: string } {
  const [, yaml = "", body = ""] = /^---\n(.*?\n)---\n(.*)$/s.exec(readFileSync(file, "utf8")) ?? [];
  return { record: load(yaml, { schema: CORE_SCHEMA }) as Record<string, unknown>, body };
}

/** Copies the templates of a peer's site, which stand in the folder of its name. */
export function copyTemplates(peer: string, folder: string): void {
  cpSync(join(dirname(fileURLToPath(import.meta.url)), peer), folder, { recursive: true });
}

/** Writes a page of Markdown; JSON is YAML too. */
export function writePage(file: string, record: Record<string, unknown>, body = ""): void {
  const lines = Object.entries(record).map(([key, value]) => `${key}: ${JSON.stringify(value)}\n`);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `---\n${lines.join("")}---\n${body}`);
}
