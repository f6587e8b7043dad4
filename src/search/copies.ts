import { load } from "cheerio";
import type { Block } from "../body/blocks.ts";
import { officeText } from "../language/office-text.ts";
import type { Article } from "../read/article.ts";
import type { Person } from "../read/person.ts";
import type { Photo } from "../read/photo.ts";
import type { SearchDocument } from "./fields.ts";

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

/**
 * @param paragraphs the article's prose and quotes
 * @returns what can be found of an article
 */
export function articleCopy(
  article: ArticleSource,
  paragraphs: string[],
  context: CopyContext,
): SearchDocument {
  const { url, title, summary, byline, speakers, photos } = article;
  const people = [
    ...speakers.map(({ id }) => id),
    ...byline.people,
    ...photos.flatMap((photo) => photo.people),
  ];
  const places = [...article.places, ...photos.flatMap(({ place }) => place ?? [])];
  return {
    url,
    title,
    summary,
    about: [
      article.kicker ?? "",
      ...photos.flatMap(({ alt, caption }) => [caption?.text ?? "", alt]),
      ...speakers.map(({ name, honorific, offices }) =>
        [[honorific, name].filter(Boolean).join(" "), ...offices.map(officeText)].join(", "),
      ),
      ...article.places.map(context.place),
      ...article.documents.map((document) => document.title),
      byline.text ?? byline.people.map(context.person).join(", "),
    ].filter(Boolean),
    body: paragraphs,
    date: article.date.iso,
    section: { id: article.section, name: context.section(article.section) },
    image: photos[0] ? context.thumbnail(photos[0]) : "",
    people: [...new Set(people)],
    places: [...new Set(places)],
  };
}

/**
 * @param url the photo's figure in its article
 * @param article what the photo was published in
 * @returns what can be found of a photo: by its caption before anything else
 */
export function photoCopy(
  photo: Photo,
  url: string,
  article: Omit<ArticleSource, "documents">,
  context: CopyContext,
): SearchDocument {
  const places = photo.place ? [photo.place] : article.places;
  const caption = photo.caption?.text ?? "";
  return {
    url,
    title: caption || photo.alt || article.title,
    summary: caption ? photo.alt : "",
    about: [...photo.people.map(context.person), ...places.map(context.place), photo.credit ?? ""].filter(
      Boolean,
    ),
    body: [article.title],
    date: article.date.iso,
    section: { id: article.section, name: context.section(article.section) },
    image: context.thumbnail(photo),
    people: photo.people,
    places,
  };
}

/**
 * @param url the person's page
 * @returns what can be found of a person
 */
export function personCopy(
  person: Pick<Person, "id" | "name" | "honorific" | "aliases" | "offices" | "photo" | "lifeHtml">,
  url: string,
  context: CopyContext,
): SearchDocument {
  return {
    url,
    title: person.name,
    summary: person.offices.map(officeText).join("; "),
    about: [person.honorific ?? "", ...person.aliases].filter(Boolean),
    body: linesOf(load(person.lifeHtml).text()),
    date: "",
    section: { id: "", name: "" },
    image: person.photo ? context.thumbnail(person.photo) : "",
    people: [person.id],
    places: [],
  };
}

/** @returns the prose and the quotes of a body, a paragraph each */
export const paragraphsOf = (blocks: readonly Block[]): string[] =>
  blocks.flatMap((block) => ("text" in block ? linesOf(block.text) : []));

/** @returns the same of a published page */
export const paragraphsOn = (html: string): string[] =>
  linesOf(load(html)("article .prose, article blockquote").text());

const linesOf = (text: string): string[] => text.split("\n").filter((line) => line.trim() !== "");
