import { relative, resolve, sep } from "node:path";
import { defineCommand } from "citty";
import { Archive } from "../archive/archive.ts";
import { instantOf, session } from "../build/session.ts";
import { type Language, languages } from "../language/language.ts";
import type { Options } from "../options.ts";
import { formatGithub, formatText, reportOf } from "../problems/format.ts";
import { type Problem, Problems } from "../problems/problem.ts";
import type { Newsroom } from "../read/newsroom.ts";
import { identifySources } from "../sources/sources.ts";
import { Pool } from "../threads/pool.ts";
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
    const { site } = await gather(options, problems);
    const found = within(problems.sorted(), args._);
    const language = (args.lang ?? (site.language.startsWith("en") ? "en" : "vi")) as Language;
    const text = print(found, args.format as (typeof formats)[number], language);
    if (text) process.stdout.write(`${text}\n`);
    if (found.some((problem) => problem.severity === "error")) process.exitCode = 1;
  },
});

/** Reads what changed since the last build; nothing is encoded or kept. */
async function gather({ content, data, cache }: Options, problems: Problems): Promise<Newsroom> {
  const project = process.cwd();
  const archive = new Archive({ project, content, data }, resolve(cache));
  const pool = new Pool();
  try {
    const sources = await identifySources(project, [content]);
    const now = instantOf({ keepGoing: true });
    const reading = { again: false, now, onProgress: () => {} };
    return (await archive.gather(sources, problems, undefined, pool, reading)).newsroom;
  } finally {
    await pool.close();
  }
}

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
