import type { Position } from "../problems/problem.ts";

/** A link to another page of this site, which only who knows all pages can judge. */
export interface LocalLink extends Position {
  /** As it is written. */
  href: string;
  /** The key that holds it; empty in the body. */
  key: string;
  /** Path and anchor on this site: see `LocalAddress`. */
  path: string;
  anchor: string;
}

/** How an article is tied to other pages. */
export interface ArticleLinks {
  links: LocalLink[];
  /** The ids of its headings, which others may link to. */
  anchors: string[];
}
