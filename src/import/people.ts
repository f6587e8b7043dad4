import { existsSync, readdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { fold } from "../language/fold.ts";
import { isBare, spellingOf } from "../language/person-name.ts";
import { Problems } from "../problems/problem.ts";
import { officesOn, type Person, readPerson } from "../read/person.ts";
import { readText } from "../read/text-file.ts";
import type { ImportedSpeaker } from "./speakers.ts";

/** A speaker as front matter has it: a record's id, with another title for this story, or inline. */
export type SpeakerEntry = Record<string, string>;

/**
 * Reads the people of a content folder. A broken record is left out: `newsroom check` reports it, and the speaker
 * is then written inline.
 */
export function readPeople(content: string, zone: string): Person[] {
  const folder = join(content, "people");
  if (!existsSync(folder)) return [];
  const files = readdirSync(folder).filter((name) => name.endsWith(".md"));
  return files.sort().flatMap((file) => {
    const path = join(folder, file);
    try {
      return readPerson(readText(path), file.slice(0, -3), path, resolve(path), zone, new Problems()) ?? [];
    } catch {
      return [];
    }
  });
}

/**
 * The record a speaker has, by name or alias. Diacritics decide: "Hoa" and "Hòa" are two persons; only a name
 * written without any (on either side) is compared folded. Two records of one name name nobody.
 */
export function recordOf(
  speaker: Pick<ImportedSpeaker, "name">,
  people: readonly Person[],
): Person | undefined {
  const named = (same: (a: string, b: string) => boolean) =>
    people.filter((person) => [person.name, ...person.aliases].some((name) => same(name, speaker.name)));
  const exact = named((a, b) => spellingOf(a) === spellingOf(b));
  const found = exact.length > 0 ? exact : named((a, b) => fold(a) === fold(b) && (isBare(a) || isBare(b)));
  return found.length === 1 ? found[0] : undefined;
}

/** `day` is the article's (`2025-02-10`): the offices held then need no repeating. */
export function speakerEntry(
  speaker: ImportedSpeaker,
  person: Person | undefined,
  day: string,
): SpeakerEntry {
  const { name, honorific, title, organisation } = speaker;
  if (!person) return filled({ name, honorific, title, organisation });
  const printed = officeText(title, organisation);
  const held = officesOn(person, day).map((office) => officeText(office.title, office.organisation));
  const isHeld = printed === "" || held.includes(printed) || held.join(", ") === printed;
  return isHeld || title === "" ? { person: person.id } : filled({ person: person.id, title, organisation });
}

function filled(values: SpeakerEntry): SpeakerEntry {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== ""));
}

function officeText(title: string, organisation = ""): string {
  return spellingOf([title, organisation].filter(Boolean).join(", "));
}
