import { generateAtomFeed } from "feedsmith";
import type { Catalogue } from "../catalogue/catalogue.ts";
import type { Entry } from "../catalogue/entry.ts";
import { wordsOf } from "../language/words.ts";
import type { Article } from "../read/article.ts";
import type { Page, PageContext, PageKind } from "../views/page-context.ts";
import { photoView } from "../views/photo-view.ts";

const ENTRIES = 30;

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
  const articles = entries.map((entry) => entry.article);
  const changed = articles.map((article) => (article.updated ?? article.date).ms);
  return generateAtomFeed({
    id: absolute(home),
    title: { value: title },
    subtitle: site.tagline === undefined ? undefined : { value: site.tagline },
    updated: new Date(changed.length > 0 ? Math.max(...changed) : 0),
    links: [
      { href: absolute(home), rel: "alternate", type: "text/html" },
      { href: absolute(self), rel: "self", type: "application/atom+xml" },
    ],
    authors: [{ name: site.publisher.name ?? site.name }],
    rights: site.publisher.note === undefined ? undefined : { value: site.publisher.note },
    entries: articles.map((article) => entryOf(article, catalogue, absolute)),
  });
}

function entryOf(article: Article, catalogue: Catalogue, absolute: (url: string) => string) {
  const { names } = catalogue;
  const lead = article.photos[0] && photoView(article.photos[0], catalogue);
  return {
    id: absolute(article.url),
    title: { value: article.title },
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
