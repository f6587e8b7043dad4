import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { onTestFinished } from "vitest";
import { Archive } from "../../src/archive/archive.ts";
import { type Catalogue, catalogueOf } from "../../src/catalogue/catalogue.ts";
import type { Entry } from "../../src/catalogue/entry.ts";
import { RelatedStories } from "../../src/catalogue/related.ts";
import { parseOptions } from "../../src/options.ts";
import { reportOf } from "../../src/problems/format.ts";
import { Problems } from "../../src/problems/problem.ts";
import type { Severities } from "../../src/problems/severities.ts";
import type { Article } from "../../src/read/article.ts";
import type { Newsroom } from "../../src/read/newsroom.ts";
import { identifySources } from "../../src/sources/sources.ts";
import { Pool } from "../../src/threads/pool.ts";
import type { PageContext } from "../../src/views/page-context.ts";

/** Content by path; `null`, as in a fixture site, is no file. */
type SourceFiles = Record<string, string | Uint8Array | null>;

/** An empty folder that goes with the test. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "newsroom-unit-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Writes files (by path relative to `folder`). */
export function writeFiles(folder: string, files: SourceFiles): void {
  for (const [path, content] of Object.entries(files)) {
    if (content === null) continue;
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
}

export interface ReadResult {
  project: string;
  /** With the articles that have no error, the oldest first. */
  newsroom: Newsroom & { articles: Article[] };
  /** What a catalogue is made from: one for each article. */
  entries: Entry[];
  /** Articles done and their total, after each. */
  progress: [number, number][];
  problems: Problems;
  /** `file:line:column key [rule] message remedy`, in English, sorted. */
  complaints: string[];
}

/** Rules on how good a record is: tests of how records are read leave them to those of `check/`. */
const quiet: Severities = Object.fromEntries(
  [
    "photo/no-caption",
    "photo/no-credit",
    "photo/small-lead",
    "photo/alt-is-caption",
    "date/folder",
    "date/order",
    "speaker/no-title",
    "link/no-anchor",
  ].map((rule) => [rule, "off"]),
);

/** Reads a newsroom that consists of `files`. */
export async function readFiles(files: SourceFiles, now = "2030-01-01T00:00:00Z"): Promise<ReadResult> {
  const project = temporaryFolder();
  writeFiles(project, files);
  const problems = new Problems(quiet);
  const { newsroom, entries, progress } = await gather(project, problems, Date.parse(now));
  const complaints = problems.sorted().map((problem) => {
    const { file, line, column, rule, key, message, remedy } = reportOf(problem, "en");
    return `${file.replace("content/articles/", "")}:${line}:${column} ${key} [${rule}] ${message} ${remedy}`;
  });
  const articles = entries
    .map(({ article }) => article)
    .sort((a, b) => a.date.ms - b.date.ms || (a.url < b.url ? -1 : 1));
  return { project, newsroom: { ...newsroom, articles }, entries, progress, problems, complaints };
}

/** Reads as a first build does, but that no photo is encoded. */
async function gather(
  project: string,
  problems: Problems,
  now: number,
): Promise<Pick<ReadResult, "entries" | "progress"> & { newsroom: Newsroom }> {
  const folders = { project, content: "content", data: "_data" };
  const archive = new Archive(folders, join(project, ".cache"), problems.severities);
  const pool = new Pool();
  try {
    const sources = await identifySources(project, [folders.content]);
    const progress: [number, number][] = [];
    const onProgress = (done: number, total: number) => progress.push([done, total]);
    const reading = { again: false, now, onProgress };
    const { newsroom, entries, broken } = await archive.gather(sources, problems, undefined, pool, reading);
    return { newsroom, entries: entries.filter(({ head }) => !broken.has(head.source)), progress };
  } finally {
    await pool.close();
  }
}

/** Reads one article in the folder `2025/02/10-bai`. */
export function readOneArticle(source: string, files: SourceFiles = {}): Promise<ReadResult> {
  return readFiles({ ...files, "content/articles/2025/02/10-bai/index.md": source });
}

/** @returns what the public may know of `files` at `now`, after a check that nothing is wrong with them. */
export async function catalogueFrom(files: SourceFiles, now = "2030-01-01T00:00:00Z"): Promise<Catalogue> {
  const { newsroom, entries, complaints } = await readFiles(files, now);
  if (complaints.length > 0) throw new Error(complaints.join("\n"));
  return catalogueOf(newsroom, entries, Date.parse(now));
}

/** What the pages of `catalogue` are made from; their bodies cannot be read. */
export function contextOf(catalogue: Catalogue): PageContext {
  return { catalogue, related: new RelatedStories(catalogue), project: "", options: parseOptions(undefined) };
}
