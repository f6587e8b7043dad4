import { Problems } from "../problems/problem.ts";
import { type Folders, recordId, withText } from "../read/newsroom.ts";
import { type Person, readPerson } from "../read/person.ts";

/** Everybody with a record, each read when an article asks for them: one article names few of them. */
export class PeopleOnDemand extends Map<string, Person> {
  readonly #sources: Map<string, string>;
  readonly #folders: Folders;
  readonly #zone: string;

  /** @param sources of people */
  constructor(sources: string[], folders: Folders, zone: string) {
    super();
    this.#sources = new Map(sources.map((source) => [recordId(source), source]));
    this.#folders = folders;
    this.#zone = zone;
  }

  override get(id: string): Person | undefined {
    const source = this.#sources.get(id);
    if (source === undefined || super.has(id)) return super.get(id);
    const { project } = this.#folders;
    // What is wrong with a person is no fault of the article's.
    const unheard = new Problems();
    const person = withText(project, source, unheard, (text) =>
      readPerson(text, id, source, project, this.#zone, unheard),
    );
    // A last good record may stand in for a broken one, so the name at least is known.
    if (person) super.set(id, person);
    return person;
  }

  override has(id: string): boolean {
    return this.#sources.has(id);
  }

  override keys(): MapIterator<string> {
    return this.#sources.keys();
  }
}
