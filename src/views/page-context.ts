import type { Catalogue } from "../catalogue/catalogue.ts";
import type { RelatedStories } from "../catalogue/related.ts";
import type { Options } from "../options.ts";
import type { PageInputs } from "./page-inputs.ts";

/** What pages are made from. */
export interface PageContext {
  catalogue: Catalogue;
  related: RelatedStories;
  /** Absolute path of the project: bodies are read when their pages are rendered. */
  project: string;
  options: Pick<Options, "admin" | "content" | "data">;
}

/** A page that will be published. What it shows is computed only when it is rendered. */
export interface Page {
  /** Ends with `/`, or names a file. */
  url: string;
  /** False keeps it out of the sitemap and from search engines. */
  indexed?: boolean;
  /** ISO date of the last change of substance, for the sitemap. */
  changed?: string | undefined;
  /** The year of what a page of a period lists; such pages have sitemaps of their own. */
  year?: number;
  /** Names everything that the view or the text is made from. */
  inputs: (inputs: PageInputs) => void;
  /** A digest that is cheap to have and on which all inputs depend: where it is that of the last build, so are they. */
  basis?: () => number;
  /** The variables of the layout, for a page of HTML. */
  view?: () => PageView;
  /** The whole content, for any other file. */
  text?: () => string | Promise<string>;
}

/** What every layout gets; each kind of page adds its own. */
export interface PageView {
  title: string;
  description: string;
  /** Language of the page's content; default: the site's. */
  lang?: string;
  breadcrumbs?: { title: string; url: string }[];
  [key: string]: unknown;
}

/** A kind of page: one layout, any number of pages. */
export interface PageKind {
  name: string;
  /** Template below `_includes`; none for files that are not HTML. */
  layout?: string;
  /** @param others the pages of all kinds before this one */
  pages: (context: PageContext, others: () => Page[]) => Page[];
}
