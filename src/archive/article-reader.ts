import { Digest } from "../cache/digest.ts";
import { RecordLine } from "../cache/record-line.ts";
import { KEY, type RecordStore, sourceColumn } from "../cache/record-store.ts";
import { Entry, type EntryHead } from "../catalogue/entry.ts";
import type { LocalLink } from "../catalogue/links.ts";
import type { Problem, Problems } from "../problems/problem.ts";
import type { Vocabulary } from "../read/references.ts";
import type { Sources } from "../sources/sources.ts";
import type { Pool } from "../threads/pool.ts";
import {
  type ArticleReading,
  columnsOf,
  PROBLEMS,
  readArticleAt,
  type SentReading,
} from "./article-reading.ts";
import type { PhotoEncoder } from "./photo-encoder.ts";

/** Fewer articles than this are read before other threads have started. */
const WORTH_A_THREAD = 300;
const AT_ONCE = 200;

/** What could be read of an article with an error. */
export interface IncompleteArticle {
  /** `2025/02/chuyen-doi-so`; undefined where its front matter cannot be read. */
  path: string | undefined;
  /** To other pages. */
  links: LocalLink[];
}

export interface ReadArticles {
  entries: Entry[];
  /** Sources with an error; the last good record of some is in `entries`. */
  broken: Set<string>;
  /** What could be read of sources with an error. */
  incomplete: Map<string, IncompleteArticle>;
  changed: string[];
  /** What was known of sources that were read again, or that are gone. */
  former: EntryHead[];
}

interface Means {
  problems: Problems;
  /** Undefined where photos are not wanted: nothing that is read then may be kept. */
  photos: PhotoEncoder | undefined;
  pool: Pool;
  /** Reads every source again, whatever is known of it. */
  again: boolean;
  onProgress: (done: number, total: number) => void;
}

/** An entry with what it was made from, and what it was found right for. */
interface Known {
  line: RecordLine;
  entry: Entry;
  /** The blob of its source; undefined where that was not asked. */
  id: string | undefined;
  /** Digest of everything that it could name. */
  named: number;
}

/** Gives every article's entry, and reads those again that changed or that name something that did. */
export class ArticleReader {
  readonly store: RecordStore;
  /** Entries by source. */
  #entries = new Map<string, Known>();
  readonly #openOthers: (() => RecordStore) | undefined;
  #others: RecordStore | undefined;

  /** @param others opens records that somebody else keeps; they are only read */
  constructor(store: RecordStore, others?: () => RecordStore) {
    this.store = store;
    this.#openOthers = others;
  }

  /**
   * @param paths sources of articles
   * @param people digests of people's records by id
   */
  async read(
    paths: string[],
    sources: Sources,
    vocabulary: Vocabulary,
    people: ReadonlyMap<string, number>,
    means: Means,
  ): Promise<ReadArticles> {
    const named = digestOfNamed(vocabulary, people);
    const stale = paths.filter(
      (source) => means.again || !this.#isFresh(source, sources, vocabulary, people, named),
    );
    const former = this.#formerHeads(stale, paths);
    const broken = new Set<string>();
    const incomplete = new Map<string, IncompleteArticle>();
    const keep = (source: string, head: EntryHead, columns: string | Uint8Array) => {
      const key = keyOf(sources.idOf(source) ?? "", head, sources, people);
      this.store.set(source, lineOf(source, key, columns));
    };
    const take = async ({ source, columns, reading }: SentReading) => {
      if (columns) return keep(source, headIn(columns), columns);
      if (!reading) return;
      if (reading.article && means.photos?.wants(reading.article)) {
        reading.problems.push(...(await means.photos.encode(reading.article)));
      }
      if (!reading.article || reading.problems.some(({ severity }) => severity === "error")) {
        broken.add(source);
        incomplete.set(source, { path: reading.path, links: reading.links });
        for (const problem of reading.problems) means.problems.add(problem);
        return;
      }
      const text = columnsOf(reading.article, reading);
      keep(source, JSON.parse(text[0] as string) as EntryHead, text.join("\t"));
    };
    await this.#readAll(stale, vocabulary, means, take);
    this.store.keepOnly(new Set(paths));
    this.store.settle();
    const entries = this.#take(paths, broken, means.problems);
    return { entries, broken, incomplete, changed: stale, former };
  }

  #formerHeads(stale: string[], paths: string[]): EntryHead[] {
    const there = new Set(paths);
    const gone = this.store.sources.filter((source) => !there.has(source));
    return [...stale, ...gone].flatMap((source) => {
      const line = this.store.get(source);
      return line ? [this.#known(source, line).entry.head] : [];
    });
  }

