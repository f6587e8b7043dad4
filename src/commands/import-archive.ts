import { once } from "node:events";
import { statSync } from "node:fs";
import { extname } from "node:path";
import { Worker } from "node:worker_threads";
import type { Language } from "../language/language.ts";
import type { ArchiveKind } from "../moving/archive-kind.ts";

export interface ArchiveArguments {
  "dry-run": boolean;
  json: boolean;
  content: string;
  data: string;
  zone: string;
  uploads?: string | undefined;
  section?: string | undefined;
  "old-site"?: string | undefined;
  addresses?: string | undefined;
  types: string;
}

/** An archive that is to move in. */
export interface ArchiveOrder {
  kind: ArchiveKind;
  paths: readonly string[];
  args: ArchiveArguments;
  /** The site's language; `language` is that of the report. */
  site: Language;
  language: Language;
  now: Date;
}

/** What is told meanwhile: a sentence; for who is looking, how many articles have been seen, and that no more will be. */
export type Told = { sentence: string } | { articles: number } | { end: true };

/**
 * Half of what V8 lets the heap's young part grow to in a process. An article's HTML becomes garbage at once: more room
 * for it saves no time, and less costs some (docs/moving-in.md).
 */
const YOUNG_GENERATION_MB = 48;

/**
 * Moves a whole archive in and reports it. Exit 1 where an article could not be written.
 *
 * It runs in a thread of its own: only there can the heap be bounded once Node has started.
 */
export async function importArchive(order: ArchiveOrder): Promise<void> {
  const { uploads } = order.args;
  if (uploads !== undefined && !statSync(uploads, { throwIfNoEntry: false })?.isDirectory())
    throw new Error(noFolder[order.language](uploads));
  const thread = new Worker(new URL(`./import-archive-thread${extname(import.meta.url)}`, import.meta.url), {
    workerData: order,
    resourceLimits: { maxYoungGenerationSizeMb: YOUNG_GENERATION_MB },
  });
  thread.on("message", (told: Told) => {
    if ("sentence" in told) process.stderr.write(`${told.sentence}\n`);
    else if (process.stderr.isTTY)
      process.stderr.write("articles" in told ? `\r[newsroom] ${told.articles}` : "\n");
  });
  const [exitCode] = await once(thread, "exit");
  process.exitCode = exitCode;
}

const noFolder: Record<Language, (folder: string) => string> = {
  vi: (folder) =>
    `Không có thư mục ${folder}. Hãy ghi đúng đường dẫn của thư mục tệp chép từ trang cũ: --uploads <thư mục>.`,
  en: (folder) =>
    `There is no folder ${folder}. Name the folder of the old site's files: --uploads <folder>.`,
};
