import { existsSync, statSync } from "node:fs";
import { basename, dirname, join, relative, sep } from "node:path";
import { Problems } from "../problems/problem.ts";
import { readFrontMatter } from "../read/front-matter.ts";
import { composed, readRaw } from "../read/text-file.ts";
import { foundValues, type Records } from "./found-values.ts";
import type { Note } from "./notes.ts";
import { type PhotoFile, photoFilesIn } from "./photo-files.ts";
import { type Proposal, propose, type WrittenRecord } from "./proposal.ts";
import { readFacts } from "./read-facts.ts";
import { refusal } from "./refusal.ts";

/** What the desk knows beside the photos. */
export interface Desk extends Records {
  /** Absolute path that others are relative to. */
  project: string;
  /** Of articles that name no other. */
  language: string;
  /** IANA name. */
  zone: string;
  /** Milliseconds since 1970. */
  now: number;
}

/** An article's photos, and what their files propose for its front matter. */
export interface ArticlePhotos {
  /** Path of `index.md`, relative to the project. */
  file: string;
  /** The source as it is on disk, without byte order mark. */
  raw: string;
  proposals: Proposal[];
}

/**
 * Reads an article's photos.
 *
 * @param path of its folder or of its `index.md`, absolute
 * @throws Refusal where there is no such article, or its front matter cannot be read
 */
export async function readArticlePhotos(path: string, desk: Desk): Promise<ArticlePhotos> {
  const index = statSync(path, { throwIfNoEntry: false })?.isDirectory() ? join(path, "index.md") : path;
  const file = relative(desk.project, index).split(sep).join("/");
  if (basename(index) !== "index.md" || !existsSync(index)) throw refusal("noArticle", file);
  const { raw, data } = sourceOf(index, file);
  const records = recordsIn(data, file);
  const language = typeof data.lang === "string" ? data.lang : desk.language;
  const proposals: Proposal[] = [];
  for (const photo of photoFilesIn(dirname(index))) {
    const place = records.findIndex((record) => srcOf(record) === photo.src);
    proposals.push(await proposalFor(photo, records[place], place, { ...desk, language }));
  }
  return { file, raw, proposals };
}

function sourceOf(path: string, file: string): { raw: string; data: Record<string, unknown> } {
  try {
    const raw = readRaw(path);
    const matter = readFrontMatter(composed(raw), file, new Problems());
    const data = matter?.data ?? {};
    if (matter && typeof data === "object") return { raw, data: data as Record<string, unknown> };
  } catch {
    // Not UTF-8, or not to be read: `newsroom check` says which.
  }
  throw refusal("frontMatter", file);
}

/** @throws Refusal where `photos` is no list of records */
function recordsIn({ photos }: Record<string, unknown>, file: string): WrittenRecord[] {
  if (photos === undefined || photos === null) return [];
  const isRecord = (record: unknown): record is WrittenRecord =>
    typeof record === "object" && record !== null && !Array.isArray(record);
  if (!Array.isArray(photos) || !photos.every(isRecord)) throw refusal("frontMatter", file);
  return photos;
}

const srcOf = ({ src }: WrittenRecord): string => String(src).normalize("NFC").replace(/^\.\//, "");

async function proposalFor(
  { src, path, header }: PhotoFile,
  written: WrittenRecord | undefined,
  place: number,
  desk: Desk,
): Promise<Proposal> {
  const index = written && place;
  const broken = (note: Note): Proposal => ({
    src,
    index,
    isBroken: true,
    values: {},
    fields: {},
    notes: [note],
  });
  if ("kind" in header) return broken(faultNote(header));
  try {
    const { values, notes } = foundValues(await readFacts(path, desk), desk);
    const proposal = propose(src, index, written, values, desk.zone);
    return { ...proposal, notes: [...proposal.notes, ...notes] };
  } catch (error) {
    return broken({ code: "unreadable", values: [error instanceof Error ? error.message : String(error)] });
  }
}

function faultNote(fault: Exclude<PhotoFile["header"], { width: number }>): Note {
  switch (fault.kind) {
    case "lfs-pointer":
      return { code: "lfsPointer", values: [] };
    case "too-large":
      return { code: "tooLarge", values: [fault.size, fault.limit] };
    default:
      return { code: "unreadable", values: ["reason" in fault ? fault.reason : fault.kind] };
  }
}
