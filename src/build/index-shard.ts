import { setImmediate as turn } from "node:timers/promises";
import type { PlannedShard } from "../search/index-archive.ts";
import { type SearchFiles, ShardWriter } from "../search/index-shard.ts";
import type { Pool } from "../threads/pool.ts";

/** So many copies are sent to a thread at once. */
const AT_ONCE = 100;

/**
 * Indexes a shard: this thread makes the copies, and another takes their words in meanwhile, where there
 * is another. One shard after the other: a thread holds one at a time.
 *
 * @returns once all copies are made, when this thread has nothing more to do for it
 * @throws where the signal is given, between two records
 */
export async function startIndexing(
  { records, entry }: PlannedShard,
  pool: Pool,
  signal?: AbortSignal,
): Promise<{ files: Promise<SearchFiles> }> {
  const { kind, language } = entry;
  const writer = pool.hasOthers ? undefined : new ShardWriter(kind, language);
  let sent: Promise<unknown> = Promise.resolve();
  for (let at = 0; at < records.length; at += AT_ONCE) {
    const documents = records.slice(at, at + AT_ONCE).map((record) => record.document());
    await turn();
    signal?.throwIfAborted();
    // The thread is one piece behind, so that no more copies wait for it.
    await sent;
    if (writer) for (const document of documents) writer.add(document);
    else sent = pool.aside("index", { shard: at === 0 ? { kind, language } : undefined, documents });
  }
  await sent;
  return { files: writer ? Promise.resolve(writer.finish()) : pool.aside("indexed", undefined) };
}
