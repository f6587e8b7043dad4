import { statSync } from "node:fs";
import { basename, dirname, join, relative } from "node:path";
import { type Block, type Body, parseBody } from "../body/blocks.ts";
import { renderInline } from "../body/markdown.ts";
import { fold } from "../language/fold.ts";
import { slugOf } from "../language/slug.ts";
import { nearest } from "../problems/near.ts";
import type { Problems } from "../problems/problem.ts";
import { type ArticleFrontMatter, articleSchema } from "../schema/article.ts";
import { type FrontMatter, readFrontMatter } from "./front-matter.ts";
import { dayOf, type Moment, momentAt, monthPath, parseMoment } from "./moment.ts";
import { findingParameters, type Person } from "./person.ts";
import { type Photo, readPhotos } from "./photo.ts";
import { Source } from "./source.ts";
import { readSpeakers, type Speaker, speakerNamed } from "./speaker.ts";
import { validate } from "./validate.ts";

/** Something a speaker said, as its article quotes it. */
export interface Quote {
  /** The id of the speaker, where the article names one. */
  speaker: string;
  html: string;
  text: string;
}

export interface Correction {
  date: Moment;
  kind: "fix" | "clarify" | "retract";
  html: string;
  text: string;
}

/** Everything known about an article but its prose, which is read again when its page is rendered. */
export interface Article {
  /** `2025/02/chuyen-doi-so`: what home.yaml and translationOf call it. */
  path: string;
  url: string;
  /** Path of `index.md` relative to the project. */
  source: string;
  /** Absolute path of the article's folder. */
  folder: string;
  title: string;
  slug: string;
  date: Moment;
  updated?: Moment | undefined;
  summary: string;
  kicker?: string | undefined;
  section: string;
  byline: { text?: string | undefined; people: string[] };
  places: string[];
  tags: { id: string; label: string }[];
  event?: string | undefined;
  lang: string;
  translationOf?: string | undefined;
  photos: Photo[];
  speakers: Speaker[];
  quotes: Quote[];
  documents: { src: string; title: string; file: string }[];
  draft: boolean;
  publishAt: Moment;
  expireAt?: Moment | undefined;
  aliases: string[];
  credit?: { name: string; url?: string | undefined } | undefined;
  corrections: Correction[];
  words: number;
}

/** What references are checked against. */
export interface Vocabulary {
  zone: string;
  language: string;
  people: ReadonlyMap<string, Person>;
  /** Undefined where the desk keeps no such file: any id is then right. */
  sections: Readonly<Record<string, unknown>> | undefined;
  places: Readonly<Record<string, unknown>> | undefined;
  events: Readonly<Record<string, unknown>> | undefined;
  /** Folders as problems name them. */
  folders: { people: string; data: string };
}

/** Stands in for required keys that are wrong, so that the rest of the article can be checked; it is never published. */
const STOPGAP = { title: "?", date: "1970-01-01", summary: "?", section: "unknown" };

/** Reads one `index.md`; undefined where an error keeps it from being published. */
export function readArticle(
  text: string,
  file: string,
  path: string,
  vocabulary: Vocabulary,
  problems: Problems,
): Article | undefined {
  const errorsBefore = problems.errorCount;
  const matter = readFrontMatter(text, file, problems);
  if (!matter) return undefined;
  const source = new Source(file, matter.yaml, matter.yamlLine, problems);
  const { value: record } = validate(articleSchema, matter.data, source, STOPGAP);
  const dates = readDates(record, vocabulary.zone, source);
  checkReferences(record, vocabulary, source);
  if (!identity(record, dates.date, dirname(path)).slug)
    source.report("key/missing", ["slug"], { name: "slug" });
  const folder = dirname(path);
  const speakers = readSpeakers(
    record.speakers,
    vocabulary.people,
    dayOf(dates.date),
    vocabulary.folders.people,
    source,
  );
  const body = parseBody(matter.body);
  const article: Article = {
    ...identity(record, dates.date, folder),
    ...dates,
    source: file,
    folder,
    title: record.title,
    summary: record.summary,
    kicker: record.kicker,
    section: record.section,
    byline:
      typeof record.byline === "string"
        ? { text: record.byline, people: [] }
        : { people: record.byline ?? [] },
    places: record.places,
    tags: record.tags.map((label) => ({ id: slugOf(label), label })),
    event: record.event,
    lang: record.lang ?? vocabulary.language,
    translationOf: record.translationOf,
    photos: readPhotos(record.photos, folder, vocabulary.zone, source),
    speakers,
    quotes: quotesOf(body.blocks, speakers),
    documents: readDocuments(record, folder, source),
    draft: record.draft,
    aliases: record.aliases,
    credit: record.source,
    corrections: readCorrections(record, vocabulary.zone, source),
    words: countWords(body.blocks),
  };
  checkBody(body, matter, record, article, source);
  return problems.errorCount > errorsBefore ? undefined : article;
}

/** Reads the blocks of an article's body again, for its page. */
export function readBlocks(text: string): Block[] {
  const at = /\n---[ \t]*(?:\n|$)/.exec(text);
  return parseBody(at ? text.slice(at.index + at[0].length) : "").blocks;
}

/** The folder's name without its leading day is the default slug: `10-chuyen-doi-so`. */
function identity(
  record: ArticleFrontMatter,
  date: Moment,
  folder: string,
): Pick<Article, "slug" | "path" | "url"> {
  const slug = record.slug ?? slugOf(basename(folder).replace(/^\d{1,2}-(?=\D)/, ""));
  const path = `${monthPath(date)}/${slug}`;
  return { slug, path, url: `/${path}/` };
}

type Dates = Pick<Article, "date" | "updated" | "publishAt" | "expireAt">;

