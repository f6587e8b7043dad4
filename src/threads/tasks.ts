import type { SentReading } from "../archive/article-reading.ts";
import type { Move } from "../publish/put.ts";
import type { Vocabulary } from "../read/references.ts";
import type { RenderedPage, StalePage } from "../render/render-task.ts";
import type { RenderInput } from "../render/rendering.ts";
import type { SearchDocument } from "../search/fields.ts";
import type { SearchFiles } from "../search/index-shard.ts";
import type { Kind } from "../search/shard-entry.ts";

/** What a thread can be asked to do. */
export interface Tasks {
  /** What the articles to be read are checked against. */
  vocabulary: { input: Vocabulary; output: undefined };
  read: { input: string[]; output: SentReading[] };
  /** What pages are rendered from; `configPath` where the host's code takes part, `output` for its transforms. */
  rendering: {
    input: { input: RenderInput; configPath: string | undefined; output: string };
    output: undefined;
  };
  render: { input: { pages: StalePage[]; staging: string }; output: RenderedPage[] };
  /** Takes records into the index of a shard; `shard` begins another. */
  index: {
    input: { shard: { kind: Kind; language: string } | undefined; documents: SearchDocument[] };
    output: undefined;
  };
  /** Asks for the files of the shard that was begun last. */
  indexed: { input: undefined; output: SearchFiles };
  put: { input: Move[]; output: undefined };
}

export type Task = { [K in keyof Tasks]: { kind: K; input: Tasks[K]["input"] } }[keyof Tasks];

export interface Answer {
  output?: unknown;
  error?: Error;
}
