import { readdirSync } from "node:fs";
import { dirname, join, posix, sep } from "node:path";
import type { z } from "zod";
import { type Inline, renderInline } from "../body/markdown.ts";
import { slugOf } from "../language/slug.ts";
import { type HeaderFault, readHeader } from "../photos/header.ts";
import type { Renditions } from "../photos/recipe.ts";
import { nearest } from "../problems/near.ts";
import type { RuleParameters } from "../problems/rules.ts";
import type { photoSchema } from "../schema/photo.ts";
import { type Moment, parseMoment } from "./moment.ts";
import { nameOnDisk } from "./name-on-disk.ts";
import type { KeyPath } from "./positions.ts";
import type { Source } from "./source.ts";

/** A photo as its record and its file's header give it. */
export interface Photo {
  /** Unique in the article; the figure's anchor is `anh-<id>`. */
  id: string;
  src: string;
  /** Path of the original, relative to the project. */
  file: string;
  width: number;
  height: number;
  alt: string;
  caption?: Inline | undefined;
  credit?: string | undefined;
  creator?: string | undefined;
  copyright?: string | undefined;
  licence?: string | undefined;
  takenAt?: Moment | undefined;
  place?: string | undefined;
  people: string[];
  /** Per cent from the left and from the top. */
  focus: { x: number; y: number };
  origin?: string | undefined;
  /** Its published files, once it has been encoded; a draft's photo has none. */
  renditions?: Renditions | undefined;
}

type PhotoRecord = z.output<typeof photoSchema>;

/** Where a record's files are looked for. */
export interface Home {
  /** Absolute path of the project. */
  project: string;
  /** Folder of the record, relative to the project, with forward slashes. */
  folder: string;
}

/** Reads the records of one article's photos; those with a fault are reported and left out. */
export function readPhotos(records: PhotoRecord[], home: Home, zone: string, source: Source): Photo[] {
  const photos: Photo[] = [];
  const seen = new Set<string>();
  for (const [index, record] of records.entries()) {
    const path = ["photos", index] as const;
    const photo = readPhoto(record, home, zone, source, path);
    if (!photo) continue;
    if (seen.has(photo.file)) {
      source.report("photo/duplicate", [...path, "src"], { src: photo.src });
      continue;
    }
    seen.add(photo.file);
    photo.id = uniqueId(photo.id, photos);
    photos.push(photo);
  }
  return photos;
}

/** Reads one photo's record and its file's header; undefined where there was a fault. */
export function readPhoto(
  record: PhotoRecord,
  home: Home,
  zone: string,
  source: Source,
  path: KeyPath,
): Photo | undefined {
  const src = record.src.normalize("NFC").replace(/^\.\//, "");
  if (!record.alt && !record.decorative) source.report("photo/no-alt", [...path, "alt"], { src });
  const file = posix.join(home.folder, src);
  if (!file.startsWith(`${home.folder}/`)) {
    source.report("photo/outside", [...path, "src"], { src });
    return undefined;
  }
  const onDisk = posix.join(home.folder, nameOnDisk(join(home.project, home.folder), src));
  const header = readHeader(join(home.project, onDisk));
  if ("kind" in header) {
    reportFault(header, src, join(home.project, home.folder), source, path);
    return undefined;
  }
  const takenAt = record.takenAt === undefined ? undefined : parseMoment(record.takenAt, zone);
  if (record.takenAt !== undefined && !takenAt)
    source.report("date/impossible", [...path, "takenAt"], { value: record.takenAt });
  const [x = 50, y = 50] = (record.focus ?? "50% 50%").split(" ").map((part) => Number.parseInt(part, 10));
  return {
    id: slugOf(src.replace(/^photos\//, "").replace(/\.[^.]+$/, "")) || "anh",
    src,
    file: onDisk,
    width: header.width,
    height: header.height,
    alt: record.decorative ? "" : (record.alt ?? ""),
    caption: record.caption === undefined ? undefined : renderInline(record.caption),
    credit: record.credit,
    creator: record.creator,
    copyright: record.copyright,
    licence: record.licence,
    takenAt,
    place: record.place,
    people: record.people,
    focus: { x: Math.min(100, x), y: Math.min(100, y) },
    origin: record.origin,
  };
}

function reportFault(fault: HeaderFault, src: string, folder: string, source: Source, path: KeyPath): void {
  const { kind, ...details } = fault;
  const near: RuleParameters =
    kind === "missing" ? { near: nearest(src, siblingsOf(folder, src)) ?? "" } : {};
  source.report(`photo/${kind}`, [...path, "src"], { src, ...near, ...details });
}

/** @returns the files beside `src`, as its record would spell them. */
function siblingsOf(folder: string, src: string): string[] {
  const parent = dirname(src);
  try {
    return readdirSync(join(folder, parent)).map((name) =>
      join(parent, name.normalize("NFC")).split(sep).join("/"),
    );
  } catch {
    return [];
  }
}

function uniqueId(id: string, photos: Photo[]): string {
  const taken = new Set(photos.map((photo) => photo.id));
  for (let count = 1; ; count++) {
    const candidate = count === 1 ? id : `${id}-${count}`;
    if (!taken.has(candidate)) return candidate;
  }
}
