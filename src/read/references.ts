import { nearest } from "../problems/near.ts";
import type { Severities } from "../problems/severities.ts";
import type { ArticleFrontMatter } from "../schema/article.ts";
import { idNamed } from "./id-named.ts";
import type { Person } from "./person.ts";
import type { Source } from "./source.ts";

/** What references are checked against. */
export interface Vocabulary {
  /** Absolute path of the project. */
  project: string;
  zone: string;
  language: string;
  /** Where the site is published. */
  address: string;
  /** The first day whose articles somebody must have approved, in newsrooms that ask for it: `2025-02-10`. */
  approvalFrom?: string | undefined;
  people: ReadonlyMap<string, Person>;
  /** Undefined where the desk keeps no such file: any id is then right. */
  sections: Readonly<Record<string, unknown>> | undefined;
  places: Readonly<Record<string, unknown>> | undefined;
  events: Readonly<Record<string, unknown>> | undefined;
  /** What the newsroom makes of rules. */
  severities: Severities;
  /** Folders as problems name them. */
  folders: { people: string; data: string };
}

/** Reports every id in `record` that names nothing. */
export function checkReferences(record: ArticleFrontMatter, vocabulary: Vocabulary, source: Source): void {
  const { folders, people } = vocabulary;
  const report = (
    kind: string,
    id: string,
    known: ReadonlyMap<string, unknown>,
    where: string,
    path: (string | number)[],
  ) => {
    const near = idNamed(known, id.replaceAll("-", " ")) ?? nearest(id, known.keys()) ?? "";
    source.report("reference/unknown", path, { kind, id, near, where });
  };
  const data = (kind: "section" | "place" | "event", id: string | undefined, path: (string | number)[]) => {
    const known = vocabulary[`${kind}s`];
    if (id && known && !Object.hasOwn(known, id)) {
      report(kind, id, new Map(Object.entries(known)), `${folders.data}/${kind}s.yaml`, path);
    }
  };
  const person = (id: string, path: (string | number)[]) => {
    if (!people.has(id)) report("person", id, people, `${folders.people}/${id}.md`, path);
  };
  data("section", record.section, ["section"]);
  data("event", record.event, ["event"]);
  for (const [index, id] of record.places.entries()) data("place", id, ["places", index]);
  for (const key of ["byline", "reviewedBy", "approvedBy"] as const) {
    const names = record[key];
    if (Array.isArray(names)) for (const [index, id] of names.entries()) person(id, [key, index]);
  }
  for (const [index, photo] of record.photos.entries()) {
    data("place", photo.place, ["photos", index, "place"]);
    for (const [at, id] of photo.people.entries()) person(id, ["photos", index, "people", at]);
  }
}
