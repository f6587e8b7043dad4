import { Digest, digestOf } from "../cache/digest.ts";
import type { RecordLine } from "../cache/record-line.ts";
import { renditionNames } from "../photos/published.ts";
import type { Article, Correction } from "../read/article.ts";
import type { Moment } from "../read/moment.ts";
import { type Card, cardOf } from "./card.ts";
import type { LocalLink } from "./links.ts";
import { lastChange, type Mark, markOf } from "./standing.ts";

/**
 * What grouping and planning need to know of an article; at hand for every article of the archive,
 * while the rest is parsed when a page shows it.
 */
export interface EntryHead {
  /** Path of `index.md`, relative to the project. */
  source: string;
  /** `2025/02/chuyen-doi-so`. */
  path: string;
  /** Milliseconds since 1970, and the same on the newsroom's clock. */
  ms: number;
  iso: string;
  updated?: Moment | undefined;
  lang: string;
  section: string;
  places: string[];
  tags: Article["tags"];
  event?: string | undefined;
  /** People with a record whom the article names: speakers, bylines, photos. */
  people: string[];
  translationOf?: string | undefined;
  aliases: string[];
  draft: boolean;
  publishMs: number;
  embargoMs?: number | undefined;
  expireMs?: number | undefined;
  /** `files`: names of the published renditions. */
  photos: { id: string; place?: string | undefined; people: string[]; digest: number; files: string[] }[];
  documents: { src: string; file: string }[];
  quotes: { speaker: string; digest: number }[];
  corrections: { date: Moment; kind: Correction["kind"]; digest: number }[];
  /** The article's photos and documents, relative to the project. */
  files: string[];
  /** Of its body; of all that its page shows of it; of its card; of its headline; of its feed entry. All but the first hold its address. */
  digests: { body: number; own: number; card: number; title: number; feed: number };
}

/** The columns of an article's line in the cache, after its source and its key. */
const HEAD = 2;
const CARD = 3;
const ARTICLE = 4;
/** After the problems that reading found. */
const LINKS = 6;
const ANCHORS = 7;

/** An article in the catalogue. */
export class Entry {
  readonly head: EntryHead;
  readonly url: string;
  /** Place in the catalogue's list, newest first; set by the catalogue. */
  index = -1;
  /** Digest of the names that its card prints; set by who first needs it, once the catalogue is there. */
  cardNames: number | undefined;
  /** Those of `head` that its catalogue shows; `article` has the same. */
  corrections: EntryHead["corrections"];
  /** What lists say of it beside its headline. */
  mark: Mark | undefined;
  /** Digests of what depends on the catalogue's instant: of its page, and of what lists say of it. */
  readonly standing = { page: 0, mark: 0 };
  readonly #line: RecordLine;

  constructor(line: RecordLine) {
    this.#line = line;
    this.head = JSON.parse(line.column(HEAD)) as EntryHead;
    this.url = `/${this.head.path}/`;
    this.corrections = this.head.corrections;
  }

  /**
   * Takes its place in a catalogue.
   *
   * @param now the catalogue's instant, in milliseconds
   * @param isPreview true where it shows what is not public yet
   */
  enter(index: number, now: number, isPreview: boolean): void {
    const { head, standing } = this;
    this.index = index;
    this.cardNames = undefined;
    const all = head.corrections;
    this.corrections = isPreview || all.length === 0 ? all : all.filter(({ date }) => date.ms <= now);
    this.mark = markOf(head, this.corrections, isPreview ? now : undefined);
    standing.mark = this.mark ? digestOf(JSON.stringify(this.mark)) : 0;
    standing.page = standing.mark;
    if (all.length > 0) {
      const known = all.filter(({ date }) => date.ms <= now).length;
      standing.page = new Digest().add(standing.mark).add(this.corrections.length).add(known).value;
    }
  }

  /** When it was last changed in substance: its newest correction, where that is newer than `updated`. */
  get updated(): Moment | undefined {
    const { head, corrections } = this;
    return lastChange(
      head.ms,
      head.updated,
      corrections.map(({ date }) => date),
    );
  }

  /** ISO date of its last change, or of its publication. */
  get changedIso(): string {
    return this.updated?.iso ?? this.head.iso;
  }

  /** Parsed at each call: hold on to it while it is used. */
  get card(): Card {
    return JSON.parse(this.#line.column(CARD)) as Card;
  }

  /** The whole record, parsed at each call: hold on to it while it is used. */
  get article(): Article {
    const article = JSON.parse(this.#line.column(ARTICLE)) as Article;
    if (article.corrections.length === 0 && !article.updated) return article;
    const { updated, corrections, head } = this;
    const shown = new Set(corrections);
    return {
      ...article,
      updated,
      corrections: article.corrections.filter((_, at) => shown.has(head.corrections[at] as Shown)),
    };
  }

  /** Its links to other pages of this site; parsed at each call. */
  get links(): LocalLink[] {
    const links = this.#line.column(LINKS);
    return links === "" ? [] : (JSON.parse(links) as LocalLink[]);
  }

  /** The ids of its headings; parsed at each call. */
  get anchors(): string[] {
    const anchors = this.#line.column(ANCHORS);
    return anchors === "" ? [] : (JSON.parse(anchors) as string[]);
  }
}

type Shown = EntryHead["corrections"][number];

/**
 * @param body the Markdown that `article`'s page will show
 * @returns the columns of its line after its source and its key: head, card, article
 */
export function entryColumns(article: Article, body: string): string[] {
  const card = JSON.stringify(cardOf(article));
  const record = JSON.stringify(article);
  return [JSON.stringify(headOf(article, record, card, body)), card, record];
}

function headOf(article: Article, record: string, card: string, body: string): EntryHead {
  const { date, updated, photos } = article;
  const json = (value: unknown): number => digestOf(JSON.stringify(value));
  const ofBody = digestOf(body);
  return {
    source: article.source,
    path: article.path,
    ms: date.ms,
    iso: date.iso,
    updated,
    lang: article.lang,
    section: article.section,
    places: article.places,
    tags: article.tags,
    event: article.event,
    people: [...new Set(peopleIn(article))],
    translationOf: article.translationOf,
    aliases: article.aliases,
    draft: article.draft,
    publishMs: article.publishAt.ms,
    embargoMs: article.embargo?.ms,
    expireMs: article.expireAt?.ms,
    photos: photos.map((photo) => ({
      id: photo.id,
      place: photo.place,
      people: photo.people,
      digest: json(photo),
      files: renditionNames(photo.renditions),
    })),
    documents: article.documents.map(({ src, file }) => ({ src, file })),
    quotes: article.quotes.map((quote) => ({ speaker: quote.speaker, digest: json(quote) })),
    corrections: article.corrections.map((correction) => ({
      date: correction.date,
      kind: correction.kind,
      digest: json(correction),
    })),
    files: [...photos, ...article.documents].map(({ file }) => file),
    digests: {
      body: ofBody,
      own: new Digest().add(digestOf(record)).add(ofBody).value,
      card: digestOf(article.path + card),
      title: json([article.path, article.title, article.lang, date]),
      feed: json([article.path, card, updated, article.byline, article.tags]),
    },
  };
}

/** @returns the ids of the people with a record whom an article names. */
function peopleIn(article: Article): string[] {
  return [
    ...article.speakers.filter((speaker) => speaker.hasRecord).map((speaker) => speaker.id),
    ...article.byline.people,
    ...article.photos.flatMap((photo) => photo.people),
  ];
}
