import { entryColumns } from "../catalogue/entry.ts";
import { reportText } from "../check/text/report-text.ts";
import { type Problem, Problems } from "../problems/problem.ts";
import { type Article, type ReadArticle, readArticle } from "../read/article.ts";
import { bodyOf } from "../read/article-body.ts";
import { withText } from "../read/newsroom.ts";
import type { Vocabulary } from "../read/references.ts";

/** What reading one article gave; it can be sent between threads. */
export interface ArticleReading extends ReadArticle {
  source: string;
  /** The Markdown of its page. */
  body: string;
  problems: Problem[];
}

/** Reads the article at `source` (relative to the project). */
export function readArticleAt(source: string, vocabulary: Vocabulary): ArticleReading {
  const problems = new Problems(vocabulary.severities);
  let body = "";
  const read = withText(vocabulary.project, source, problems, (text, raw) => {
    body = bodyOf(text);
    reportText(raw, source, problems);
    return readArticle(text, source, vocabulary, problems);
  });
  const { article, path, links = [], anchors = [] } = read ?? {};
  return { source, article, path, links, anchors, body, problems: problems.list };
}

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
