import { parseArgs } from "node:util";

export const engineNames = ["ours", "pagefind", "sqlite"] as const;
export type EngineName = (typeof engineNames)[number];

/** What `npm run bench:search -- …` is asked for. */
export interface SearchBenchRequest {
  corpus: string;
  /** At most; `Infinity` for all of the corpus. */
  articles: number;
  /** Of each set. */
  queries: number;
  engines: EngineName[];
  write: boolean;
}

/** @throws a sentence where an argument is wrong */
export function parseSearchBenchArguments(args: string[]): SearchBenchRequest {
  const { values } = parseArgs({
    args,
    options: {
      corpus: { type: "string" },
      articles: { type: "string" },
      queries: { type: "string", default: "100" },
      only: { type: "string", default: engineNames.join(",") },
      write: { type: "boolean", default: false },
    },
  });
  if (!values.corpus) throw new Error("--corpus wants a gzipped file with an article a line.");
  return {
    corpus: values.corpus,
    articles: values.articles === undefined ? Number.POSITIVE_INFINITY : count("articles", values.articles),
    queries: count("queries", values.queries),
    engines: values.only.split(",").map(engineNamed),
    write: values.write,
  };
}

function count(name: string, text: string): number {
  if (!/^[1-9]\d*$/.test(text)) throw new Error(`--${name} wants a number above 0, not "${text}".`);
  return Number(text);
}

function engineNamed(text: string): EngineName {
  const name = engineNames.find((known) => known === text);
  if (!name) throw new Error(`--only is of ${engineNames.join(", ")}, not "${text}".`);
  return name;
}
