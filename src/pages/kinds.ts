import { atomFeeds } from "../feeds/atom.ts";
import { sitemapFiles } from "../feeds/sitemap.ts";
import type { PageKind } from "../views/page-context.ts";
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

const listings: PageKind[] = [
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
];

/** Every kind of page that the newsroom publishes. */
export const pageKinds: PageKind[] = [
  articlePages,
  ...listings,
  redirectPages([articlePages, ...listings]),
  atomFeeds,
  sitemapFiles(listings),
];
