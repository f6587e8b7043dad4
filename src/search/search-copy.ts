import type { SearchDocument } from "./index-shard.ts";

/** What of an article can be found. Every field is a text or a list; an empty text stands for none. */
export interface ArticleCopy {
  url: string;
  /** The language of the article. */
  lang: string;
  kicker: string;
  title: string;
  summary: string;
  byline: string;
  /** ISO 8601 on the newsroom's clock. */
  date: string;
  section: Named;
  /** The address of a small picture. */
  image: string;
  /** Prose and quotes, a paragraph each, in their order. */
  paragraphs: string[];
  captions: { alt: string; caption: string }[];
  speakers: { name: string; honorific: string; offices: string[] }[];
  places: Named[];
  documents: string[];
  /** Ids of everybody whose article it is: speakers, authors, people in photos. */
  people: string[];
}

/** A photo, which opens its article at the figure. */
export interface PhotoCopy {
  url: string;
  lang: string;
  /** The article's. */
  title: string;
  date: string;
  section: Named;
  image: string;
  alt: string;
  caption: string;
  credit: string;
  people: Named[];
  places: Named[];
}

/** A person with a page. */
export interface PersonCopy {
  url: string;
  lang: string;
  id: string;
  name: string;
  honorific: string;
  aliases: string[];
  offices: string[];
  /** The short life, a paragraph each. */
  paragraphs: string[];
  image: string;
}

/** Something of the desk's lists, with the name that readers know. */
export interface Named {
  id: string;
  name: string;
}

/** Renders a template below `_includes` with a view; what it prints must be escaped. */
export type RenderTemplate = (template: string, view: { copy: { url: string }; year: string }) => string;

/**
 * Makes what Pagefind reads of a record: a document of its own, so that no change of a page's layout
 * indexes it again and no page need be there.
 */
export function articleDocument(copy: ArticleCopy, render: RenderTemplate): SearchDocument {
  return document("search/article.njk", copy, copy.date, render);
}

export function photoDocument(copy: PhotoCopy, render: RenderTemplate): SearchDocument {
  return document("search/photo.njk", copy, copy.date, render);
}

export function personDocument(copy: PersonCopy, render: RenderTemplate): SearchDocument {
  return document("search/person.njk", copy, "", render);
}

function document(
  template: string,
  copy: { url: string },
  date: string,
  render: RenderTemplate,
): SearchDocument {
  return { url: copy.url, html: render(template, { copy, year: date.slice(0, 4) }) };
}
