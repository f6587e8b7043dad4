import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
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
    format: {
      type: "enum",
      options: [...formats],
      description: "How they are printed; default: as the file of --out is named, else text",
    },
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
    const language = (args.lang as Language | undefined) ?? languageOf(newsroom.site.language);
    for (const source of broken) {
      const isCounted = entries.some(({ head }) => head.source === source);
      const text = brokenTexts[language][isCounted ? "lastGood" : "leftOut"];
      if (source.endsWith("/index.md")) process.stderr.write(`[newsroom] ${source} ${text}\n`);
    }
    const format = (args.format as Format | undefined) ?? formatOf(args.out);
    const content = await print(works, format, language);
    if (args.out !== undefined) {
      mkdirSync(dirname(args.out), { recursive: true });
      writeFileSync(args.out, content);
    } else if (format === "xlsx" && process.stdout.isTTY)
      throw new Refusal({
        vi: "Tệp Excel không hiện được trong cửa sổ dòng lệnh: hãy ghi thêm --out, ví dụ --out so-lieu.xlsx.",
        en: "An Excel file is nothing for a terminal: add --out, such as --out numbers.xlsx.",
      });
    else process.stdout.write(content);
  },
});

const brokenTexts = {
  vi: {
    lastGood: "có lỗi: số liệu tính theo lần cuối bài còn đúng.",
    leftOut: "có lỗi nên không được tính: hãy sửa lỗi (newsroom check) rồi tính lại.",
  },
  en: {
    lastGood: "has errors: it is counted as it last was without.",
    leftOut: "has errors and is not counted: mend it (newsroom check), and count again.",
  },
} satisfies Record<Language, unknown>;

/** What a file's name says that it holds. */
const formatOf = (file = ""): Format => formats.find((format) => file.endsWith(`.${format}`)) ?? "text";

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
