import { basename } from "node:path";
import type { Language } from "../../language/language.ts";
import { moveIn } from "../move-in.ts";
import type { MovedArticle } from "../moved-article.ts";
import type { MoveInOptions } from "../options.ts";
import { MovingReport } from "../report.ts";
import { articleOf } from "./article.ts";
import { type ExportDesk, readDesk, readItems } from "./export.ts";

export interface WordPressOptions extends MoveInOptions {
  /** Types of posts that are articles; WordPress's own is `post`. */
  types: readonly string[];
  /** Language of the report's notes. */
  messages: Language;
}

const cutShort: Record<Language, (file: string) => string> = {
  vi: (file) =>
    `${file} bị cụt: thiếu phần cuối. Những bài đứng trước đã được nhập; hãy xuất hoặc chép lại tệp rồi nhập lần nữa.`,
  en: (file) =>
    `${file} is cut short: its end is missing. What stands before was imported; export or copy it again and import once more.`,
};

/** Moves a site in from its export files (WXR 1.0 to 1.2, also gzipped). @param paths the parts of one export */
export async function moveWordPress(
  paths: readonly string[],
  options: WordPressOptions,
): Promise<MovingReport> {
  const report = new MovingReport();
  const desk = await readDesk(paths);
  return moveIn(
    articlesOf(paths, desk, options, report),
    { ...options, oldSite: options.oldSite ?? desk.site, spellings: originals, lists: () => desk.lists },
    report,
  );
}

async function* articlesOf(
  paths: readonly string[],
  desk: ExportDesk,
  { types, zone, messages }: WordPressOptions,
  { skipped, removed, unread, notes }: MovingReport,
): AsyncGenerator<MovedArticle> {
  const onCut = (path: string) => notes.push(cutShort[messages](basename(path)));
  for await (const fields of readItems(paths, skipped, onCut)) {
    const article = articleOf(fields, desk, { types: new Set(types), zone, skipped, removed, unread });
    if (article) yield article;
  }
}

/** WordPress shows a photo in a copy of the size that the page asks for, or cut down to 2,560 pixels: the original is better. */
function originals(address: string): string[] {
  const [, stem, ending] =
    /^(.*?)(?:-scaled)?(?:-\d{1,5}x\d{1,5})?(\.\w+)$/u.exec(address.replace(/[?#].*$/u, "")) ?? [];
  return stem ? [...new Set([`${stem}${ending}`, `${stem}-scaled${ending}`, address])] : [address];
}
