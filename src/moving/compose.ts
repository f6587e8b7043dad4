import { recordOf } from "../import/people.ts";
import type { Language } from "../language/language.ts";
import { sameWords } from "../language/same-words.ts";
import { slugOf } from "../language/slug.ts";
import type { Person } from "../read/person.ts";
import { ArticleDocuments, type DocumentFault } from "./article-documents.ts";
import { type ArticlePhotos, takePhotos } from "./article-photos.ts";
import type { ArticleText } from "./article-text.ts";
import { type BodyPart, type MovedBody, plainText, readBody } from "./body/body.ts";
import { paragraphOf } from "./body/markdown.ts";
import type { Uploads } from "./files/uploads.ts";
import { missingFilesNote } from "./missing-files.ts";
import type { MovedArticle, MovedTerm } from "./moved-article.ts";
import { oneLine } from "./one-line.ts";
import type { VocabularyFile } from "./vocabulary-file.ts";

/** What an article is composed with. */
export interface Desk {
  uploads: Uploads;
  sections: VocabularyFile;
  events: VocabularyFile;
  people: readonly Person[];
  language: Language;
  /** Id of the section of articles that have none; "" to make one. */
  section: string;
  hosts: ReadonlySet<string>;
  addressOf: (path: string) => string | undefined;
}

/** An article as it will be written, but for its slug, and what its editor should know. */
export interface ComposedArticle {
  text: Omit<ArticleText, "slug" | "aliases">;
  photos: ArticlePhotos;
  documents: ArticleDocuments;
  body: MovedBody;
  /** Keys that had to be made up. */
  gaps: string[];
}

export function compose(article: MovedArticle, desk: Desk): ComposedArticle {
  const documents = new ArticleDocuments(desk.uploads);
  for (const file of [...article.documents, ...article.recordings]) documents.take(file);
  const body = readBody(article.bodyHtml, article.captionsMarked === true, {
    hosts: desk.hosts,
    base: article.aliases[0] ?? "",
    addressOf: desk.addressOf,
    document: (src, title) => documents.take({ src, title }),
  });
  const gaps: string[] = [];
  const { summary, parts } = takeSummary(article, body.parts);
  const title = oneLine(article.title) || firstWords(summary) || article.key;
  if (oneLine(article.title) === "") gaps.push("title");
  if (summary === "") gaps.push("summary");
  const isEmpty = summary === "" && parts.length === 0 && article.lead === undefined;
  if (isEmpty) gaps.push("body");
  const elsewhere = documents.faults.filter(({ address }) => isElsewhere(address, desk.hosts));
  const photos = takePhotos(article.lead, parts, desk.uploads, { title, language: desk.language });
  return {
    text: {
      title,
      date: article.date,
      // An old CMS stamps every save, also the one that published.
      updated:
        article.updated !== undefined && article.updated > article.date + 60_000
          ? article.updated
          : undefined,
      publishAt: article.publishAt,
      expireAt: article.expireAt,
      summary: summary || title,
      section: sectionOf(article, desk, gaps),
      byline: bylineOf(article.authors, desk.people),
      tags: uniqueTags(article.tags),
      event: article.event && isNamed(article.event) ? desk.events.idOf(article.event) : "",
      photos: photos.records,
      documents: documents.records,
      lang: article.lang && article.lang !== desk.language ? article.lang : "",
      draft: article.status !== "public" || oneLine(article.title) === "" || isEmpty,
      source: sourceOf(article.source),
      note: missingFilesNote(
        photos.faults,
        documents.faults.filter((fault) => !elsewhere.includes(fault)),
        desk.language,
      ),
      body: bodyText(parts, photos.placed, elsewhere),
    },
    photos,
    documents,
    body,
    gaps,
  };
}

const firstWords = (text: string): string => text.split(" ").slice(0, 12).join(" ");

/** The CMS's own summary, or else the first paragraph; what is the summary is not repeated in the text. */
function takeSummary(
  article: MovedArticle,
  parts: readonly BodyPart[],
): { summary: string; parts: readonly BodyPart[] } {
  const first = parts.find((part) => part.kind === "prose" && part.isParagraph);
  const given = plainText(article.summaryHtml);
  if (first?.kind !== "prose") return { summary: given, parts };
  if (given !== "" && !sameWords(given, first.text)) return { summary: given, parts };
  return { summary: given || first.text, parts: parts.filter((part) => part !== first) };
}

const isNamed = ({ name, slug }: MovedTerm): boolean => oneLine(name) !== "" || oneLine(slug) !== "";

function sectionOf({ section }: MovedArticle, desk: Desk, gaps: string[]): string {
  if (isNamed(section)) return desk.sections.idOf(section);
  gaps.push("section");
  if (desk.section !== "") return desk.section;
  const name = desk.language === "vi" ? "Chưa phân mục" : "Not filed";
  return desk.sections.idOf({ slug: slugOf(name), name, description: "" });
}

/** Ids where every author has a record; their names as printed otherwise. An e-mail address is nobody's byline. */
function bylineOf(authors: readonly string[], people: readonly Person[]): string | string[] {
  const names = authors.map(oneLine).filter((name) => name !== "" && !/\S@\S/u.test(name));
  const records = names.map((name) => recordOf({ name }, people)?.id);
  return records.length > 0 && records.every((id) => id !== undefined) ? records : names.join(", ");
}

function uniqueTags(tags: readonly string[]): string[] {
  const bySlug = new Map(tags.map((tag) => [slugOf(oneLine(tag)), oneLine(tag)]));
  bySlug.delete("");
  return [...bySlug.values()];
}

function sourceOf(source: MovedArticle["source"]): ArticleText["source"] {
  const url = source?.url?.trim();
  const isAddress = url !== undefined && /^https?:\/\/\S+$/u.test(url) && URL.canParse(url);
  const name = oneLine(source?.name ?? "") || (isAddress ? new URL(url).hostname : "");
  return name === "" ? undefined : { name, ...(isAddress ? { url } : {}) };
}

/** What is kept on another site is still there for readers. */
const isElsewhere = (address: string, hosts: ReadonlySet<string>): boolean => {
  const url = URL.parse(address);
  return url !== null && /^https?:$/u.test(url.protocol) && !hosts.has(url.host.toLowerCase());
};

function bodyText(
  parts: readonly BodyPart[],
  placed: ArticlePhotos["placed"],
  elsewhere: readonly DocumentFault[],
): string {
  const blocks = parts.flatMap((part) => {
    if (part.kind === "prose") return [part.markdown];
    return placed.get(part.photo) ?? [];
  });
  for (const { title, address } of elsewhere) blocks.push(paragraphOf(oneLine(title) || address, address));
  return blocks.length > 0 ? `${blocks.join("\n\n")}\n` : "";
}
