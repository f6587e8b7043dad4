import { generateAtomFeed } from "feedsmith";
import type { Catalogue } from "../catalogue/catalogue.ts";
import { wordsOf } from "../language/words.ts";
import type { Article } from "../read/article.ts";
import type { PageContext, PageKind } from "../views/page-context.ts";
import { photoView } from "../views/photo-view.ts";

const ENTRIES = 30;

export const atomFeeds: PageKind = {
  name: "feed",
  pages: (context) => {
    const { articles, bySection, sections, addresses, site } = context.catalogue;
    return [
      { url: "/feed.xml", text: () => feed(site.name, "/", "/feed.xml", articles, context) },
      ...Object.entries(sections).map(([id, section]) => {
        const home = addresses.section(id);
        const url = `${home}feed.xml`;
        return {
          url,
          text: () => feed(`${section.name} – ${site.name}`, home, url, bySection.get(id) ?? [], context),
        };
      }),
    ];
  },
};

/** RFC 4287. `updated` is that of the newest entry, so that an unchanged feed keeps its bytes. */
function feed(title: string, home: string, self: string, articles: Article[], context: PageContext): string {
  const { site } = context.catalogue;
  const absolute = (url: string): string => new URL(url, site.address).href;
  const newest = articles.slice(0, ENTRIES);
  const changed = newest.map((article) => (article.updated ?? article.date).ms);
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
    entries: newest.map((article) => entry(article, context, absolute)),
  });
}

function entry(article: Article, { catalogue, renditions }: PageContext, absolute: (url: string) => string) {
  const lead = article.photos[0] && photoView(article.photos[0], renditions, catalogue);
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
      { term: article.section, label: catalogue.sections[article.section]?.name ?? article.section },
      ...article.tags.map(({ id, label }) => ({ term: id, label })),
    ],
  };
}

function authorsOf(article: Article, { people, site }: Catalogue): { name: string }[] {
  const names = article.byline.people.map((id) => people.get(id)?.name ?? id);
  const printed =
    article.byline.text ??
    (names.length > 0 ? undefined : (site.publisher.name ?? wordsOf(site.language).home));
  return [...(printed ? [printed] : []), ...names].map((name) => ({ name }));
}
