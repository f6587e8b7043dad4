import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { pieces, writeInPieces } from "../cache/whole-file.ts";
import type { Language } from "../language/language.ts";
import type { MoveInOptions } from "../moving/options.ts";
import type { MovingReport } from "../moving/report.ts";
import { reportLines } from "../moving/report-lines.ts";
import { boundGarbage } from "../threads/heap.ts";
import type { ArchiveOrder, Told } from "./import-archive.ts";

const PROGRESS_MS = 200;

/**
 * What `importArchive` does, in its thread.
 *
 * @param tell what a thread writes itself would wait until it has nothing else to do
 */
export async function moveArchive(order: ArchiveOrder, tell: (told: Told) => void): Promise<void> {
  const { args, site, language, now } = order;
  boundGarbage();
  const report = await move(order, {
    content: args.content,
    data: args.data,
    zone: args.zone,
    language: site,
    uploads: args.uploads,
    section: args.section,
    oldSite: args["old-site"],
    dryRun: args["dry-run"],
    onProgress: progress(tell),
    onWait: (holder) => tell({ sentence: waiting[language](holder) }),
  });
  tell({ end: true });
  if (!args["dry-run"]) keepReport(report, args.content, language, now);
  const told = args.json ? report.json() : reportLines(report, language, 10);
  await pipeline(Readable.from(pieces(told)), process.stdout, { end: false });
  if (report.failures.length > 0) process.exitCode = 1;
}

const waiting: Record<Language, (holder: string) => string> = {
  vi: (holder) => `Tiến trình ${holder} đang nhập bài; chờ đến lượt.`,
  en: (holder) => `Process ${holder} is importing; waiting for it.`,
};

async function move(
  { kind, paths, args, language, now }: ArchiveOrder,
  options: MoveInOptions,
): Promise<MovingReport> {
  switch (kind) {
    case "wordpress": {
      const { moveWordPress } = await import("../moving/wordpress/wordpress.ts");
      const types = args.types.split(",").map((type) => type.trim());
      return moveWordPress(paths, { ...options, types, messages: language });
    }
    case "nukeviet": {
      const { moveNukeViet } = await import("../moving/nukeviet/nukeviet.ts");
      const { addresses } = args;
      const cache = ".cache/newsroom";
      return moveNukeViet(paths, { ...options, addresses, cache, now: now.getTime(), messages: language });
    }
  }
}

/** A number that counts up, a few times a second. */
function progress(tell: (told: Told) => void): (articles: number) => void {
  let told = 0;
  return (articles) => {
    const now = Date.now();
    if (now - told < PROGRESS_MS) return;
    told = now;
    tell({ articles });
  };
}

/** Each run has a report of its own: what an earlier one asks an editor to look at is not lost. */
function keepReport(report: MovingReport, content: string, language: Language, now: Date): void {
  const name = now.toISOString().slice(0, 19).replace(/[-:]/gu, "");
  const file = join(content, ".moved", `report-${name}`);
  writeInPieces(`${file}.txt`, reportLines(report, language));
  writeInPieces(`${file}.json`, report.json());
  report.file = `${file}.txt`;
}
