import type { Catalogue } from "../catalogue/catalogue.ts";
import type { Renditions } from "../photos/renditions.ts";

/** What pages are made from: the catalogue, and the files of its photos by the original's path. */
export interface PageContext {
  catalogue: Catalogue;
  renditions: ReadonlyMap<string, Renditions>;
}

/** A page that will be written. What it shows is computed only when it is rendered. */
export interface Page {
  /** Ends with `/`, or names a file. */
  url: string;
  /** False keeps it out of the sitemap and from search engines. */
  indexed?: boolean;
  /** ISO date of the last change of substance, for the sitemap. */
  changed?: string;
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

/** A kind of page: one layout, one Eleventy template, any number of pages. */
export interface PageKind {
  name: string;
  /** Template below `_includes`; none for files that are not HTML. */
  layout?: string;
  pages: (context: PageContext) => Page[];
}
