import { join } from "node:path";
import { Digest } from "../cache/digest.ts";
import { RecordStore } from "../cache/record-store.ts";
import { newestFirst } from "../catalogue/catalogue.ts";
import type { Entry } from "../catalogue/entry.ts";
import { TagLabels } from "../catalogue/tag-labels.ts";
import { fold } from "../language/fold.ts";
import type { Problems } from "../problems/problem.ts";
import { checkDesk } from "../read/desk-references.ts";
import {
  articleSources,
  type Desk,
  declareUsed,
  type Folders,
  type Newsroom,
  readDesk,
  readStaticPages,
  vocabularyOf,
} from "../read/newsroom.ts";
import { checkTopLevel } from "../read/top-level.ts";
import type { Sources } from "../sources/sources.ts";
import type { Pool } from "../threads/pool.ts";
import { ArticleReader } from "./article-reader.ts";
import { checkPublic } from "./check-public.ts";
import { PeopleReader } from "./people-reader.ts";
import type { PhotoEncoder } from "./photo-encoder.ts";
import { codeDigest } from "./reader-digest.ts";

/** What the archive held when it was gathered, and how that differs from the time before. */
export interface Gathered {
  newsroom: Newsroom;
  /** Every article that can be read, drafts included, and the last good record of those that cannot. */
  entries: Entry[];
  /** Sources whose last good record stands in for what is broken now. */
  broken: ReadonlySet<string>;
  /** Sources read in this run, since they are new or what they show changed. */
  changed: string[];
}

/** How sources are read. */
interface Reading {
  /** Reads every source again, whatever is known of it. */
  again: boolean;
  /** The instant that decides what is public, in milliseconds. */
  now: number;
  onProgress: (done: number, total: number) => void;
}

/** Every record of the newsroom, kept between builds: a source is read again only where it, or what it names, changed. */
export class Archive {
  readonly #folders: Folders;
  readonly #folder: string;
  #made = "";
  #articles: ArticleReader | undefined;
  #people: PeopleReader | undefined;

  /** @param cache absolute path of the cache folder */
  constructor(folders: Folders, cache: string) {
    this.#folders = folders;
    this.#folder = join(cache, "records");
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
    const vocabulary = vocabularyOf(desk, people.records, this.#folders);
    const paths = articleSources(sources, this.#folders);
    const articles = await articleReader.read(paths, sources, vocabulary, people.digests, {
      problems,
      photos,
      pool,
      again,
      onProgress,
    });
    const entries = withoutDuplicates(articles.entries, articles.broken, problems);
    checkTags(entries, problems);
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
      entries,
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

  /** Records read with other code, another zone or another language are of no use. */
  #readers({ site }: Desk): { people: PeopleReader; articles: ArticleReader } {
    const made = new Digest().add(codeDigest()).text(site.values.zone).text(site.values.language).value;
    if (!this.#articles || !this.#people || this.#made !== String(made)) {
      this.#made = String(made);
      const store = (name: string) => new RecordStore(join(this.#folder, name), this.#made);
      this.#people = new PeopleReader(store("people"), this.#folders, site.values.zone);
      this.#articles = new ArticleReader(store("articles"));
    }
    return { people: this.#people, articles: this.#articles };
  }

  #newsroom(desk: Desk, people: Newsroom["people"], sources: Sources, problems: Problems): Newsroom {
    const { site, home, sections, places, events } = desk;
    const { project, data } = this.#folders;
    return {
      site: site.values,
      home: home.values,
      sections: sections.values,
      declaresSections: sections.exists,
      places: places.values,
      events: events.values,
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

/** Two articles of one address: the one whose source comes first has it. */
function withoutDuplicates(entries: Entry[], broken: ReadonlySet<string>, problems: Problems): Entry[] {
  if (broken.size === 0 && new Set(entries.map(({ url }) => url)).size === entries.length) return entries;
  const owners = new Map<string, string>();
  // What stands in for a broken article takes no address from one that is right.
  const inOrder = [...entries].sort(
    (a, b) =>
      Number(broken.has(a.head.source)) - Number(broken.has(b.head.source)) ||
      (a.head.source < b.head.source ? -1 : 1),
  );
  return inOrder.filter(({ url, head }) => {
    const other = owners.get(url);
    if (other === undefined) {
      owners.set(url, head.source);
      return true;
    }
    if (broken.has(head.source)) return false;
    problems.add({
      file: head.source,
      line: 1,
      column: 1,
      rule: "address/duplicate",
      severity: "error",
      key: "slug",
      parameters: { url, other },
    });
    return false;
  });
}

/** Tags that differ only in letters' case or marks are one tag; the spelling met first is the tag's. */
function checkTags(entries: Entry[], problems: Problems): void {
  const written = new Set<string>();
  for (const { head } of entries) for (const { label } of head.tags) written.add(label);
  if (new Set([...written].map(fold)).size === written.size) return;
  const labels = new TagLabels([...entries].sort(newestFirst));
  for (const { head } of entries) {
    for (const { label } of head.tags) {
      const known = labels.spellingOf(label);
      if (known.label === label) continue;
      problems.add({
        file: head.source,
        line: 1,
        column: 1,
        rule: "tag/spelling",
        severity: "warning",
        key: "tags",
        parameters: { tag: label, other: known.label, where: known.source },
      });
    }
  }
}
