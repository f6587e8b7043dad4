import { load } from "cheerio";
import type { Block } from "../body/blocks.ts";
import type { Article } from "../read/article.ts";
import type { Person } from "../read/person.ts";
import type { Photo } from "../read/photo.ts";
import type { ArticleCopy, Named, PersonCopy, PhotoCopy } from "./search-copy.ts";

/** What a copy prints of the records that an article names by their ids. */
export interface CopyContext {
  section: (id: string) => string;
  place: (id: string) => string;
  person: (id: string) => string;
  /** @returns the address of a photo's small picture, or an empty text */
  thumbnail: (photo: Photo) => string;
}

type ArticleSource = Pick<
  Article,
  "url" | "lang" | "title" | "summary" | "section" | "byline" | "speakers" | "places"
> & {
  kicker?: string | undefined;
  date: { iso: string };
  photos: Photo[];
  documents: { title: string }[];
};

/** @param blocks the article's body */
export function articleCopy(article: ArticleSource, blocks: Block[], context: CopyContext): ArticleCopy {
  const { url, lang, title, summary, byline, speakers, photos } = article;
  const people = [
    ...speakers.map(({ id }) => id),
    ...byline.people,
    ...photos.flatMap((photo) => photo.people),
  ];
  return {
    url,
    lang,
    kicker: article.kicker ?? "",
    title,
    summary,
    byline: byline.text ?? byline.people.map(context.person).join(", "),
    date: article.date.iso,
    section: named(article.section, context.section),
    image: photos[0] ? context.thumbnail(photos[0]) : "",
    paragraphs: blocks.flatMap((block) => ("text" in block ? linesOf(block.text) : [])),
    captions: photos.map(({ alt, caption }) => ({ alt, caption: caption?.text ?? "" })),
    speakers: speakers.map(({ name, honorific, offices }) => ({
      name,
      honorific: honorific ?? "",
      offices: offices.map(officeText),
    })),
    places: article.places.map((id) => named(id, context.place)),
    documents: article.documents.map((document) => document.title),
    people: [...new Set(people)],
  };
}

/**
 * @param url the photo's figure in its article
 * @param article what the photo was published in
 */
export function photoCopy(
  photo: Photo,
  url: string,
  article: Omit<ArticleSource, "documents">,
  context: CopyContext,
): PhotoCopy {
  return {
    url,
    lang: article.lang,
    title: article.title,
    date: article.date.iso,
    section: named(article.section, context.section),
    image: context.thumbnail(photo),
    alt: photo.alt,
    caption: photo.caption?.text ?? "",
    credit: photo.credit ?? "",
    people: photo.people.map((id) => named(id, context.person)),
    places: (photo.place ? [photo.place] : article.places).map((id) => named(id, context.place)),
  };
}

/** @param url the person's page */
export function personCopy(
  person: Pick<Person, "id" | "name" | "honorific" | "aliases" | "offices" | "photo" | "lifeHtml">,
  url: string,
  lang: string,
  context: CopyContext,
): PersonCopy {
  return {
    url,
    lang,
    id: person.id,
    name: person.name,
    honorific: person.honorific ?? "",
    aliases: person.aliases,
    offices: person.offices.map(officeText),
    paragraphs: linesOf(load(person.lifeHtml).text()),
    image: person.photo ? context.thumbnail(person.photo) : "",
  };
}

const named = (id: string, nameOf: (id: string) => string): Named => ({ id, name: nameOf(id) });

const officeText = ({ title, organisation }: { title: string; organisation?: string | undefined }): string =>
  [title, organisation].filter(Boolean).join(", ");

const linesOf = (text: string): string[] => text.split("\n").filter((line) => line.trim() !== "");
