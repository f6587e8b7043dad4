import { nearest } from "../problems/near.ts";
import { idNamed } from "../read/id-named.ts";
import type { Person } from "../read/person.ts";
import { buildArticle, type ImportedArticle, type ImportOptions } from "./article.ts";
import type { Note } from "./notes.ts";
import { readPeople, recordOf } from "./people.ts";
import { type FetchedPhoto, fetchPhotos } from "./photos.ts";
import { drawPlaceholder } from "./placeholder.ts";
import { ImportProblem } from "./problem.ts";
import { listSources, readSource } from "./sources.ts";
import { writeArticle } from "./write.ts";

export interface RunOptions extends ImportOptions {
  content: string;
  dryRun: boolean;
  /** A folder or address that holds the photos. */
  photos?: string;
  placeholder: boolean;
  /** The desk's sections by id; undefined where any id is right. */
  sections?: Readonly<Record<string, { name: string }>> | undefined;
}

export interface ImportResult {
  source: string;
  article: ImportedArticle;
  draft: boolean;
  /** Below the content folder; "" when nothing was written. */
  folder: string;
}

export interface ImportReport {
  results: ImportResult[];
  problems: ImportProblem[];
}

/** Imports every source; one that fails is reported and the rest go on. */
export async function runImport(inputs: readonly string[], options: RunOptions): Promise<ImportReport> {
  const report: ImportReport = { results: [], problems: [] };
  const people = readPeople(options.content, options.zone);
  for (const input of inputs) {
    for (const source of await collect(input, report)) {
      try {
        report.results.push(await importOne(source, options, people));
      } catch (error) {
        report.problems.push(asProblem(error, source));
      }
    }
  }
  return report;
}

async function collect(input: string, report: ImportReport): Promise<string[]> {
  try {
    return await listSources(input);
  } catch (error) {
    report.problems.push(asProblem(error, input));
    return [];
  }
}

/** A namesake is possible: the editor is told whose record each speaker was given. */
function linkNotes(article: ImportedArticle, people: readonly Person[]): Note[] {
  return article.speakers.flatMap((speaker): Note[] => {
    const person = recordOf(speaker, people);
    return person ? [{ code: "speakerLinked", values: [speaker.name, person.source] }] : [];
  });
}

async function importOne(
  source: string,
  options: RunOptions,
  people: readonly Person[],
): Promise<ImportResult> {
  const article = buildArticle(await readSource(source, options.zone), options);
  article.notes.push(...sectionNotes(article.section, options.sections));
  const from = { source, ...(options.photos ? { photos: options.photos } : {}) };
  const photos = await fetchPhotos(article.photos, from);
  article.notes.push(...photos.flatMap((photo) => (photo.note ? [photo.note] : [])));
  if (options.placeholder) article.notes.push(...(await fillPlaceholders(photos, article, options.dryRun)));
  const draft = isIncomplete(article, photos);
  article.notes.push(...linkNotes(article, people));
  if (draft) article.notes.push({ code: "draft", values: [] });
  const folder = options.dryRun
    ? ""
    : await writeArticle(options.content, article, photos, draft, source, people);
  return { source, article, draft, folder };
}

function sectionNotes(section: string, sections: RunOptions["sections"]): Note[] {
  if (section === "" || sections === undefined || Object.hasOwn(sections, section)) return [];
  const ids = Object.keys(sections);
  const near = idNamed(sections, section) ?? nearest(section, ids) ?? "";
  return [{ code: "sectionUnknown", values: [section, near, ids.join(", ")] }];
}

async function fillPlaceholders(
  photos: FetchedPhoto[],
  article: ImportedArticle,
  dryRun: boolean,
): Promise<Note[]> {
  const notes: Note[] = [];
  for (const photo of photos) {
    if (photo.bytes) continue;
    photo.bytes = dryRun ? new Uint8Array() : await drawPlaceholder(photo.src);
    notes.push({ code: "photoPlaceholder", values: [photo.src] });
    const record = article.photos.find(({ src }) => src === photo.src);
    if (record) record.alt ||= "Ảnh tạm, chưa có ảnh thật";
  }
  return notes;
}

/** What the schema requires and the source did not give: the article waits as a draft. */
function isIncomplete(article: ImportedArticle, photos: readonly FetchedPhoto[]): boolean {
  return (
    article.title === "" ||
    article.summary === "" ||
    article.section === "" ||
    article.notes.some(({ code }) => code === "dateMissing" || code === "sectionUnknown") ||
    article.photos.some((photo) => photo.alt === "") ||
    photos.some((photo) => !photo.bytes)
  );
}

function asProblem(error: unknown, source: string): ImportProblem {
  if (error instanceof ImportProblem) return error;
  const reason = error instanceof Error ? error.message : String(error);
  return new ImportProblem({ code: "unreadable", values: [reason] }, source);
}
