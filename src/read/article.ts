import { basename, posix } from "node:path";
import { type Body, parseBody } from "../body/blocks.ts";
import { renderInline } from "../body/markdown.ts";
import { slugOf } from "../language/slug.ts";
import type { Problems } from "../problems/problem.ts";
import { type ArticleFrontMatter, articleSchema } from "../schema/article.ts";
import { checkBody, countWords, type Quote, quotesOf } from "./article-body.ts";
import { type BodyPlaces, placesIn } from "./body-places.ts";
import { withoutDay } from "./day-folder.ts";
import { type Document, readDocuments } from "./documents.ts";
import { readFrontMatter } from "./front-matter.ts";
import { idNamed } from "./id-named.ts";
import { dayOf, type Moment, momentAt, monthPath, parseMoment } from "./moment.ts";
import { type Photo, readPhotos } from "./photo.ts";
import { checkReferences, type Vocabulary } from "./references.ts";
import { Source } from "./source.ts";
import { readSpeakers, type Speaker } from "./speaker.ts";
import { validate } from "./validate.ts";

export interface Correction {
  date: Moment;
  kind: "fix" | "clarify" | "retract";
  html: string;
  text: string;
}

/** A name as printed, or people with a record. */
export interface Names {
  text?: string | undefined;
  people: string[];
}

/** Everything known about an article but its prose, which is read again when its page is rendered. */
export interface Article {
  /** `2025/02/chuyen-doi-so`: what home.yaml and translationOf call it. */
  path: string;
  url: string;
  /** Path of `index.md` relative to the project. */
  source: string;
  title: string;
  slug: string;
  date: Moment;
  updated?: Moment | undefined;
  summary: string;
  kicker?: string | undefined;
  section: string;
  byline: Names;
  /** What the office knows of it and prints nowhere. */
  genre?: string | undefined;
  reviewedBy?: Names | undefined;
  approvedBy?: Names | undefined;
  places: string[];
  tags: { id: string; label: string }[];
  event?: string | undefined;
  lang: string;
  translationOf?: string | undefined;
  photos: Photo[];
  speakers: Speaker[];
  quotes: Quote[];
  documents: Document[];
  draft: boolean;
  /** From when on it is public: the later of when the desk wants it and when its source allows it. */
  publishAt: Moment;
  embargo?: Moment | undefined;
  expireAt?: Moment | undefined;
  aliases: string[];
  credit?: { name: string; url?: string | undefined } | undefined;
  corrections: Correction[];
  words: number;
}

/** Stands in for required keys that are wrong, so that the rest of the article can be checked; it is never published. */
const STOPGAP = { title: "?", date: "1970-01-01", summary: "?", section: "unknown" };

/** An article as it was written, and as it was read. */
export interface ReadArticle {
  /** Where problems are reported. */
  source: Source;
  /** The whole file, composed (NFC). */
  text: string;
  record: ArticleFrontMatter;
  /** False where the date is wrong or missing, and another stands in for it. */
  isDated: boolean;
  /** Where something was wrong, what stands in for it. */
  article: Article;
  body: Body;
  at: BodyPlaces;
  vocabulary: Vocabulary;
}

/**
 * Reads one `index.md`.
 *
 * @param file path relative to the project
 * @returns undefined where its front matter cannot be read
 */
