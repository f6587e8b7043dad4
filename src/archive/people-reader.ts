import { Digest, digestOf } from "../cache/digest.ts";
import { RecordLine } from "../cache/record-line.ts";
import { KEY, type RecordStore, sourceColumn } from "../cache/record-store.ts";
import { reportText } from "../check/text/report-text.ts";
import { type Problem, Problems } from "../problems/problem.ts";
import { type Folders, recordId, recordSources, withText } from "../read/newsroom.ts";
import { type Person, readPerson } from "../read/person.ts";
import type { Sources } from "../sources/sources.ts";
import type { PhotoEncoder } from "./photo-encoder.ts";

/** The columns of a person's line after its source and its key. */
const PERSON = 2;
const PROBLEMS = 3;

export interface ReadPeople {
  /** By id; the last good record of a person whose source is broken now. */
  records: Map<string, Person>;
  /** Digests of the records by id. */
  digests: Map<string, number>;
  broken: Set<string>;
  changed: string[];
}

/** Gives every person's record, and reads those again that changed. */
export class PeopleReader {
  readonly store: RecordStore;
  readonly #folders: Folders;
  readonly #zone: string;

  readonly #openOthers: (() => RecordStore) | undefined;
  #others: RecordStore | undefined;

  /** @param others opens records that somebody else keeps; they are only read */
  constructor(store: RecordStore, folders: Folders, zone: string, others?: () => RecordStore) {
    this.store = store;
    this.#openOthers = others;
    this.#folders = folders;
    this.#zone = zone;
  }

  async read(
    sources: Sources,
    problems: Problems,
    photos: PhotoEncoder | undefined,
    again: boolean,
  ): Promise<ReadPeople> {
    const paths = recordSources(sources, this.#folders, "people");
    const people: ReadPeople = { records: new Map(), digests: new Map(), broken: new Set(), changed: [] };
    for (const source of paths) {
      const own = this.store.get(source);
      const line = again ? undefined : this.#rightLine(source, own, sources);
      if (line) {
        if (line !== own) this.store.set(source, line);
        add(people, personIn(line), line.column(PERSON));
        const warnings = line.column(PROBLEMS);
        if (warnings) for (const problem of JSON.parse(warnings) as Problem[]) problems.add(problem);
        continue;
      }
      people.changed.push(source);
      const found = new Problems(problems.severities);
      const person = await this.#readOne(source, found, photos);
      for (const problem of found.list) problems.add(problem);
      if (person) {
        const json = JSON.stringify(person);
        const warnings = found.list.length > 0 ? JSON.stringify(found.list) : "";
        const columns = [sourceColumn(source), keyOf(person, sources), json, warnings];
        this.store.set(source, RecordLine.of(columns));
        add(people, person, json);
      } else {
        people.broken.add(source);
        if (own) add(people, personIn(own), own.column(PERSON));
      }
    }
    this.store.keepOnly(new Set(paths));
    this.store.settle();
    return people;
  }

  /** @returns what is known of a source and right still */
  #rightLine(source: string, own: RecordLine | undefined, sources: Sources): RecordLine | undefined {
    const isRight = (line: RecordLine | undefined) =>
      line !== undefined && line.column(KEY) === keyOf(personIn(line), sources);
    if (isRight(own)) return own;
    this.#others ??= this.#openOthers?.();
    const other = this.#others?.get(source);
    return isRight(other) ? other : undefined;
  }

  async #readOne(
    source: string,
    found: Problems,
    photos: PhotoEncoder | undefined,
  ): Promise<Person | undefined> {
    const { project } = this.#folders;
    const person = withText(project, source, found, (text, raw) => {
      reportText(raw, source, found);
      return readPerson(text, recordId(source), source, project, this.#zone, found);
    });
    if (!person) return undefined;
    for (const problem of (await photos?.encodePortrait(person)) ?? []) found.add(problem);
    return found.errorCount > 0 ? undefined : person;
  }
}

const personIn = (line: RecordLine): Person => JSON.parse(line.column(PERSON)) as Person;

function add(people: ReadPeople, person: Person, json: string): void {
  people.records.set(person.id, person);
  people.digests.set(person.id, digestOf(json));
}

function keyOf({ source, photo }: Person, sources: Sources): string {
  const digest = new Digest().text(sources.idOf(source) ?? "");
  if (photo) digest.text(sources.idOf(photo.file) ?? "");
  return String(digest.value);
}