function readDates(record: ArticleFrontMatter, zone: string, source: Source): Dates {
  const read = (key: "date" | "updated" | "publishAt" | "expireAt"): Moment | undefined => {
    const value = record[key];
    if (value === undefined) return undefined;
    const moment = parseMoment(value, zone);
    if (!moment) source.report("date/impossible", [key], { value });
    return moment;
  };
  const date = read("date") ?? momentAt(0, zone);
  const [updated, publishAt, expireAt] = [read("updated"), read("publishAt"), read("expireAt")];
  return { date, updated, publishAt: publishAt ?? date, expireAt };
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

/** Documents are published as they are: a photo would tell where it was taken, and a page could run scripts. */
const NO_DOCUMENT = /\.(?:jpe?g|png|webp|avif|gif|tiff?|heic|heif|svgz?|x?html?|m?js|css|xml)$/i;

function readDocuments(record: ArticleFrontMatter, folder: string, source: Source): Article["documents"] {
  return record.documents.flatMap(({ src, title }, index) => {
    const file = join(folder, src);
    if (relative(folder, file).startsWith("..") || !statSync(file, { throwIfNoEntry: false })?.isFile()) {
      source.report("document/missing", ["documents", index, "src"], { src });
      return [];
    }
    if (NO_DOCUMENT.test(src)) {
      source.report("document/kind", ["documents", index, "src"], { src });
      return [];
    }
    return [{ src, title, file }];
  });
}

function checkReferences(record: ArticleFrontMatter, vocabulary: Vocabulary, source: Source): void {
  const { folders, people } = vocabulary;
  const check = (
    kind: string,
    id: string | undefined,
    known: Iterable<string>,
    where: string,
    path: (string | number)[],
  ) => {
    if (id === undefined) return;
    const ids = [...known];
    if (!ids.includes(id))
      source.report("reference/unknown", path, { kind, id, near: nearest(id, ids) ?? "", where });
  };
  const data = (kind: "section" | "place" | "event", id: string | undefined, path: (string | number)[]) => {
    const known = vocabulary[`${kind}s`];
    if (id && known && !Object.hasOwn(known, id)) {
      check(kind, id, Object.keys(known), `${folders.data}/${kind}s.yaml`, path);
    }
  };
  const person = (id: string, path: (string | number)[]) => {
    if (!people.has(id)) check("person", id, people.keys(), `${folders.people}/${id}.md`, path);
  };
  if (record.section !== STOPGAP.section) data("section", record.section, ["section"]);
  data("event", record.event, ["event"]);
  for (const [index, id] of record.places.entries()) data("place", id, ["places", index]);
  if (Array.isArray(record.byline))
    for (const [index, id] of record.byline.entries()) person(id, ["byline", index]);
  for (const [index, photo] of record.photos.entries()) {
    data("place", photo.place, ["photos", index, "place"]);
    for (const [at, id] of photo.people.entries()) person(id, ["photos", index, "people", at]);
  }
}

function checkBody(
  body: Body,
  matter: FrontMatter,
  record: ArticleFrontMatter,
  article: Article,
  source: Source,
): void {
  const lines = matter.body.split("\n");
  const at = (line: number, excerpt: string) => ({
    line: matter.bodyLine + line,
    column: Math.max(0, lines[line]?.indexOf(excerpt) ?? 0) + 1,
  });
  for (const { rule, line, excerpt } of body.findings)
    source.reportAt(rule, at(line, excerpt), findingParameters(excerpt));
  const declared = record.photos.map((photo) => photo.src.normalize("NFC").replace(/^\.\//, ""));
  const placed = new Set<string>();
  for (const { src, line } of body.placements) {
    const clean = src.replace(/^\.\//, "");
    if (!declared.includes(clean)) {
      source.reportAt("body/unknown-photo", at(line, src), { src, near: nearest(clean, declared) ?? "" });
    } else if (placed.has(clean)) source.reportAt("body/photo-twice", at(line, src), { src });
    placed.add(clean);
  }
  for (const block of body.blocks) {
    if (block.kind !== "quote" || !block.attribution || speakerNamed(block.attribution, article.speakers))
      continue;
    const { attribution } = block;
    const line = Math.max(
      0,
      lines.findIndex((text) => /^[\s>]*[—–]\s/.test(text) && text.includes(attribution)),
    );
    const near =
      nearest(
        attribution,
        article.speakers.map((speaker) => speaker.name),
      ) ?? "";
    source.reportAt("quote/unknown-speaker", at(line, attribution), { name: attribution, near });
  }
}

function quotesOf(blocks: Block[], speakers: Speaker[]): Quote[] {
  return blocks.flatMap((block) => {
    if (block.kind !== "quote" || block.attribution === undefined) return [];
    const speaker = speakerNamed(block.attribution, speakers);
    return speaker ? [{ speaker: speaker.id, html: block.html, text: block.text }] : [];
  });
}

function countWords(blocks: Block[]): number {
  let words = 0;
  for (const block of blocks) if ("text" in block) words += block.text.split(/\s+/).filter(Boolean).length;
  return words;
}

/** Tags that differ only in letters' case or marks are one tag; the spelling met first is the tag's. */
export function checkTags(articles: Article[], problems: Problems): void {
  const spellings = new Map<string, { label: string; source: string }>();
  for (const article of articles) {
    for (const tag of article.tags) {
      const key = fold(tag.label);
      const known = spellings.get(key);
      if (!known) spellings.set(key, { label: tag.label, source: article.source });
      else if (known.label !== tag.label) {
        problems.add({
          file: article.source,
          line: 1,
          column: 1,
          rule: "tag/spelling",
          severity: "warning",
          key: "tags",
          parameters: { tag: tag.label, other: known.label, where: known.source },
        });
        tag.label = known.label;
      }
    }
  }
}
