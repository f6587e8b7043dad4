import { atomFeeds } from "../feeds/atom.ts";
import { correctionFeed } from "../feeds/corrections.ts";
import { sitemapFiles } from "../feeds/sitemap.ts";
import type { Page, PageContext, PageKind } from "../views/page-context.ts";
import { adminPages } from "./admin.ts";
import { archivePages } from "./archive.ts";
import { articlePages } from "./article.ts";
import { correctionPages } from "./corrections.ts";
import { eventPages } from "./event.ts";
import { homePages } from "./home.ts";
import { notFoundPages } from "./not-found.ts";
import { peoplePages } from "./people.ts";
import { personPages } from "./person.ts";
import { photoPages } from "./photos.ts";
import { placePages } from "./place.ts";
import { redirectPages } from "./redirect.ts";
import { searchPages } from "./search.ts";
import { sectionPages } from "./section.ts";
import { staticPages } from "./static-page.ts";
import { tagPages } from "./tag.ts";

/** Every kind of page that the newsroom publishes; each may ask for the pages of those before it. */
export const pageKinds: PageKind[] = [
  articlePages,
  homePages,
  sectionPages,
  peoplePages,
  personPages,
  placePages,
  tagPages,
  eventPages,
  archivePages,
  photoPages,
  correctionPages,
  staticPages,
  searchPages,
  notFoundPages,
  adminPages,
  atomFeeds,
  correctionFeed,
  sitemapFiles,
  redirectPages,
];

/** A page with the kind that it is of. */
export interface KindOfPage {
  kind: PageKind;
  page: Page;
}

/** @returns every page of the site, in an order that depends on the catalogue alone. */
export function pagesOf(context: PageContext): KindOfPage[] {
  const all: KindOfPage[] = [];
  for (const kind of pageKinds) {
    const pages = kind.pages(context, () => all.map(({ page }) => page));
    for (const page of pages) all.push({ kind, page });
  }
  return all;
}
