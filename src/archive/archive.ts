import { join } from "node:path";
import { Digest } from "../cache/digest.ts";
import { RecordStore } from "../cache/record-store.ts";
import type { Entry, EntryHead } from "../catalogue/entry.ts";
import type { Problems } from "../problems/problem.ts";
import type { Severities } from "../problems/severities.ts";
import { checkDesk } from "../read/desk-references.ts";
import {
  articleSources,
  type Desk,
  declareUsed,
  type Folders,
  type Newsroom,
  readDesk,
  vocabularyOf,
} from "../read/newsroom.ts";
import { checkTopLevel } from "../read/top-level.ts";
import type { Sources } from "../sources/sources.ts";
import type { Pool } from "../threads/pool.ts";
import { ArticleReader, type IncompleteArticle } from "./article-reader.ts";
import { checkPublic } from "./check-public.ts";
import { withoutDuplicates } from "./duplicates.ts";
import { PeopleReader } from "./people-reader.ts";
import type { PhotoEncoder } from "./photo-encoder.ts";
import { codeDigest } from "./reader-digest.ts";
import { readStaticPages } from "./static-pages.ts";

/** What the archive held when it was gathered, and how that differs from the time before. */
export interface Gathered {
  newsroom: Newsroom;
  /** The desk's files, with the places of their keys. */
  desk: Desk;
  /** Every article that can be read, drafts included, and the last good record of those that cannot. */
  entries: Entry[];
  /** Sources whose last good record stands in for what is broken now. */
  broken: ReadonlySet<string>;
  /** What could be read of articles with an error, by source. */
  incomplete: ReadonlyMap<string, IncompleteArticle>;
  /** Sources read in this run, since they are new or what they show changed. */
  changed: string[];
  /** What was known of articles that were read again in this run, or that are gone. */
  former: EntryHead[];
}

/** How sources are read. */
interface Reading {
  /** Reads every source again, whatever is known of it. */
  again: boolean;
  /** The instant that decides what is public, in milliseconds. */
  now: number;
  onProgress: (done: number, total: number) => void;
}

/** Folder of a build's records in the cache. */
const BUILDS = "records";

/** Every record of the newsroom, kept between builds: a source is read again only where it, or what it names, changed. */
export class Archive {
  readonly #folders: Folders;
  readonly #folder: string;
  /** The folder of a build's records, where that is another. */
  readonly #builds: string | undefined;
  readonly #severities: Severities;
  #made = "";
  #articles: ArticleReader | undefined;
  #people: PeopleReader | undefined;

  /**
   * @param cache absolute path of the cache folder
   * @param severities what the newsroom makes of rules
   * @param name of the folder in the cache: whoever encodes no photos keeps records of its own, and takes
   *   over from a build what is right still
   */
  constructor(
    folders: Folders,
    cache: string,
    severities: Severities = {},
    name: "records" | "check" = BUILDS,
  ) {
    this.#folders = folders;
    this.#severities = severities;
    this.#folder = join(cache, name);
    this.#builds = name === BUILDS ? undefined : join(cache, BUILDS);
  }

  /** Reads what changed. Records with an error are reported; their last good one stands in. */
  async gather(
    sources: Sources,
    problems: Problems,
    photos: PhotoEncoder | undefined,
    pool: Pool,
    { again, now, onProgress }: Reading,
  ): Promise<Gathered> {
    const desk = readDesk(this.#folders, problems);
    const { people: peopleReader, articles: articleReader } = this.#readers(desk);
    const people = await peopleReader.read(sources, problems, photos, again);
    const vocabulary = vocabularyOf(desk, people.records, this.#folders, this.#severities);
    const paths = articleSources(sources, this.#folders);
    const articles = await articleReader.read(paths, sources, vocabulary, people.digests, {
      problems,
      photos,
      pool,
      again,
      onProgress,
    });
    const entries = withoutDuplicates(articles.entries, articles.broken, this.#folders.project, problems);
    declareUsed(
      desk.sections,
      entries.map(({ head }) => head.section),
    );
    declareUsed(
      desk.places,
      entries.flatMap(({ head }) => head.places),
    );
    declareUsed(
      desk.events,
      entries.flatMap(({ head }) => head.event ?? []),
    );
    const known = problems.errorCount > 0 ? undefined : new Set(entries.map(({ head }) => head.path));
    const { sections } = desk;
    const dataFolder = this.#folders.data;
    checkDesk({ ...desk, sections: sections.values, articles: known, dataFolder });
    const { project } = this.#folders;
    checkPublic({ home: desk.home, entries, now, zone: desk.site.values.zone, project }, problems);
    const newsroom = this.#newsroom(desk, people.records, sources, problems);
    return {
      newsroom,
      desk,
      entries,
      incomplete: articles.incomplete,
      former: articles.former,
      broken: new Set([...people.broken, ...articles.broken]),
      changed: [...people.changed, ...articles.changed],
    };
  }

  /** The bytes of all articles, for other threads. */
  get shared(): Buffer[] {
    return this.#articles?.store.shared ?? [];
  }

  /** Absolute paths of the cache files that hold the records. */
  get files(): string[] {
    return [...(this.#articles?.store.files ?? []), ...(this.#people?.store.files ?? [])];
  }

  /** Writes what changed. */
  save(): void {
    this.#articles?.store.save();
    this.#people?.store.save();
  }

  /** Records read with other code, another zone, language or address, or by other rules, are of no use. */
  #readers({ site }: Desk): { people: PeopleReader; articles: ArticleReader } {
    const made = new Digest()
      .add(codeDigest())
      .text(site.values.zone)
      .text(site.values.language)
      .text(site.values.address)
      .text(site.values.approvalFrom ?? "")
      .text(JSON.stringify(this.#severities)).value;
    if (!this.#articles || !this.#people || this.#made !== String(made)) {
      this.#made = String(made);
      const store = (name: string) => new RecordStore(join(this.#folder, name), this.#made);
      const builds = this.#builds;
      const others = (name: string) =>
        builds === undefined ? undefined : () => new RecordStore(join(builds, name), this.#made);
      this.#people = new PeopleReader(store("people"), this.#folders, site.values.zone, others("people"));
      this.#articles = new ArticleReader(store("articles"), others("articles"));
    }
    return { people: this.#people, articles: this.#articles };
  }

  #newsroom(desk: Desk, people: Newsroom["people"], sources: Sources, problems: Problems): Newsroom {
    const { site, home, sections, places, events, redirects } = desk;
    const { project, data } = this.#folders;
    return {
      site: site.values,
      home: home.values,
      sections: sections.values,
      declaresSections: sections.exists,
      places: places.values,
      events: events.values,
      redirects: redirects.values,
      people,
      pages: checkTopLevel(
        site.values.language,
        sections.values,
        readStaticPages(this.#folders, sources, problems),
        project,
        `${data}/sections.yaml`,
        problems,
      ),
    };
  }
}
