import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { onTestFinished } from "vitest";
import { type Catalogue, catalogueOf } from "../../src/catalogue/catalogue.ts";
import { reportOf } from "../../src/problems/format.ts";
import { Problems } from "../../src/problems/problem.ts";
import { type Newsroom, readNewsroom } from "../../src/read/newsroom.ts";

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
  newsroom: Newsroom;
  problems: Problems;
  /** `file:line:column key [rule] message remedy`, in English, sorted. */
  complaints: string[];
}

/** Reads a newsroom that consists of `files`. */
export function readFiles(files: SourceFiles): ReadResult {
  const project = temporaryFolder();
  writeFiles(project, files);
  const problems = new Problems();
  const newsroom = readNewsroom({ project, content: "content", data: "_data" }, problems);
  const complaints = problems.sorted().map((problem) => {
    const { file, line, column, rule, key, message, remedy } = reportOf(problem, "en");
    return `${file.replace("content/articles/", "")}:${line}:${column} ${key} [${rule}] ${message} ${remedy}`;
  });
  return { project, newsroom, problems, complaints };
}

/** Reads one article in the folder `2025/02/10-bai`. */
export function readOneArticle(source: string, files: SourceFiles = {}): ReadResult {
  return readFiles({ ...files, "content/articles/2025/02/10-bai/index.md": source });
}

/** @returns what the public may know of `files` at `now`, after a check that nothing is wrong with them. */
export function catalogueFrom(files: SourceFiles, now = "2030-01-01T00:00:00Z"): Catalogue {
  const { newsroom, complaints } = readFiles(files);
  if (complaints.length > 0) throw new Error(complaints.join("\n"));
  return catalogueOf(newsroom, Date.parse(now));
}
