import { Digest } from "../cache/digest.ts";
import type { Newsroom } from "../read/newsroom.ts";
import type { TagLabels } from "./tag-labels.ts";

/** The kinds of records that pages print the name of. */
export type NameKind = "person" | "section" | "place" | "event" | "tag";

/** What is printed of the people, sections, places, events and tags that pages name. */
export class Names {
  readonly #newsroom: Newsroom;
  readonly #tagLabels: TagLabels;
  readonly #digests: Record<NameKind, Map<string, number>> = {
    person: new Map(),
    section: new Map(),
    place: new Map(),
    event: new Map(),
    tag: new Map(),
  };

  constructor(newsroom: Newsroom, tagLabels: TagLabels) {
    this.#newsroom = newsroom;
    this.#tagLabels = tagLabels;
  }

  /** @returns the name of a record; undefined where there is no such record. A tag's id is a spelling of it. */
  of(kind: NameKind, id: string): string | undefined {
    const { people, sections, places, events } = this.#newsroom;
    switch (kind) {
      case "person":
        return people.get(id)?.name;
      case "section":
        return sections[id]?.name;
      case "place":
        return places[id]?.name;
      case "event":
        return events[id]?.name;
      case "tag":
        return this.#tagLabels.spellingOf(id).label;
    }
  }

  /** Digest of all of them but the tags', whose names stand in the articles. */
  get recorded(): number {
    const { people, sections, places, events } = this.#newsroom;
    const digest = new Digest();
    for (const [id, { name }] of people) digest.text(id).text(name);
    for (const records of [sections, places, events]) {
      digest.add(0);
      for (const [id, { name }] of Object.entries(records)) digest.text(id).text(name);
    }
    return digest.value;
  }

  /** @returns a digest of the id and of the name that it has now. */
  digest(kind: NameKind, id: string): number {
    const known = this.#digests[kind].get(id);
    if (known !== undefined) return known;
    const digest = new Digest().text(id).text(this.of(kind, id)).value;
    this.#digests[kind].set(id, digest);
    return digest;
  }
}
