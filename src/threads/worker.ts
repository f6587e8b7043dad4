import { parentPort } from "node:worker_threads";
import { readArticlesInThread } from "../archive/article-reading.ts";
import { session } from "../build/session.ts";
import { putFiles } from "../publish/put.ts";
import type { Vocabulary } from "../read/references.ts";
import { hooksOf, noHooks } from "../render/host-hooks.ts";
import { renderPages } from "../render/render-task.ts";
import { Rendering } from "../render/rendering.ts";
import { ShardWriter } from "../search/index-shard.ts";
import type { Answer, Task } from "./tasks.ts";

let vocabulary: Vocabulary | undefined;
let rendering: Rendering | undefined;
let writer: ShardWriter | undefined;

async function perform(task: Task): Promise<unknown> {
  switch (task.kind) {
    case "vocabulary":
      vocabulary = task.input;
      return undefined;
    case "read":
      if (!vocabulary) throw new Error("This thread was not told what to check articles against.");
      return readArticlesInThread(task.input, vocabulary);
    case "rendering": {
      const { input, configPath, output } = task.input;
      const hooks = configPath === undefined ? noHooks : await loadHooks(configPath, output);
      rendering = Rendering.from(input, hooks);
      return undefined;
    }
    case "render":
      if (!rendering) throw new Error("This thread was not told what to render pages from.");
      return renderPages(task.input.pages, rendering, task.input.staging);
    case "index": {
      const { shard, documents } = task.input;
      const own = shard ? new ShardWriter(shard.kind, shard.language) : writer;
      // What fails leaves no shard that lacks a record.
      writer = undefined;
      for (const document of documents) own?.add(document);
      writer = own;
      return undefined;
    }
    case "indexed": {
      if (!writer) throw new Error("This thread was not told what to index.");
      const files = writer.finish();
      writer = undefined;
      return files;
    }
    case "put":
      putFiles(task.input);
      return undefined;
  }
}

/** The host's filters and transforms are functions, so each thread loads the configuration itself. */
async function loadHooks(configPath: string, output: string) {
  // Most sites need no code of the host's here, and Eleventy takes a while to load.
  const { openSite } = await import("../commands/site.ts");
  await openSite("build", configPath).init();
  if (!session.config) throw new Error(`${configPath} does not use eleventy-plugin-newsroom.`);
  return hooksOf(session.config, output);
}

/** Tasks are done, and answered, in the order in which they came. */
let last: Promise<void> = Promise.resolve();

async function answer(task: Task): Promise<void> {
  const result: Answer = {};
  try {
    result.output = await perform(task);
  } catch (error) {
    result.error = error instanceof Error ? error : new Error(String(error));
  }
  parentPort?.postMessage(result);
}

parentPort?.on("message", (task: Task) => {
  last = last.then(() => answer(task));
});
