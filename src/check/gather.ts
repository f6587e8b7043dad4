import { resolve } from "node:path";
import { Archive, type Gathered } from "../archive/archive.ts";
import type { Options } from "../options.ts";
import type { Problems } from "../problems/problem.ts";
import type { Folders } from "../read/newsroom.ts";
import { identifySources, type Sources } from "../sources/sources.ts";
import { Pool } from "../threads/pool.ts";
import { hasKeptArchive, keepArchive } from "./kept-archive.ts";
import { keepMoves, keptMoves, movesIn, publishedIn } from "./moves.ts";

/** The newsroom as a command finds it that publishes nothing. */
export interface Read {
  folders: Folders;
  sources: Sources;
  gathered: Gathered;
  /** Published addresses that articles have left. */
  moves: ReturnType<typeof keptMoves>;
}

/**
 * Reads what changed since the last check or build, and keeps it. No photo is encoded.
 *
 * @param project absolute path
 * @param output absolute path of the published folder
 * @param now milliseconds since 1970
 */
export async function gatherNewsroom(
  project: string,
  { content, data, cache, rules }: Options,
  output: string,
  now: number,
  problems: Problems,
): Promise<Read> {
  const folders = { project, content, data };
  const folder = resolve(project, cache);
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
    if (JSON.stringify(moves) !== JSON.stringify(before)) keepMoves(folder, moves);
    archive.save();
    const isSame = gathered.changed.length + gathered.former.length === 0;
    if (!isSame || !hasKeptArchive(folder)) keepArchive(folder, gathered.entries);
    return { folders, sources, gathered, moves };
  } finally {
    await pool.close();
  }
}
