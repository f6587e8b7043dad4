import { createReadStream } from "node:fs";
import { createInterface } from "node:readline";
import { createGunzip } from "node:zlib";
import { slugOf } from "../../src/language/slug.ts";
import { takeCaption } from "./caption.ts";
import { namesIn } from "./people.ts";

/** A line of a corpus. */
export interface Line {
  /** `2020-10-01`. */
  date: string;
  section: string;
  title: string;
  summary: string;
  body: string[];
}

/** An article as every engine is given it. */
export interface Article extends Line {
  /** Its address on the site, which is how results name it: `/2020/10/vinamilk-lot-top-12/`. */
  url: string;
  /** A part of the text that stands below a photo instead. */
  caption: string | undefined;
  /** Who is named in it with a form of address, in the order of their naming. */
  people: string[];
}

/** Every so many articles, one has a photo. */
const PHOTO_EVERY = 3;

/**
 * @param file gzipped lines `{date, section, title, summary, body: […]}`
 * @param most how many articles are wanted, spread evenly over the file
 */
export async function readCorpus(file: string, most = Number.POSITIVE_INFINITY): Promise<Article[]> {
  const lines: Line[] = [];
  for await (const read of linesOf(file)) {
    const line = cleanLine(read);
    if (line) lines.push(line);
  }
  const count = Math.min(most, lines.length);
  const wanted = Array.from({ length: count }, (_, at) => Math.floor((at * lines.length) / count));
  return wanted.map((place, index) => articleOf(lines[place] as Line, index));
}

/** The lines of a corpus as they were written. */
export async function* linesOf(file: string): AsyncGenerator<Partial<Line>> {
  const input = createReadStream(file).pipe(createGunzip());
  for await (const text of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY }))
    if (text.trim()) yield JSON.parse(text) as Partial<Line>;
}

/** @returns undefined where there is nothing to publish: no title, or no text */
function cleanLine(line: Partial<Line>): Line | undefined {
  const title = clean(line.title ?? "");
  const body = (line.body ?? []).map(clean).filter(Boolean);
  const summary = clean(line.summary ?? "") || body.shift() || title;
  if (!title || body.length === 0) return undefined;
  const day = (line.date ?? "").slice(0, "2020-01-01".length);
  const section = clean(line.section ?? "") || "Tin";
  return { date: isDay(day) ? day : "2020-01-01", section, title, summary, body };
}

/** Single blanks, no control characters; braces that a template language would take are moved apart. */
function clean(text: string): string {
  return text
    .normalize("NFC")
    .replace(/[\s\p{Cc}\p{Cf}]+/gu, " ")
    .replace(/\{(?=[{%])/g, "{ ")
    .trim();
}

function isDay(text: string): boolean {
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}

/** Numbers keep addresses apart: headlines recur. */
function articleOf(line: Line, index: number): Article {
  const slug = `${slugOf(line.title).slice(0, 60)}-${index}`.replace(/-+/g, "-").replace(/^-/, "");
  const { caption, body } =
    index % PHOTO_EVERY === 0 ? takeCaption(line.body) : { caption: undefined, body: line.body };
  const people = namesIn([line.summary, ...body, caption ?? ""]);
  return { ...line, url: `/${line.date.slice(0, 7).replace("-", "/")}/${slug}/`, body, caption, people };
}
