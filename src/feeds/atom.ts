import { generateAtomFeed } from "feedsmith";
import type { Catalogue } from "../catalogue/catalogue.ts";
import type { Entry } from "../catalogue/entry.ts";
import { wordsOf } from "../language/words.ts";
import type { Article } from "../read/article.ts";
import type { Site } from "../schema/site.ts";
import { markView } from "../views/mark-view.ts";
import type { Page, PageContext, PageKind } from "../views/page-context.ts";
import { photoView } from "../views/photo-view.ts";

/** So many of the newest a feed holds. */
export const ENTRIES = 30;

export const atomFeeds: PageKind = {
  name: "feed",
  pages: (context) => {
    const { entries, bySection, sections, addresses, site } = context.catalogue;
    const sectionFeeds = Object.entries(sections).map(([id, section]) => ({
      title: `${section.name} – ${site.name}`,
      home: addresses.section(id),
      entries: bySection.get(id) ?? [],
    }));
    const feeds: Feed[] = [{ title: site.name, home: "/", entries }, ...sectionFeeds];
    return feeds.map((feed) => feedPage({ ...feed, entries: feed.entries.slice(0, ENTRIES) }, context));
  },
};

interface Feed {
  title: string;
  /** Address of the list that the feed follows. */
  home: string;
  entries: Entry[];
}

function feedPage(feed: Feed, context: PageContext): Page {
  const { tagline, publisher } = context.catalogue.site;
  const url = `${feed.home}feed.xml`;
  return {
    url,
    inputs: (inputs) => {
      for (const text of [feed.title, tagline, publisher.note]) inputs.value(text);
      for (const entry of feed.entries) inputs.feedEntry(entry);
    },
    text: () => feedText(feed, url, context),
  };
}

/** RFC 4287. `updated` is that of the newest entry, so that an unchanged feed keeps its bytes. */
function feedText({ title, home, entries }: Feed, self: string, { catalogue }: PageContext): string {
  const { site } = catalogue;
  const absolute = (url: string): string => new URL(url, site.address).href;
  return generateAtomFeed({
    ...feedHead({ title, home, self }, site, absolute),
    subtitle: site.tagline === undefined ? undefined : { value: site.tagline },
    updated: newestOf(entries.map(({ updated, head }) => updated?.ms ?? head.ms)),
    entries: entries.map((entry) => entryOf(entry, catalogue, absolute)),
  });
}

/** What every feed of the newsroom says of itself. @param home address of the list that it follows */
export function feedHead(
  { title, home, self }: { title: string; home: string; self: string },
  { publisher, name }: Site,
  absolute: (url: string) => string,
) {
  return {
    id: absolute(home),
    title: { value: title },
    links: [
      { href: absolute(home), rel: "alternate", type: "text/html" },
      { href: absolute(self), rel: "self", type: "application/atom+xml" },
    ],
    authors: [{ name: publisher.name ?? name }],
    rights: publisher.note === undefined ? undefined : { value: publisher.note },
  };
}

/** @param changed in milliseconds @returns when a feed changed */
export const newestOf = (changed: number[]): Date => new Date(Math.max(0, ...changed));

function entryOf(entry: Entry, catalogue: Catalogue, absolute: (url: string) => string) {
  const { names } = catalogue;
  const { article } = entry;
  const mark = markView(entry, catalogue);
  const lead = article.photos[0] && photoView(article.photos[0], catalogue);
  return {
    id: absolute(article.url),
    // Readers show little more than this of an entry.
    title: { value: mark ? `[${mark.text}] ${article.title}` : article.title },
    summary: { value: article.summary },
    published: new Date(article.date.ms),
    updated: new Date((article.updated ?? article.date).ms),
    links: [
      { href: absolute(article.url), rel: "alternate", type: "text/html", hreflang: article.lang },
      ...(lead
        ? [{ href: absolute(lead.large.url), rel: "enclosure", type: "image/jpeg", title: lead.alt }]
        : []),
    ],
    authors: authorsOf(article, catalogue),
    categories: [
      { term: article.section, label: names.of("section", article.section) ?? article.section },
      ...article.tags.map(({ id, label }) => ({ term: id, label: names.of("tag", label) ?? label })),
    ],
  };
}

function authorsOf(article: Article, { names, site }: Catalogue): { name: string }[] {
  const people = article.byline.people.map((id) => names.of("person", id) ?? id);
  const printed =
    article.byline.text ??
    (people.length > 0 ? undefined : (site.publisher.name ?? wordsOf(site.language).home));
  return [...(printed ? [printed] : []), ...people].map((name) => ({ name }));
}
