import { existsSync } from "node:fs";
import { join } from "node:path";
import { stringify } from "yaml";
import { writeWhole } from "../cache/whole-file.ts";
import { slugOf } from "../language/slug.ts";

/** What is known of somebody who gets a record. */
export interface NewPerson {
  name: string;
  honorific?: string | undefined;
  title?: string | undefined;
  organisation?: string | undefined;
  /** The first day of the office. */
  from?: string | undefined;
}

/**
 * Writes a person's record.
 *
 * @param people the folder of people, relative to `project`
 * @returns its path, relative to the project
 * @throws a sentence where there is one already, or the name has no letter
 */
export function writePerson(project: string, people: string, person: NewPerson): string {
  const name = person.name.normalize("NFC").trim();
  const id = slugOf(name);
  if (!id) throw new Error(`"${person.name}" has no letter to make an id of.`);
  const path = `${people}/${id}.md`;
  if (existsSync(join(project, path))) {
    throw new Error(
      `${path} exists already. Add the office there, or give the namesake a file of another name.`,
    );
  }
  const { honorific, title, organisation, from } = person;
  const record = { name, honorific, offices: title ? [{ title, organisation, from }] : undefined };
  writeWhole(join(project, path), `---\n${stringify(record, { lineWidth: 0 })}---\n`);
  return path;
}
