import { join } from "node:path";
import type { Language } from "../../language/language.ts";
import { moveIn } from "../move-in.ts";
import type { MoveInOptions } from "../options.ts";
import { MovingReport } from "../report.ts";
import { dumpNotes, dumpNoteText } from "./dump-notes.ts";
import { DumpFindings } from "./findings.ts";
import { OldPages } from "./old-pages.ts";
import { NoDump, readNukeViet } from "./read-nukeviet.ts";

export interface NukeVietImport extends MoveInOptions {
  /** Decides what is public. */
  now: number;
  /** What old addresses were made by, where the dump does not say it: `/{category}/{alias}-{id}.html`. */
  addresses?: string | undefined;
  /** The folder of the cache: what a dump holds apart is joined there. */
  cache: string;
  /** Language of the report's notes. */
  messages: Language;
}

/**
 * Moves the articles of a NukeViet dump in.
 *
 * @param dumps the files that it comes in
 * @returns the report, with what was noticed in the dump among its notes
 * @throws an error whose message is for the editor, where a file is no dump
 */
export async function moveNukeViet(dumps: readonly string[], options: NukeVietImport): Promise<MovingReport> {
  const { now, addresses, cache, messages, dryRun, uploads = "" } = options;
  const findings = new DumpFindings();
  const report = new MovingReport();
  const pages = new OldPages();
  // A trial takes no lock, so it may run beside another.
  const stage = join(cache, "moving", dryRun ? `trial-${process.pid}.sqlite` : "dump.sqlite");
  try {
    const base = URL.parse(options.oldSite ?? "")?.pathname.replace(/\/+$/u, "");
    const articles = readNukeViet(dumps, { now, uploads, addresses, base, stage }, findings, pages);
    const answers = { lists: () => pages.lists, keyOf: (path: string) => pages.keyOf(path) };
    await moveIn(articles, { ...options, ...answers, spellings: originalFirst }, report);
  } catch (error) {
    if (error instanceof NoDump) throw new Error(dumpNoteText(error.note, messages), { cause: error });
    throw error;
  }
  report.notes.push(...dumpNotes(findings).map((note) => dumpNoteText(note, messages)));
  return report;
}

/** NukeViet keeps small copies of photos under `assets` (`files` before 4): the original has the same path under `uploads`. */
export function originalFirst(address: string): string[] {
  const original = address.replace(/(^|\/)(?:assets|files)\/(?:mobile\/)?(?=[^/]+\/)/u, "$1uploads/");
  return original === address ? [address] : [original, address];
}
