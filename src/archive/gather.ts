import { resolve } from "node:path";
import type { Options } from "../options.ts";
import type { Problems } from "../problems/problem.ts";
import type { Folders } from "../read/newsroom.ts";
import { identifySources, type Sources } from "../sources/sources.ts";
import { Pool } from "../threads/pool.ts";
import { Archive, type Gathered } from "./archive.ts";

/** What a command finds that publishes nothing. */
export interface Read {
  folders: Folders;
  sources: Sources;
  gathered: Gathered;
}

/**
 * Reads what changed since the last check or build, and keeps it. No photo is encoded.
 *
 * @param project absolute path
 */
export async function gatherNewsroom(
  project: string,
  { content, data, cache, rules }: Options,
  problems: Problems,
): Promise<Read> {
  const folders = { project, content, data };
  const archive = new Archive(folders, resolve(project, cache), rules, "check");
  const pool = new Pool();
  try {
    const sources = await identifySources(project, [content]);
    const reading = { again: false, onProgress: () => {} };
    const gathered = await archive.gather(sources, problems, undefined, pool, reading);
    archive.save();
    return { folders, sources, gathered };
  } finally {
    await pool.close();
  }
}
