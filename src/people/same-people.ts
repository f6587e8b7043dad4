import { findAnnouncements } from "../import/honorifics.ts";
import { fold } from "../language/fold.ts";
import { isBare, spellingOf } from "../language/person-name.ts";
import type { Person } from "../read/person.ts";
import type { InlinePerson } from "./inline-people.ts";

/** A name, and where it stands. */
export interface NamedSomebody {
  name: string;
  /** The source of the record, or of the newest article. */
  where: string;
  hasRecord: boolean;
}

/**
 * Names that probably mean one person: spelled alike but for where a tone stands, or alike without their
 * diacritics where one is written without any; how somebody is addressed, and degrees, are no part of a
 * name. `Hoa` and `Hòa` are two names.
 *
 * @returns groups of at least two; in each, records first
 */
export function samePeople(people: Iterable<Person>, inline: readonly InlinePerson[]): NamedSomebody[][] {
  const named: NamedSomebody[] = [
    ...[...people].flatMap((person) =>
      [person.name, ...person.aliases].map((name) => ({ name, where: person.source, hasRecord: true })),
    ),
    ...inline.map(({ name, articles }) => ({ name, where: articles[0] as string, hasRecord: false })),
  ];
  return [...Map.groupBy(named, ({ name }) => fold(alone(name)))]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([, alike]) => groupsOf(alike))
    .filter((group) => new Set(group.map(({ where }) => where)).size > 1);
}

/** Of names that fold alike, those that one without diacritics may stand for are one group. */
function groupsOf(alike: NamedSomebody[]): NamedSomebody[][] {
  if (alike.some(({ name }) => isBare(alone(name)))) return [alike];
  return [...Map.groupBy(alike, ({ name }) => spellingOf(alone(name))).values()];
}

/** The name of `TS. Nguyễn Văn An` and `Bà Lương Thị Hoa`; `Anh Thơ` is a name itself. */
function alone(name: string): string {
  const announced = findAnnouncements(name).find(({ start }) => start === 0);
  const rest = name.slice(announced?.end ?? 0);
  return rest.includes(" ") ? rest : name;
}
