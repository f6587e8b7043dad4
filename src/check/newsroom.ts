import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { Archive } from "../archive/archive.ts";
import type { Options } from "../options.ts";
import { type Problem, Problems } from "../problems/problem.ts";
import type { Site } from "../schema/site.ts";
import { identifySources } from "../sources/sources.ts";
import { Pool } from "../threads/pool.ts";
import { checkArchive } from "./archive.ts";
import { hasKeptArchive, keepArchive } from "./kept-archive.ts";
import { keepMoves, keptMoves, movesIn } from "./moves.ts";

/** @returns what tells whether an article's page is in the published folder */
export const publishedIn =
  (output: string) =>
  (path: string): boolean =>
    existsSync(join(output, path, "index.html"));

/** What is wrong with a newsroom, sorted. */
export interface Checked {
  problems: Problem[];
  site: Site;
}

/**
 * Reads what changed since the last check or build, and judges everything. No photo is encoded and
 * nothing is published.
 *
 * @param project absolute path
 * @param output absolute path of the published folder
 * @param now milliseconds since 1970
 */
export async function checkNewsroom(
  project: string,
  { content, data, cache, rules }: Options,
  output: string,
  now: number,
): Promise<Checked> {
  const folders = { project, content, data };
  const folder = resolve(project, cache);
  const problems = new Problems(rules);
  const archive = new Archive(folders, folder, rules, "check");
  const pool = new Pool();
  try {
    const sources = await identifySources(project, [content]);
    const reading = { again: false, now, onProgress: () => {} };
    const gathered = await archive.gather(sources, problems, undefined, pool, reading);
    const isPublished = publishedIn(output);
    const before = keptMoves(folder);
    const moves = [...before, ...movesIn(gathered.former, gathered.entries)].filter(({ path }) =>
      isPublished(path),
    );
    const parts = { ...gathered, moves, isPublished, folders, sources, now, output };
    checkArchive({ ...parts, isAsked: () => true, problems });
    if (JSON.stringify(moves) !== JSON.stringify(before)) keepMoves(folder, moves);
    archive.save();
    const isSame = gathered.changed.length + gathered.former.length === 0;
    if (!isSame || !hasKeptArchive(folder)) keepArchive(folder, gathered.entries);
    return { problems: problems.sorted(), site: gathered.newsroom.site };
  } finally {
    await pool.close();
  }
}