export function readArticle(
  text: string,
  file: string,
  vocabulary: Vocabulary,
  problems: Problems,
): ReadArticle | undefined {
  const matter = readFrontMatter(text, file, problems);
  if (!matter) return undefined;
  const source = new Source(file, matter.yaml, matter.yamlLine, problems);
  const { value: record } = validate(articleSchema, matter.data, source, STOPGAP, (kind, name) =>
    idNamed(vocabulary[kind], name),
  );
  const dates = readDates(record, vocabulary.zone, source);
  // What stands in for a date that is missing or impossible is the first instant of 1970.
  const isDated = record.date !== STOPGAP.date && dates.date.ms !== 0;
  checkReferences(
    record.section === STOPGAP.section ? { ...record, section: "" } : record,
    vocabulary,
    source,
  );
  const home = { project: vocabulary.project, folder: posix.dirname(file) };
  const names = identity(record, dates.date, home.folder);
  if (!names.slug) source.report("key/missing", ["slug"], { name: "slug" });
  const speakers = readSpeakers(
    record.speakers,
    vocabulary.people,
    isDated ? dayOf(dates.date) : undefined,
    vocabulary.folders.people,
    source,
  );
  const body = parseBody(matter.body);
  const article: Article = {
    ...names,
    ...dates,
    source: file,
    title: record.title,
    summary: record.summary,
    kicker: record.kicker,
    section: record.section,
    byline: namesOf(record.byline) ?? { people: [] },
    genre: record.genre,
    reviewedBy: namesOf(record.reviewedBy),
    approvedBy: namesOf(record.approvedBy),
    places: record.places,
    tags: record.tags.map((label) => ({ id: slugOf(label), label })),
    event: record.event,
    lang: record.lang ?? vocabulary.language,
    translationOf: record.translationOf,
    photos: readPhotos(record.photos, home, vocabulary.zone, source),
    speakers,
    quotes: quotesOf(body.blocks, speakers),
    documents: readDocuments(record, home, source),
    draft: record.draft,
    aliases: record.aliases,
    credit: record.source,
    corrections: readCorrections(record, vocabulary.zone, source),
    words: countWords(body.blocks),
  };
  const at = placesIn(matter);
  checkBody(body, at, record, speakers, source);
  return { source, text, record, isDated, article, body, at, vocabulary };
}

function namesOf(written: string | string[] | undefined): Names | undefined {
  if (written === undefined) return undefined;
  return typeof written === "string" ? { text: written, people: [] } : { people: written };
}

/** @returns the default slug: the folder's name without its leading day, `10-chuyen-doi-so` */
export const slugOfFolder = (folder: string): string => slugOf(withoutDay(basename(folder)));

function identity(
  record: ArticleFrontMatter,
  date: Moment,
  folder: string,
): Pick<Article, "slug" | "path" | "url"> {
  const slug = record.slug ?? slugOfFolder(folder);
  const path = `${monthPath(date)}/${slug}`;
  return { slug, path, url: `/${path}/` };
}

type Dates = Pick<Article, "date" | "updated" | "publishAt" | "embargo" | "expireAt">;

function readDates(record: ArticleFrontMatter, zone: string, source: Source): Dates {
  const read = (key: keyof Dates): Moment | undefined => {
    const value = record[key];
    if (value === undefined) return undefined;
    const moment = parseMoment(value, zone);
    if (!moment) source.report("date/impossible", [key], { value });
    return moment;
  };
  const date = read("date") ?? momentAt(0, zone);
  const [updated, publishAt, expireAt] = [read("updated"), read("publishAt"), read("expireAt")];
  const embargo = read("embargo");
  if (publishAt && embargo && publishAt.ms < embargo.ms) {
    const { publishAt: value = "", embargo: until = "" } = record;
    source.report("date/before-embargo", ["publishAt"], { value, embargo: until });
  }
  const wanted = publishAt ?? date;
  return {
    date,
    updated,
    publishAt: embargo && embargo.ms > wanted.ms ? embargo : wanted,
    embargo,
    expireAt,
  };
}

function readCorrections(record: ArticleFrontMatter, zone: string, source: Source): Correction[] {
  return record.corrections.flatMap((correction, index) => {
    const date = parseMoment(correction.date, zone);
    if (!date) {
      source.report("date/impossible", ["corrections", index, "date"], { value: correction.date });
      return [];
    }
    return [{ date, kind: correction.kind, ...renderInline(correction.text) }];
  });
}
