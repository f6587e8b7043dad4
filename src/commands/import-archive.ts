import { statSync } from "node:fs";
import { join } from "node:path";
import { writeWhole } from "../cache/whole-file.ts";
import type { Language } from "../language/language.ts";
import type { ArchiveKind } from "../moving/archive-kind.ts";
import type { MoveInOptions } from "../moving/move-in.ts";
import type { MovingReport } from "../moving/report.ts";
import { reportText } from "../moving/report-text.ts";
import { boundGarbage } from "../threads/heap.ts";

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

/**
 * Moves a whole archive in and reports it. Exit 1 where an article could not be written.
 *
 * @param site the site's language; `language` is that of the report
 */
export async function importArchive(
  kind: ArchiveKind,
  paths: readonly string[],
  args: ArchiveArguments,
  { site, language, now }: { site: Language; language: Language; now: Date },
): Promise<void> {
  const { uploads } = args;
  if (uploads !== undefined && !statSync(uploads, { throwIfNoEntry: false })?.isDirectory())
    throw new Error(noFolder[language](uploads));
  boundGarbage();
  const options: MoveInOptions = {
    content: args.content,
    data: args.data,
    zone: args.zone,
    language: site,
    uploads: args.uploads,
    section: args.section,
    oldSite: args["old-site"],
    dryRun: args["dry-run"],
    onProgress: progress(),
    onWait: (holder) => process.stderr.write(`${waiting[language](holder)}\n`),
  };
  const report = await move(kind, paths, options, args, { language, now });
  if (process.stderr.isTTY) process.stderr.write("\n");
  if (!args["dry-run"]) keepReport(report, args.content, language, now);
  if (args.json) process.stdout.write(`${JSON.stringify(report)}\n`);
  else process.stdout.write(`${reportText(report, language, 10)}\n`);
  if (report.failures.length > 0) process.exitCode = 1;
}

const noFolder: Record<Language, (folder: string) => string> = {
  vi: (folder) =>
    `Không có thư mục ${folder}. Hãy ghi đúng đường dẫn của thư mục tệp chép từ trang cũ: --uploads <thư mục>.`,
  en: (folder) =>
    `There is no folder ${folder}. Name the folder of the old site's files: --uploads <folder>.`,
};

const waiting: Record<Language, (holder: string) => string> = {
  vi: (holder) => `Tiến trình ${holder} đang nhập bài; chờ đến lượt.`,
  en: (holder) => `Process ${holder} is importing; waiting for it.`,
};

async function move(
  kind: ArchiveKind,
  paths: readonly string[],
  options: MoveInOptions,
  { types, addresses }: ArchiveArguments,
  { language, now }: { language: Language; now: Date },
): Promise<MovingReport> {
  switch (kind) {
    case "wordpress": {
      const { moveWordPress } = await import("../moving/wordpress/wordpress.ts");
      const wanted = types.split(",").map((type) => type.trim());
      return moveWordPress(paths, { ...options, types: wanted, messages: language });
    }
    case "nukeviet": {
      const { moveNukeViet } = await import("../moving/nukeviet/nukeviet.ts");
      const cache = ".cache/newsroom";
      return moveNukeViet(paths, { ...options, addresses, cache, now: now.getTime(), messages: language });
    }
  }
}

/** A number that counts up, where somebody is looking. */
function progress(): (articles: number) => void {
  let told = 0;
  return (articles) => {
    const now = Date.now();
    if (!process.stderr.isTTY || now - told < 200) return;
    told = now;
    process.stderr.write(`\r[newsroom] ${articles}`);
  };
}

/** Each run has a report of its own: what an earlier one asks an editor to look at is not lost. */
function keepReport(report: MovingReport, content: string, language: Language, now: Date): void {
  const name = now.toISOString().slice(0, 19).replace(/[-:]/gu, "");
  const file = join(content, ".moved", `report-${name}`);
  writeWhole(`${file}.txt`, `${reportText(report, language)}\n`);
  writeWhole(`${file}.json`, JSON.stringify(report));
  report.file = `${file}.txt`;
}
