import { resolve } from "node:path";
import { defineCommand } from "citty";
import { DateTime } from "luxon";
import { instantOf } from "../build/session.ts";
import { newestFirst } from "../catalogue/catalogue.ts";
import { gatherNewsroom } from "../check/gather.ts";
import { type Language, languageOf, languages } from "../language/language.ts";
import { endingOffices } from "../people/ending-offices.ts";
import { inlinePeople } from "../people/inline-people.ts";
import { writePerson } from "../people/new-person.ts";
import { type PeopleReport, peopleText } from "../people/people-text.ts";
import { samePeople } from "../people/same-people.ts";
import { Problems } from "../problems/problem.ts";
import { Refusal } from "../problems/refusal.ts";
import { siteOptions } from "./site-options.ts";
import { typedIn } from "./typed.ts";

export default defineCommand({
  meta: { name: "people", description: "Offices that end soon, people without a record, likely duplicates" },
  args: {
    days: { type: "string", default: "60", description: "How soon an office ends that is told of" },
    json: { type: "boolean", description: "Print what was found as JSON" },
    lang: { type: "enum", options: [...languages], description: "Language of the report" },
    add: { type: "string", valueHint: "name", description: "Make a record of this person instead" },
    honorific: { type: "string", description: "With --add: Tiến sĩ" },
    title: { type: "string", description: "With --add: the title of the office" },
    organisation: { type: "string", description: "With --add: where it is held" },
    from: { type: "string", description: "With --add: the first day of the office, 2025-02-10" },
  },
  async run({ args }) {
    const { options, output } = await siteOptions();
    if (args.add !== undefined) {
      const { add: name, honorific, title, organisation, from } = args;
      const person = { name, honorific, title, organisation, from };
      process.stdout.write(`${writePerson(process.cwd(), `${options.content}/people`, person)}\n`);
      return;
    }
    const days = daysOf(args.days);
    const now = instantOf({ keepGoing: true });
    const { gathered } = await gatherNewsroom(process.cwd(), options, resolve(output), now, new Problems());
    const { site, people } = gathered.newsroom;
    const today = DateTime.fromMillis(now, { zone: site.zone });
    const inline = inlinePeople([...gathered.entries].sort(newestFirst));
    const report: PeopleReport = {
      ending: endingOffices(people.values(), dayOf(today), dayOf(today.plus({ days }))),
      inline,
      same: samePeople(people.values(), inline),
    };
    const language = (args.lang as Language | undefined) ?? languageOf(site.language);
    process.stdout.write(
      `${args.json ? jsonOf(report) : peopleText(report, days, language, typedIn(process.cwd()))}\n`,
    );
  },
});

function daysOf(text: string): number {
  if (!/^\d{1,5}$/.test(text))
    throw new Refusal({
      vi: `--days cần một số ngày, không phải "${text}".`,
      en: `--days wants a number of days, not "${text}".`,
    });
  return Number(text);
}

const dayOf = (date: DateTime): string => date.toFormat("yyyy-MM-dd");

function jsonOf({ ending, ...rest }: PeopleReport): string {
  const offices = ending.map(({ person, office }) => ({ id: person.id, name: person.name, ...office }));
  return JSON.stringify({ ending: offices, ...rest });
}
