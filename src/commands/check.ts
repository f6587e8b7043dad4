import { relative, resolve, sep } from "node:path";
import { defineCommand } from "citty";
import { session } from "../build/session.ts";
import { type Language, languages } from "../language/language.ts";
import { formatGithub, formatText, reportOf } from "../problems/format.ts";
import { type Problem, Problems } from "../problems/problem.ts";
import { readNewsroom } from "../read/newsroom.ts";
import { openSite } from "./site.ts";

const formats = ["text", "json", "github"] as const;

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
  },
  async run({ args }) {
    await openSite("build").init();
    const options = session.options;
    if (!options) throw new Error("The site's configuration does not use eleventy-plugin-newsroom.");
    const problems = new Problems();
    const { site } = readNewsroom(
      { project: process.cwd(), content: options.content, data: options.data },
      problems,
    );
    const found = within(problems.sorted(), args._);
    const language = (args.lang ?? (site.language.startsWith("en") ? "en" : "vi")) as Language;
    const text = print(found, args.format as (typeof formats)[number], language);
    if (text) process.stdout.write(`${text}\n`);
    if (found.some((problem) => problem.severity === "error")) process.exitCode = 1;
  },
});

function print(problems: Problem[], format: (typeof formats)[number], language: Language): string {
  switch (format) {
    case "json":
      return JSON.stringify({ problems: problems.map((problem) => reportOf(problem, language)) });
    case "github":
      return formatGithub(problems, language);
    case "text":
      return formatText(problems, language);
  }
}

function within(problems: Problem[], paths: string[]): Problem[] {
  if (paths.length === 0) return problems;
  const wanted = paths.map((path) => relative(process.cwd(), resolve(path)).split(sep).join("/"));
  return problems.filter(({ file }) =>
    wanted.some((path) => path === "" || file === path || file.startsWith(`${path}/`)),
  );
}
