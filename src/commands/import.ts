import { defineCommand } from "citty";
import { givenInstant } from "../build/session.ts";
import { readDate } from "../import/date.ts";
import { languageOf, readDesk, sectionsOf } from "../import/desk.ts";
import { type Language, noteText } from "../import/notes.ts";
import { ImportProblem } from "../import/problem.ts";
import type { ImportReport, ImportResult, RunOptions } from "../import/run-import.ts";
import { type ArchiveKind, archiveKindOf, isOtherXml } from "../moving/archive-kind.ts";
import { tellFailure } from "./failure.ts";

/** `newsroom import`: raw portal text, saved pages or the archive of a CMS → articles in the content folder. Exit 1 on any problem. */
export default defineCommand({
  meta: {
    name: "import",
    description: "Import raw text, saved HTML pages, addresses or the archive of a CMS as articles",
  },
  args: {
    sources: {
      type: "positional",
      required: false,
      description: "Files, folders or addresses, or the archive of a CMS",
    },
    "dry-run": { type: "boolean", description: "Write nothing", default: false },
    json: { type: "boolean", description: "Print the articles as JSON", default: false },
    title: { type: "string", description: "Headline, in place of the one in the text" },
    date: { type: "string", description: 'Date, as 2025-02-10 or "2025-02-10 08:00"' },
    section: { type: "string", description: "Section id" },
    uploads: { type: "string", description: "Folder of the old site's uploads, for an archive of a CMS" },
    "old-site": { type: "string", description: "Address of the old site; default: as its archive says" },
    addresses: {
      type: "string",
      description:
        "What NukeViet made addresses by: /{category}/{alias}-{id}.html; default: as the dump says",
    },
    types: { type: "string", description: "Types of WordPress posts that are articles", default: "post" },
    photos: { type: "string", description: "Folder or address that holds the photos" },
    placeholder: {
      type: "boolean",
      description: "Draw a labelled stand-in for each missing photo",
      default: false,
    },
    content: { type: "string", description: "Content folder", default: "content" },
    data: { type: "string", description: "Data folder", default: "_data" },
    zone: { type: "string", description: "Time zone of the newsroom; default: that of site.yaml" },
    lang: { type: "string", description: "Language of messages: vi or en; default: that of site.yaml" },
  },
  async run({ args }) {
    const desk = readDesk(process.cwd());
    const language = args.lang === undefined ? desk.language : languageOf(args.lang);
    let archive: ReturnType<typeof archivesAmong>;
    try {
      archive = archivesAmong(args._.map(String), language);
    } catch (error) {
      tellFailure(error, args.json);
      return;
    }
    if (archive) {
      const { importArchive } = await import("./import-archive.ts");
      const now = new Date(givenInstant() ?? Date.now());
      await importArchive({
        ...archive,
        args: { ...args, zone: args.zone ?? desk.zone },
        site: desk.language,
        language,
        now,
      }).catch((error) => tellFailure(error, args.json));
      return;
    }
    const { runImport } = await import("../import/run-import.ts");
    const options = readOptions({ ...args, zone: args.zone ?? desk.zone });
    const report =
      options instanceof ImportProblem
        ? { results: [], problems: [options] }
        : await runImport(args._.map(String), options);
    if (args._.length === 0) {
      console.error(usage[language]);
      process.exitCode = 1;
      return;
    }
    for (const problem of report.problems) {
      console.error(`${problem.file}:${problem.line}: ${noteText(problem.note, language)}`);
    }
    if (args.json) console.log(JSON.stringify(asJson(report, language), null, 2));
    else for (const result of report.results) printResult(result, language);
    if (report.problems.length > 0) process.exitCode = 1;
  },
});

/** @returns undefined where texts, pages or addresses are to be imported @throws where kinds are mixed, or unknown */
function archivesAmong(
  paths: readonly string[],
  language: Language,
): { kind: ArchiveKind; paths: readonly string[] } | undefined {
  const other = paths.find(isOtherXml);
  if (other !== undefined) throw new Error(otherXml[language](other));
  const kinds = new Set(paths.map(archiveKindOf));
  const [kind] = kinds;
  if (kinds.size > 1) throw new Error(mixed[language]);
  return kind && { kind, paths };
}

const mixed: Record<Language, string> = {
  vi: "Mỗi lần chỉ nhập dữ liệu của một hệ thống; văn bản và trang web hãy nhập riêng.",
  en: "Import the archive of one CMS at a time, and texts and pages apart from it.",
};

const otherXml: Record<Language, (file: string) => string> = {
  vi: (file) =>
    `${file} là XML nhưng không phải bản xuất của WordPress. Trong WordPress hãy chọn Công cụ → Xuất ra → Toàn bộ nội dung.`,
  en: (file) =>
    `${file} is XML, but no export of WordPress. In WordPress choose Tools → Export → All content.`,
};

const usage = {
  vi: "Hãy cho biết tệp, thư mục hoặc địa chỉ cần nhập: newsroom import <tệp|thư mục|URL…>",
  en: "Name the file, folder or address to import: newsroom import <file|folder|URL…>",
} satisfies Record<Language, string>;

interface Arguments {
  "dry-run": boolean;
  title?: string | undefined;
  date?: string | undefined;
  section?: string | undefined;
  photos?: string | undefined;
  placeholder: boolean;
  content: string;
  data: string;
  zone: string;
}

function readOptions(args: Arguments): RunOptions | ImportProblem {
  const date = args.date === undefined ? undefined : readDate(args.date, args.zone);
  if (args.date !== undefined && date === undefined) {
    return new ImportProblem({ code: "dateInvalid", values: [args.date] }, "--date");
  }
  return {
    dryRun: args["dry-run"],
    placeholder: args.placeholder,
    content: args.content,
    zone: args.zone,
    now: new Date(givenInstant() ?? Date.now()),
    ...(args.title ? { title: args.title.normalize("NFC") } : {}),
    ...(date ? { date } : {}),
    ...(args.section ? { section: args.section } : {}),
    sections: sectionsOf(process.cwd(), args.data),
    ...(args.photos ? { photos: args.photos } : {}),
  };
}

/** The shape that design.md fixes; notes are sentences in the language asked for. */
function asJson(report: ImportReport, language: Language): object {
  return {
    articles: report.results.map(({ article, source, draft, folder }) => ({
      title: article.title,
      date: article.date,
      summary: article.summary,
      section: article.section,
      byline: article.byline,
      body: article.body,
      photos: article.photos,
      speakers: article.speakers,
      notes: article.notes.map((note) => noteText(note, language)),
      source,
      draft,
      folder,
    })),
    problems: report.problems.map((problem) => ({
      file: problem.file,
      line: problem.line,
      message: noteText(problem.note, language),
    })),
  };
}

function printResult({ source, article, folder }: ImportResult, language: Language): void {
  const counts =
    language === "vi"
      ? `${article.photos.length} ảnh, ${article.speakers.length} người phát biểu`
      : `${article.photos.length} photos, ${article.speakers.length} speakers`;
  console.log(`${source} → ${folder || article.title} (${counts})`);
  for (const note of article.notes) console.log(`  ${noteText(note, language)}`);
}
