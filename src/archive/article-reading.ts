import { entryColumns } from "../catalogue/entry.ts";
import type { ArticleLinks } from "../catalogue/links.ts";
import { checkArticle } from "../check/article.ts";
import { reportText } from "../check/text/report-text.ts";
import { type Problem, Problems } from "../problems/problem.ts";
import { type Article, readArticle } from "../read/article.ts";
import { bodyOf } from "../read/article-body.ts";
import { withText } from "../read/newsroom.ts";
import type { Vocabulary } from "../read/references.ts";

/** What reading one article gave; it can be sent between threads. */
export interface ArticleReading extends ArticleLinks {
  source: string;
  /** Undefined where an error keeps it from being published. */
  article: Article | undefined;
  /** The article's path; undefined where its front matter or its date cannot be read. */
  path: string | undefined;
  /** The Markdown of its page. */
  body: string;
  problems: Problem[];
}

/** Reads and judges the article at `source` (relative to the project). */
export function readArticleAt(source: string, vocabulary: Vocabulary): ArticleReading {
  const problems = new Problems(vocabulary.severities);
  let body = "";
  let errorsBefore = 0;
  const read = withText(vocabulary.project, source, problems, (text, raw) => {
    body = bodyOf(text);
    reportText(raw, source, problems);
    errorsBefore = problems.errorCount;
    return readArticle(text, source, vocabulary, problems);
  });
  if (!read) return { ...unread, source, body, problems: problems.list };
  const links = checkArticle(read);
  const path = read.isDated ? read.article.path : undefined;
  const article = problems.errorCount > errorsBefore ? undefined : read.article;
  return { source, article, path, ...links, body, problems: problems.list };
}

const unread = { article: undefined, path: undefined, links: [], anchors: [] };

/** A reading as another thread gives it: the record's columns where nothing is missing from them. */
export interface SentReading {
  source: string;
  /** Head, card, record, problems and links, joined by tabs; undefined where the article is broken or has photos. */
  columns: Uint8Array<ArrayBuffer> | undefined;
  /** Where photos have to be encoded first, the reading itself; where it is broken, its problems. */
  reading: ArticleReading | undefined;
}

/** Reads articles in a thread of their own. */
export function readArticlesInThread(sources: string[], vocabulary: Vocabulary): SentReading[] {
  return sources.map((source) => {
    const reading = readArticleAt(source, vocabulary);
    if (!reading.article || reading.article.photos.length > 0) return { source, columns: undefined, reading };
    const columns = new Uint8Array(Buffer.from(columnsOf(reading.article, reading).join("\t")));
    return { source, columns, reading: undefined };
  });
}

/** @returns the columns of an article's line after its source and its key */
export function columnsOf(article: Article, { body, problems, links, anchors }: ArticleReading): string[] {
  return [
    ...entryColumns(article, body),
    problems.length > 0 ? JSON.stringify(problems) : "",
    links.length > 0 ? JSON.stringify(links) : "",
    anchors.length > 0 ? JSON.stringify(anchors) : "",
  ];
}

/** The column of `columnsOf` that holds problems, counted in the whole line. */
export const PROBLEMS = 5;
