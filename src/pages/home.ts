import type { Catalogue } from "../catalogue/catalogue.ts";
import { publisherJsonLd } from "../feeds/json-ld.ts";
import { wordsOf } from "../language/words.ts";
import type { Article } from "../read/article.ts";
import type { PageContext, PageKind, PageView } from "../views/page-context.ts";
import { storyCard } from "../views/story-card.ts";
import { photoStrip } from "./photos.ts";

const LATEST = 8;
const IN_A_SECTION = 4;
const PHOTOS = 8;

export const homePages: PageKind = {
  name: "home",
  layout: "layouts/home.njk",
  pages: (context) => [
    { url: "/", changed: context.catalogue.articles[0]?.date.iso, view: () => homeView(context) },
  ],
};

/** The desk's choice comes first; without `home.yaml`, the newest. No story stands twice above the sections. */
function homeView(context: PageContext): PageView {
  const { catalogue } = context;
  const { home, site, articles, sections, bySection, addresses } = catalogue;
  const words = wordsOf(site.language);
  const own = articles.filter((article) => article.lang === site.language);
  const newest = own.length > 0 ? own : articles;
  const lead = chosen(home.lead, catalogue) ?? newest[0];
  const picks = home.picks.flatMap((path) => chosen(path, catalogue) ?? []);
  const shown = new Set([lead, ...picks]);
  const latest = newest.filter((article) => !shown.has(article)).slice(0, LATEST);
  const card = (article: Article) => storyCard(article, context);
  return {
    title: site.name,
    description: site.description ?? site.tagline ?? site.name,
    isHome: true,
    feed: "/feed.xml",
    lead: lead && card(lead),
    picks: picks.map(card),
    latest: latest.map(card),
    blocks: (home.sections ?? Object.keys(sections)).flatMap((id) => {
      const stories = (bySection.get(id) ?? []).slice(0, IN_A_SECTION).map(card);
      const name = sections[id]?.name ?? id;
      return stories.length > 0 ? [{ id, name, url: addresses.section(id), stories }] : [];
    }),
    photos: photoStrip(catalogue.photos, context, PHOTOS),
    jsonLd: {
      "@context": "https://schema.org",
      "@type": "WebSite",
      name: site.name,
      url: new URL("/", site.address).href,
      inLanguage: site.language,
      publisher: publisherJsonLd(catalogue),
      potentialAction: {
        "@type": "SearchAction",
        target: `${new URL(addresses.search, site.address).href}?q={search_term_string}`,
        "query-input": "required name=search_term_string",
      },
    },
    archiveLink: { title: words.archive, url: addresses.archive() },
  };
}

const chosen = (path: string | undefined, { byPath }: Catalogue): Article | undefined =>
  path === undefined ? undefined : byPath.get(path.replace(/^\/|\/$/g, ""));
