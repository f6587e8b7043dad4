import type { Language } from "../language/language.ts";
import { officeText } from "../language/office-text.ts";
import type { EndingOffice } from "./ending-offices.ts";
import type { InlinePerson } from "./inline-people.ts";
import type { NamedSomebody } from "./same-people.ts";

/** What `newsroom people` found. */
export interface PeopleReport {
  ending: EndingOffice[];
  inline: InlinePerson[];
  same: NamedSomebody[][];
}

const words = {
  vi: {
    ending: (days: number) => `Chức vụ kết thúc trong ${days} ngày tới`,
    until: (day: string) => `đến hết ${day}`,
    inline: "Người chỉ ghi trong bài, chưa có hồ sơ",
    articles: (count: number) => `${count} bài`,
    same: "Có thể là cùng một người",
    record: "hồ sơ",
    mention: "ghi trong bài",
    none: "không có",
  },
  en: {
    ending: (days: number) => `Offices that end within ${days} days`,
    until: (day: string) => `until ${day}`,
    inline: "People who stand in articles only, without a record",
    articles: (count: number) => `${count} ${count === 1 ? "article" : "articles"}`,
    same: "Probably the same person",
    record: "record",
    mention: "in an article",
    none: "none",
  },
} satisfies Record<Language, unknown>;

/**
 * @param days how soon an office ends
 * @param typed how `newsroom` is typed in this folder
 * @returns the report as a person reads it
 */
export function peopleText(
  { ending, inline, same }: PeopleReport,
  days: number,
  language: Language,
  typed: string,
): string {
  const say = words[language];
  return [
    section(
      say.ending(days),
      ending.map(({ person, office, to }) => [
        `${person.name}: ${officeText(office)} (${say.until(to)})`,
        person.source,
      ]),
      say.none,
    ),
    section(
      say.inline,
      inline.map((person) => [
        `${person.name} (${say.articles(person.articles.length)})${person.offices[0] ? `: ${officeText(person.offices[0])}` : ""}`,
        commandFor(person, typed),
      ]),
      say.none,
    ),
    section(
      say.same,
      same.map((group) =>
        group.map(
          ({ name, where, hasRecord }) => `${name} – ${hasRecord ? say.record : say.mention} ${where}`,
        ),
      ),
      say.none,
    ),
  ].join("\n\n");
}

function section(title: string, items: string[][], none: string): string {
  if (items.length === 0) return `${title}: ${none}`;
  const lines = items.map(([first, ...rest]) =>
    [`- ${first}`, ...rest.map((line) => `  ${line}`)].join("\n"),
  );
  return `${title} (${items.length})\n${lines.join("\n")}`;
}

/** @returns the command that makes a record of somebody */
export function commandFor({ name, honorific, offices: [office] }: InlinePerson, typed: string): string {
  const options = { honorific, title: office?.title, organisation: office?.organisation };
  const given = Object.entries(options).flatMap(([option, value]) =>
    value === undefined ? [] : [`--${option} ${quoted(value)}`],
  );
  return [typed, "people --add", quoted(name), ...given].join(" ");
}

/** In double quotes, as PowerShell, cmd and POSIX shells all read it. */
const quoted = (text: string): string => `"${text.replace(/["\\$`]/g, "\\$&")}"`;
