import { basename } from "node:path";
import type { MovedArticle } from "../moved-article.ts";
import { dumpBytes, formOf } from "../sql/dump-bytes.ts";
import { DumpReader } from "../sql/dump-reader.ts";
import type { DumpNote } from "./dump-notes.ts";
import { DumpStaging } from "./dump-staging.ts";
import type { DumpFindings } from "./findings.ts";
import { NewsArticles, type ReadOptions } from "./news-article.ts";
import { newsModules } from "./news-module.ts";
import { OldPages } from "./old-pages.ts";
import { Stage } from "./stage.ts";

export interface NukeVietOptions extends ReadOptions {
  /** A file for what is joined; it is gone afterwards. */
  stage: string;
  /** The folder that the old site stood in, `/tin`; "" for its host's root. */
  base?: string | undefined;
  /** What addresses were made by, where the site's settings do not say it. */
  addresses?: string | undefined;
}

/** A file that is no dump: in another form, or not of NukeViet. */
export class NoDump extends Error {
  readonly note: DumpNote;

  constructor(note: DumpNote) {
    super(`${note.code} ${note.values.join(" ")}`);
    this.note = note;
  }
}

/**
 * Reads a dump of NukeViet 3.4 to 5. First what articles are made of is put aside on disk, then they come one by one.
 *
 * @param dumps the files that it comes in: some tools write one a table
 * @param findings is told what is noticed
 * @param pages is told what pages the old site had besides its articles, before the first article comes
 * @throws NoDump
 */
export async function* readNukeViet(
  dumps: readonly string[],
  options: NukeVietOptions,
  findings: DumpFindings,
  pages = new OldPages(),
): AsyncGenerator<MovedArticle> {
  const stage = new Stage(options.stage);
  try {
    for (const dump of dumps) await stageDump(dump, stage, findings);
    stage.finish();
    const modules = newsModules(stage, findings, options);
    if (modules.length === 0) throw new NoDump({ code: "noTables", values: [dumps.map(nameOf).join(", ")] });
    for (const module of modules) pages.learn(stage, module);
    for (const module of modules) {
      yield* new NewsArticles(stage, module, options).read();
      findings.repaired += module.texts.repaired;
    }
  } finally {
    stage.close();
  }
}

const nameOf = (path: string): string => basename(path);

async function stageDump(dump: string, stage: Stage, findings: DumpFindings): Promise<void> {
  findings.file = nameOf(dump);
  const form = await formOf(dump);
  if (form === "utf16") throw new NoDump({ code: "utf16", values: [findings.file] });
  if (form !== "plain" && form !== "gzip")
    throw new NoDump({ code: "packed", values: [findings.file, form] });
  const reader = new DumpReader(new DumpStaging(stage, findings));
  try {
    for await (const chunk of dumpBytes(dump, form)) reader.push(chunk);
  } catch (error) {
    // A packed dump that is cut short: what could be unpacked counts.
    if ((error as NodeJS.ErrnoException).code !== "Z_BUF_ERROR") throw error;
    findings.packedShort.push(findings.file);
  }
  reader.end();
}
