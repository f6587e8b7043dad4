import { writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { defineCommand } from "citty";
import { instantOf } from "../build/session.ts";
import { gatherNewsroom } from "../check/gather.ts";
import { type Language, languageOf, languages } from "../language/language.ts";
import { Problems } from "../problems/problem.ts";
import { Refusal } from "../problems/refusal.ts";
import { momentAt } from "../read/moment.ts";
import { countsBy, groups } from "../stats/counts.ts";
import { csvOf, textOf, xlsxOf } from "../stats/formats.ts";
import { tablesOf } from "../stats/tables.ts";
import { monthOf, type Work, workIn } from "../stats/work.ts";
import { siteOptions } from "./site-options.ts";

const formats = ["text", "csv", "xlsx", "json"] as const;
type Format = (typeof formats)[number];

export default defineCommand({
  meta: {
    name: "stats",
    description: "Articles, words and photos of a month by author, photographer, section and genre",
  },
  args: {
    month: { type: "string", description: "As 2025-02; default: the current month" },
    format: { type: "enum", options: [...formats], default: "text", description: "How they are printed" },
    out: { type: "string", valueHint: "file", description: "Write into this file instead" },
    lang: { type: "enum", options: [...languages], description: "Language of the heads" },
  },
  async run({ args }) {
    const { options, output } = await siteOptions();
    const now = instantOf({ keepGoing: true });
    const { gathered } = await gatherNewsroom(process.cwd(), options, resolve(output), now, new Problems());
    const { newsroom, entries, broken } = gathered;
    const month = args.month ?? momentAt(now, newsroom.site.zone).iso.slice(0, 7);
    const period = monthOf(month);
    if (!period)
      throw new Refusal({
        vi: `--month cần một tháng, ví dụ 2025-02, không phải "${month}".`,
        en: `--month wants a month such as 2025-02, not "${month}".`,
      });
    const works = workIn(entries, newsroom, period, now);
    for (const source of broken)
      process.stderr.write(`[newsroom] ${source} has errors: what is counted of it is what it last was.\n`);
    const language = (args.lang as Language | undefined) ?? languageOf(newsroom.site.language);
    const content = await print(works, args.format as Format, language);
    if (args.out !== undefined) writeFileSync(args.out, content);
    else if (args.format === "xlsx" && process.stdout.isTTY)
      throw new Error("An Excel file is nothing for a terminal: name a file with --out.");
    else process.stdout.write(content);
  },
});

async function print(works: Work[], format: Format, language: Language): Promise<string | Buffer> {
  switch (format) {
    case "json": {
      const counts = Object.fromEntries(groups.map((group) => [group, countsBy(group, works)]));
      return `${JSON.stringify({ counts, articles: works })}\n`;
    }
    case "csv":
      return csvOf(tablesOf(works, language));
    case "xlsx":
      return xlsxOf(tablesOf(works, language));
    case "text":
      return `${textOf(tablesOf(works, language))}\n`;
  }
}