  async #readAll(
    stale: string[],
    vocabulary: Vocabulary,
    { pool, onProgress }: Means,
    take: (reading: SentReading) => Promise<void>,
  ): Promise<void> {
    let done = 0;
    const taken = async (reading: SentReading) => {
      await take(reading);
      onProgress(++done, stale.length);
    };
    if (stale.length < WORTH_A_THREAD) {
      await Promise.all(stale.map((source) => taken(sendable(readArticleAt(source, vocabulary)))));
      return;
    }
    const chunks: string[][] = [];
    for (let at = 0; at < stale.length; at += AT_ONCE) chunks.push(stale.slice(at, at + AT_ONCE));
    // Photos are encoded while the next articles are read.
    const encoding: Promise<void>[] = [];
    await pool.share("read", chunks, {
      here: (chunk) => chunk.map((source) => sendable(readArticleAt(source, vocabulary))),
      take: (readings) => encoding.push(...readings.map(taken)),
      ready: pool.everywhere("vocabulary", vocabulary),
    });
    await Promise.all(encoding);
  }

  #isFresh(
    source: string,
    sources: Sources,
    vocabulary: Vocabulary,
    people: ReadonlyMap<string, number>,
    named: number,
  ): boolean {
    const isRight = (line: RecordLine | undefined): boolean => {
      if (!line) return false;
      const known = this.#known(source, line);
      const { head } = known.entry;
      const id = sources.idOf(source) ?? "";
      // In a process that has asked before, where nothing of it can have changed.
      if (known.id === id && known.named === named && head.files.length === 0) return true;
      const isFresh =
        line.column(KEY) === keyOf(id, head, sources, people) && namesAreKnown(head, vocabulary);
      if (isFresh) Object.assign(known, { id, named });
      return isFresh;
    };
    if (isRight(this.store.get(source))) return true;
    const other = this.#otherLine(source);
    if (!other || !isRight(other)) return false;
    this.store.set(source, other);
    return true;
  }

  /** Opened only where something was not known: a check after a check needs none. */
  #otherLine(source: string): RecordLine | undefined {
    this.#others ??= this.#openOthers?.();
    return this.#others?.get(source);
  }

  #known(source: string, line: RecordLine): Known {
    const known = this.#entries.get(source);
    if (known?.line === line) return known;
    const made: Known = { line, entry: new Entry(line), id: undefined, named: 0 };
    this.#entries.set(source, made);
    return made;
  }

  /** The entries of all sources that have a record; those of broken ones are the last good. */
  #take(paths: string[], broken: ReadonlySet<string>, problems: Problems): Entry[] {
    const before = this.#entries;
    this.#entries = new Map();
    const entries: Entry[] = [];
    for (const source of paths) {
      const line = this.store.get(source);
      if (!line) continue;
      const known = before.get(source);
      if (known?.line === line) this.#entries.set(source, known);
      entries.push(this.#known(source, line).entry);
      const warnings = broken.has(source) ? "" : line.column(PROBLEMS);
      if (warnings) for (const problem of JSON.parse(warnings) as Problem[]) problems.add(problem);
    }
    return entries;
  }
}

function sendable(reading: ArticleReading): SentReading {
  return { source: reading.source, columns: undefined, reading };
}

/** Of all that an article can name: the desk's ids, and people's records. */
function digestOfNamed(
  { sections, places, events }: Vocabulary,
  people: ReadonlyMap<string, number>,
): number {
  const digest = new Digest();
  for (const kind of [sections, places, events]) {
    digest.add(kind ? 1 : 0);
    for (const id of Object.keys(kind ?? {})) digest.text(id);
  }
  for (const [id, record] of people) digest.text(id).add(record);
  return digest.value;
}

/** A record's key changes with everything that its reading depended on, but for the desk's ids. */
function keyOf(
  id: string,
  { files, people: named }: EntryHead,
  sources: Sources,
  people: ReadonlyMap<string, number>,
): string {
  const digest = new Digest().text(id);
  for (const file of files) digest.text(sources.idOf(file) ?? "");
  for (const person of named) digest.add(people.get(person) ?? 0);
  return String(digest.value);
}

/** A record was read when all its ids were known; one that the desk has removed since is an error now. */
function namesAreKnown({ section, places, event, photos }: EntryHead, vocabulary: Vocabulary): boolean {
  const has = (kind: "sections" | "places" | "events", id: string): boolean => {
    const known = vocabulary[kind];
    return known === undefined || Object.hasOwn(known, id);
  };
  return (
    has("sections", section) &&
    places.every((id) => has("places", id)) &&
    (event === undefined || has("events", event)) &&
    photos.every(({ place }) => place === undefined || has("places", place))
  );
}

function headIn(columns: Uint8Array): EntryHead {
  const bytes = Buffer.from(columns.buffer, columns.byteOffset, columns.byteLength);
  return JSON.parse(bytes.toString("utf8", 0, bytes.indexOf(0x09))) as EntryHead;
}

function lineOf(source: string, key: string, columns: string | Uint8Array): RecordLine {
  const bytes = Buffer.concat([
    Buffer.from(`${sourceColumn(source)}\t${key}\t`),
    typeof columns === "string" ? Buffer.from(columns) : columns,
  ]);
  return new RecordLine(bytes, 0, bytes.length);
}
