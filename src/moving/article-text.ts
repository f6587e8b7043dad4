import { stringify } from "yaml";
import { escapeInline, filled } from "../import/write.ts";
import { momentAt } from "../read/moment.ts";
import type { DocumentRecord } from "./article-documents.ts";
import type { PhotoRecord } from "./photo-records.ts";

/** What goes into an article's front matter and body. Texts are plain, `body` is Markdown. */
export interface ArticleText {
  title: string;
  /** "" where the folder's name says it. */
  slug: string;
  /** Instants in milliseconds since 1970. */
  date: number;
  updated?: number | undefined;
  publishAt?: number | undefined;
  expireAt?: number | undefined;
  summary: string;
  section: string;
  byline: string | string[];
  tags: string[];
  event: string;
  photos: PhotoRecord[];
  documents: DocumentRecord[];
  /** "" for the site's own. */
  lang: string;
  draft: boolean;
  aliases: string[];
  source?: { name: string; url?: string | undefined } | undefined;
  /** Comments that end the front matter; "" for none. */
  note: string;
  body: string;
}

/** @returns the whole `index.md`, dates on the clock of `zone` */
export function articleText(article: ArticleText, zone: string): string {
  const time = (ms: number | undefined) =>
    ms === undefined ? "" : momentAt(ms, zone).iso.slice(0, 16).replace("T", " ");
  const list = <T>(key: string, values: readonly T[]) => (values.length > 0 ? { [key]: values } : {});
  const frontMatter = {
    title: article.title,
    ...filled({ slug: article.slug }),
    date: time(article.date),
    ...filled({
      updated: time(article.updated),
      publishAt: time(article.publishAt),
      expireAt: time(article.expireAt),
    }),
    summary: article.summary,
    section: article.section,
    ...(article.byline.length > 0 ? { byline: article.byline } : {}),
    ...list("tags", article.tags),
    ...filled({ event: article.event, lang: article.lang }),
    ...(article.draft ? { draft: true } : {}),
    ...list(
      "photos",
      article.photos.map(({ src, alt, caption, credit, origin }) => ({
        src,
        alt,
        ...filled({ caption: escapeInline(caption), credit, origin }),
      })),
    ),
    ...list(
      "documents",
      article.documents.map(({ src, title }) => ({ src, title })),
    ),
    ...list("aliases", article.aliases),
    ...(article.source ? { source: article.source } : {}),
  };
  return `---\n${stringify(frontMatter, { lineWidth: 0 })}${article.note}---\n\n${article.body}`;
}
