import { setImmediate as turn } from "node:timers/promises";
import type { PlannedShard } from "../search/index-archive.ts";
import { type SearchFiles, ShardWriter } from "../search/index-shard.ts";
import type { Pool } from "../threads/pool.ts";
import type { Tasks } from "../threads/tasks.ts";

/** So many copies are sent to a thread at once. */
const AT_ONCE = 100;
/** So many pieces may wait for it: it takes a while to start, and tens of megabytes are no more than one needs anyway. */
const WAITING = 20;

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
  const sent: Promise<unknown>[] = [];
  for (let at = 0; at < records.length; at += AT_ONCE) {
    const documents = records.slice(at, at + AT_ONCE).map((record) => record.document());
    await turn();
    signal?.throwIfAborted();
    await sent[sent.length - WAITING];
    if (writer) for (const document of documents) writer.add(document);
    else sent.push(ask(pool, "index", { shard: at === 0 ? { kind, language } : undefined, documents }));
  }
  if (writer) return { files: Promise.resolve(writer.finish()) };
  // Asked for now, since the next shard may begin at once: threads do what they are asked in order.
  const files = ask(pool, "indexed", undefined);
  return { files: Promise.all(sent).then(() => files) };
}

/** Whoever waits for the files is told of what fails, even if nobody does yet. */
function ask<K extends "index" | "indexed">(
  pool: Pool,
  kind: K,
  input: Tasks[K]["input"],
): Promise<Tasks[K]["output"]> {
  const answer = pool.aside(kind, input);
  answer.catch(() => {});
  return answer;
}
