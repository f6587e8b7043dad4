import { fold } from "../language/fold.ts";
import { slugOf } from "../language/slug.ts";
import { nearest } from "../problems/near.ts";
import type { ArticleFrontMatter } from "../schema/article.ts";
import { type Office, officesOn, type Person } from "./person.ts";
import type { KeyPath } from "./positions.ts";
import type { Source } from "./source.ts";

/** Somebody who speaks in an article, as printed there. */
export interface Speaker {
  /** The person's id, or the slug of an inline speaker's name. */
  id: string;
  /** True where a person's record (and page) stands behind it. */
  hasRecord: boolean;
  name: string;
  honorific?: string | undefined;
  /** The offices held on the article's date, each `title, organisation`. */
  offices: { title: string; organisation?: string | undefined }[];
}

/**
 * Reads an article's speakers.
 *
 * @param day whose offices are printed; undefined where the article's date is wrong
 */
export function readSpeakers(
  records: ArticleFrontMatter["speakers"],
  people: ReadonlyMap<string, Person>,
  day: string | undefined,
  peopleFolder: string,
  source: Source,
): Speaker[] {
  const speakers: Speaker[] = [];
  for (const [index, record] of records.entries()) {
    const path = ["speakers", index] as const;
    const own =
      record.title === undefined ? [] : [{ title: record.title, organisation: record.organisation }];
    if (record.person !== undefined) {
      const person = people.get(record.person);
      if (!person) {
        source.report("reference/unknown", path, {
          kind: "person",
          id: record.person,
          near: nearest(record.person, people.keys()) ?? "",
          where: `${peopleFolder}/${record.person}.md`,
        });
        continue;
      }
      // Without their days: when an office ends, what was printed while it was held stays as it is.
      const held = (day === undefined ? [] : officesOn(person, day)).map(({ title, organisation }) => ({
        title,
        organisation,
      }));
      const offices = own.length > 0 ? own : held;
      if (offices.length === 0 && day !== undefined) reportNoOffice(person, day, path, source);
      speakers.push({
        id: person.id,
        hasRecord: true,
        name: record.name ?? person.name,
        honorific: record.honorific ?? person.honorific,
        offices,
      });
    } else if (record.name === undefined) source.report("key/missing", [...path, "name"], { name: "name" });
    else {
      const id = slugOf(record.name) || `speaker-${index + 1}`;
      const offices =
        own.length > 0 || record.organisation === undefined ? own : [{ title: record.organisation }];
      speakers.push({ id, hasRecord: false, name: record.name, honorific: record.honorific, offices });
    }
  }
  return speakers;
}

function reportNoOffice(person: Person, day: string, path: KeyPath, source: Source): void {
  const { name, offices, source: where } = person;
  const ended = offices.filter(({ to }) => to !== undefined && to < day);
  const last = ended.reduce<Office | undefined>(
    (latest, office) => ((office.to ?? "") > (latest?.to ?? "") ? office : latest),
    undefined,
  );
  if (last?.to === undefined) source.report("person/no-office", path, { name, day, where });
  else source.report("person/office-ended", path, { name, day, where, title: last.title, to: last.to });
}

/**
 * Finds who a quote's last line names: by id, by name, or by a name with words of address around it
 * (`— Đồng chí Ngô Hải Phan, Cục trưởng`).
 */
export function speakerNamed(attribution: string, speakers: Speaker[]): Speaker | undefined {
  const wanted = fold(attribution);
  return (
    speakers.find((speaker) => speaker.id === attribution) ??
    speakers.find((speaker) => fold(speaker.name) === wanted) ??
    speakers.find((speaker) => ` ${wanted.replace(/[,.;:()]/g, " ")} `.includes(` ${fold(speaker.name)} `))
  );
}
