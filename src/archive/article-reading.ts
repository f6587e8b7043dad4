import { entryColumns } from "../catalogue/entry.ts";
import { type Problem, Problems } from "../problems/problem.ts";
import { type Article, readArticle } from "../read/article.ts";
import { bodyOf } from "../read/article-body.ts";
import { withText } from "../read/newsroom.ts";
import type { Vocabulary } from "../read/references.ts";

/** What reading one article gave; it can be sent between threads. */
export interface ArticleReading {
  source: string;
  /** Undefined where an error keeps the article from being published. */
  article: Article | undefined;
  /** The Markdown of its page. */
  body: string;
  problems: Problem[];
}

/** Reads the article at `source` (relative to the project). */
export function readArticleAt(source: string, vocabulary: Vocabulary): ArticleReading {
  const problems = new Problems();
  let body = "";
  const article = withText(vocabulary.project, source, problems, (text) => {
    body = bodyOf(text);
    return readArticle(text, source, vocabulary, problems);
  });
  return { source, article, body, problems: problems.list };
}

/** A reading as another thread gives it: the record's columns where nothing is missing from them. */
export interface SentReading {
  source: string;
  /** Head, card, record and problems, joined by tabs; undefined where the article is broken or has photos. */
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
export function columnsOf(article: Article, { body, problems }: ArticleReading): string[] {
  return [...entryColumns(article, body), problems.length > 0 ? JSON.stringify(problems) : ""];
}

/** The column of `columnsOf` that holds problems, counted in the whole line. */
export const PROBLEMS = 5;
