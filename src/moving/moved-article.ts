/**
 * Where an article stood in the CMS that it comes from. Only what is `public` there is published here;
 * what is `restricted` is left out, and everything else becomes a draft.
 */
export type MovedStatus =
  | "public"
  | "scheduled"
  | "expired"
  | "archived"
  | "draft"
  | "review"
  | "unpublished"
  | "locked"
  | "restricted";

/** A file of the old site: a photo, a document, a recording. */
export interface MovedFile {
  /** Its address there, or its path below the folder of uploads. */
  src: string;
  title: string;
}

export interface MovedPhoto extends MovedFile {
  alt: string;
  caption: string;
  credit: string;
}

/** A section, topic or tag by the name that its readers know, with its word in the old addresses. */
export interface MovedTerm {
  slug: string;
  name: string;
  description: string;
}

/** A page of the old site that listed the articles of one section, topic or tag, and the paths that it had. */
export interface MovedList {
  kind: "section" | "event" | "tag";
  name: string;
  paths: string[];
}

/** An article as another CMS held it. Texts are plain and in NFC, but for the two that are HTML. */
export interface MovedArticle {
  /** The same at every run, so that nothing is written twice: `nukeviet:vi:news:123`. */
  key: string;
  /** The language that it is in, as a tag: `vi`. */
  lang?: string | undefined;
  status: MovedStatus;
  title: string;
  /** The article's word in its old address. */
  slug: string;
  /** Instants in milliseconds since 1970. */
  date: number;
  updated?: number | undefined;
  publishAt?: number | undefined;
  expireAt?: number | undefined;
  summaryHtml: string;
  bodyHtml: string;
  /** True where the CMS marks every caption as one, so that no paragraph below a photo is taken for one. */
  captionsMarked?: boolean | undefined;
  section: MovedTerm;
  tags: string[];
  event?: MovedTerm | undefined;
  authors: string[];
  source?: { name: string; url?: string | undefined } | undefined;
  /** The photo that leads; the others stand in the body. */
  lead?: MovedPhoto | undefined;
  documents: MovedFile[];
  recordings: MovedFile[];
  /** Every path that it had: `/tin-tuc/hoi-nghi-123.html`. */
  aliases: string[];
}
