import { join } from "node:path";
import type { Problem } from "../../problems/problem.ts";
import type { Severities } from "../../problems/severities.ts";
import { readRaw } from "../../read/text-file.ts";
import { rewrite } from "../../sources/rewrite.ts";
import { lineDiff } from "./line-diff.ts";
import { mended } from "./mend.ts";

/**
 * Mends what is certain in the sources that have problems.
 *
 * @param project absolute path
 * @param problems of the files that may be touched
 * @param isDry true writes nothing
 * @returns a unified diff for each file that is mended, in the order of their names
 */
export function fixFiles(
  project: string,
  problems: Problem[],
  severities: Severities,
  isDry: boolean,
): string[] {
  // Whether it is an article at all is not known of a text that is read by nobody.
  const known = problems.filter(({ rule }) => rule !== "file/not-article");
  const sources = [...new Set(known.map(({ file }) => file))].filter((file) => file.endsWith(".md")).sort();
  return sources.flatMap((file) => {
    const path = join(project, file);
    const raw = readable(path);
    if (raw === undefined) return [];
    const text = mended(raw, tagsIn(file, problems), severities);
    if (text === raw) return [];
    if (!isDry) rewrite(path, text);
    return [lineDiff(file, raw, text)];
  });
}

function tagsIn(file: string, problems: Problem[]): Map<string, string> {
  return new Map(
    problems
      .filter((problem) => problem.file === file && problem.rule === "tag/spelling")
      .map(({ parameters }) => [String(parameters.tag), String(parameters.other)]),
  );
}

function readable(path: string): string | undefined {
  try {
    return readRaw(path);
  } catch {
    // Its problem says so.
    return undefined;
  }
}
