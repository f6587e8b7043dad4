import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { defineCommand } from "citty";
import { instantOf } from "../build/session.ts";
import { areArticles, checkArticles } from "../check/articles.ts";
import type { Checked } from "../check/newsroom.ts";
import { NOT_CHECKED } from "../history/check-past.ts";
import { type Language, languageOf, languages } from "../language/language.ts";
import type { Options } from "../options.ts";
import { formatText, reportOf, showsColours } from "../problems/format.ts";
import type { Problem } from "../problems/problem.ts";
import { Refusal } from "../problems/refusal.ts";
import type { Severities } from "../problems/severities.ts";
import { SourceLines } from "../problems/source-lines.ts";
import { askedPaths } from "./asked-paths.ts";
import { siteOptions } from "./site-options.ts";

const formats = ["text", "json", "github", "sarif"] as const;
type Format = (typeof formats)[number];

export default defineCommand({
  meta: { name: "check", description: "Report everything that is wrong with the content" },
  args: {
    paths: {
      type: "positional",
      required: false,
      description: "Only what is wrong in these files and folders",
    },
    format: { type: "enum", options: [...formats], default: "text", description: "How problems are printed" },
    lang: { type: "enum", options: [...languages], description: "Language of the messages" },
    fix: { type: "boolean", description: "Mend what is certain, and show what was changed" },
    "dry-run": { type: "boolean", description: "With --fix: only show what would be changed" },
  },
  async run({ args }) {
    const isDry = args["dry-run"] ?? false;
    if (isDry && !args.fix) throw dryRunAlone;
    const { options, output } = await siteOptions();
    const { paths, strangers } = askedPaths(args._, process.cwd(), options);
    let { problems, site } = await check(options, resolve(output), paths);
    let found = within(problems, paths);
    if (args.fix) {
      const { fixFiles } = await import("../check/fix/fix-files.ts");
      const diffs = fixFiles(process.cwd(), found, options.rules, isDry);
      // A machine expects nothing but the problems on standard output.
      const stream = args.format === "text" ? process.stdout : process.stderr;
      if (diffs.length > 0) stream.write(`${diffs.join("\n")}\n`);
      if (diffs.length > 0 && !isDry) {
        ({ problems, site } = await check(options, resolve(output), paths));
        found = within(problems, paths);
      }
    }
    const language = (args.lang as Language | undefined) ?? languageOf(site.language);
    for (const path of strangers) process.stderr.write(`[newsroom] ${noContent[language](path)}\n`);
    const text = await print(found, args.format as Format, language, options.rules);
    if (text) process.stdout.write(`${text}\n`);
    if (found.some((problem) => problem.severity === "error")) process.exitCode = 1;
  },
});

const dryRunAlone = new Refusal({
  vi: '"--dry-run" đi cùng "--fix": nó giữ cho không tệp nào bị sửa.',
  en: '"--dry-run" goes with "--fix", which it keeps from writing.',
});

const noContent: Readonly<Record<Language, (path: string) => string>> = {
  vi: (path) => `${path} không phải nội dung của tòa soạn, nên không được soát.`,
  en: (path) => `${path} is no content of the newsroom, so nothing in it is checked.`,
};

/** @param paths relative to the project; none for all that there is */
async function check(options: Options, output: string, paths: string[]): Promise<Checked> {
  const project = process.cwd();
  const now = instantOf({ keepGoing: true });
  const few = areArticles(paths, options) && (await checkArticles(project, options, output, now, paths));
  if (few) return few;
  const { checkNewsroom } = await import("../check/newsroom.ts");
  return checkNewsroom(project, options, output, now);
}

async function print(
  problems: Problem[],
  format: Format,
  language: Language,
  severities: Severities,
): Promise<string> {
  switch (format) {
    case "json":
      return JSON.stringify({ problems: problems.map((problem) => reportOf(problem, language)) });
    case "github":
      return (await import("../problems/format-github.ts")).formatGithub(problems, language);
    case "sarif": {
      const { formatSarif } = await import("../problems/format-sarif.ts");
      return formatSarif(problems, { language, severities, version: ownVersion() });
    }
    case "text":
      return formatText(problems, language, {
        lines: new SourceLines(process.cwd()),
        colour: showsColours(process.stdout),
      });
  }
}

function ownVersion(): string {
  const manifest = readFileSync(new URL("../../package.json", import.meta.url), "utf8");
  return (JSON.parse(manifest) as { version: string }).version;
}

function within(problems: Problem[], paths: string[]): Problem[] {
  if (paths.length === 0) return problems;
  return problems.filter(
    ({ file, rule }) =>
      rule === NOT_CHECKED ||
      paths.some((path) => path === "" || file === path || file.startsWith(`${path}/`)),
  );
}
