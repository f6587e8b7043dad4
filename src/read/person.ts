import { posix } from "node:path";
import { parseBody } from "../body/blocks.ts";
import type { Problems } from "../problems/problem.ts";
import { personSchema } from "../schema/person.ts";
import { checkAlt } from "./alt-text.ts";
import { placesIn, reportFindings } from "./body-places.ts";
import { reportConflictMarks } from "./conflict-marks.ts";
import { checkFileName } from "./file-name.ts";
import { readFrontMatter } from "./front-matter.ts";
import type { Photo } from "./photo.ts";
import { readPhoto } from "./photo.ts";
import { Source } from "./source.ts";
import { validate } from "./validate.ts";

export interface Office {
  title: string;
  organisation?: string | undefined;
  /** First and last day, `2025-02-10`. */
  from?: string | undefined;
  to?: string | undefined;
}

export interface Person {
  id: string;
  /** Path of the record, relative to the project. */
  source: string;
  name: string;
  sortName: string;
  honorific?: string | undefined;
  aliases: string[];
  offices: Office[];
  photo?: Photo | undefined;
  /** The short life, as HTML; empty where there is none. */
  lifeHtml: string;
}

/**
 * Reads `content/people/<id>.md`; undefined where there was an error.
 *
 * @param file path relative to `project`
 */
export function readPerson(
  text: string,
  id: string,
  file: string,
  project: string,
  zone: string,
  problems: Problems,
): Person | undefined {
  const matter = readFrontMatter(text, file, problems);
  if (!matter) return undefined;
  const source = new Source(file, matter.yaml, matter.yamlLine, problems);
  reportConflictMarks(text, source);
  checkFileName(file, source);
  const { value: record, whole } = validate(personSchema, matter.data, source, { name: id });
  const { blocks, findings } = parseBody(matter.body);
  reportFindings(findings, placesIn(matter), source);
  if (record.photo) checkAlt(record.photo, source, ["photo"]);
  checkOffices(record.offices, source);
  if (!whole) return undefined;
  return {
    id,
    source: file,
    name: record.name,
    sortName: record.sortName ?? givenNameFirst(record.name),
    honorific: record.honorific,
    aliases: record.aliases,
    offices: record.offices,
    photo: record.photo
      ? readPhoto(record.photo, { project, folder: posix.dirname(file) }, zone, source, ["photo"])
      : undefined,
    lifeHtml: blocks.map((block) => ("html" in block ? block.html : "")).join(""),
  };
}

function checkOffices(offices: Office[], source: Source): void {
  for (const [index, { from, to }] of offices.entries()) {
    if (from === undefined || to === undefined || from <= to) continue;
    source.report("date/order", ["offices", index, "to"], {
      later: "to",
      laterValue: to,
      earlier: "from",
      earlierValue: from,
    });
  }
}

/** Vietnamese lists of people go by the given name, which stands last. */
function givenNameFirst(name: string): string {
  const syllables = name.split(/\s+/);
  return [syllables.at(-1), ...syllables.slice(0, -1)].join(" ");
}

/** @returns the offices held on `day` (`2025-02-10`), in the record's order. */
export function officesOn(person: Person, day: string): Office[] {
  return person.offices.filter(
    (office) =>
      (office.from === undefined || office.from <= day) && (office.to === undefined || day <= office.to),
  );
}
