import { rmSync } from "node:fs";
import { join } from "node:path";
import { checkNewsroom } from "../../../src/check/newsroom.ts";
import { parseOptions } from "../../../src/options.ts";
import type { Problem } from "../../../src/problems/problem.ts";
import type { RuleName } from "../../../src/problems/rules.ts";
import type { Severities } from "../../../src/problems/severities.ts";
import { Repository } from "../../repository.ts";
import { article, desk, jpeg } from "../../sites/content.ts";
import { temporaryFolder, writeFiles } from "../newsroom-folder.ts";

/** Content by path; `null` is no file. */
export type Files = Record<string, string | Uint8Array | null>;

/** What breaks a rule, and what looks like it and keeps it. Files stand beside the desk's of `tests/sites/content.ts`. */
export interface RuleFixture {
  rule: RuleName;
  breaks: Files;
  keeps: Files;
  /** Default: long after every article. */
  now?: string;
  /** What was there at an earlier check; files of it that are to go are `null` in the others. */
  before?: Files;
  /** What Git holds from before, a commit each, on the first days of March 2025; no repository without. */
  past?: { breaks?: Files[]; keeps?: Files[] };
  /** What the newsroom makes of rules. */
  rules?: Severities;
}

/** The article that most fixtures are about. */
export const SOURCE = "content/articles/2025/02/10-bai/index.md";

/** Files of one article. */
export const one = (
  frontMatter: Record<string, unknown> = {},
  body = "Một đoạn văn.",
  others: Files = {},
): Files => ({ [SOURCE]: article(frontMatter, body), ...others });

/** A photo without a fault, with its file at `10-bai/photos/a.jpg`. */
export const photo = {
  src: "photos/a.jpg",
  alt: "Ba người đứng",
  caption: "Ảnh thử.",
  credit: "Ban biên tập",
};
export const photoFile: Files = { "content/articles/2025/02/10-bai/photos/a.jpg": await jpeg() };

/** A person's source. */
export const person = (yaml: string, life = ""): string => `---\n${yaml}\n---\n${life}`;

/**
 * @param part of the fixture
 * @returns everything that is wrong with a newsroom of the desk's files and those of the fixture
 */
export async function problemsOf(fixture: RuleFixture, part: "breaks" | "keeps"): Promise<Problem[]> {
  const { now = "2030-01-01T00:00:00+07:00", before, past, rules = {}, [part]: files } = fixture;
  const project = temporaryFolder();
  const check = async (content: Files) => {
    for (const path of Object.keys(content)) rmSync(join(project, path), { force: true });
    writeFiles(project, content);
    const output = join(project, "_site");
    return (await checkNewsroom(project, parseOptions({ rules }), output, Date.parse(now))).problems;
  };
  if (before) await check({ ...desk, ...before });
  if (past?.[part]) commit(project, [...past[part], files]);
  return check({ ...desk, ...files });
}

function commit(project: string, commits: Files[]): void {
  const repository = Repository.init(project);
  for (const [index, files] of commits.entries()) {
    writeFiles(project, files);
    repository.commit("Sửa", `2025-03-0${index + 1}T12:00:00+07:00`);
  }
}
