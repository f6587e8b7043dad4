import type { Catalogue, StoryPhoto } from "../catalogue/catalogue.ts";
import type { Entry } from "../catalogue/entry.ts";
import { publisherJsonLd } from "../feeds/json-ld.ts";
import { wordsOf } from "../language/words.ts";
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
    {
      url: "/",
      changed: context.catalogue.entries[0]?.head.iso,
      inputs: (inputs) => {
        const { lead, picks, latest, blocks, photos } = selectionOf(context.catalogue);
        const { description, tagline } = context.catalogue.site;
        inputs.value(description);
        inputs.value(tagline);
        for (const entries of [lead ? [lead] : [], picks, latest]) {
          inputs.value(entries.length);
          inputs.cards(entries);
        }
        for (const { id, entries } of blocks) {
          inputs.name("section", id);
          inputs.cards(entries);
        }
        inputs.photos(photos);
      },
      view: () => homeView(context),
    },
  ],
};

interface Selection {
  lead: Entry | undefined;
  picks: Entry[];
  latest: Entry[];
  /** Sections with their newest stories. */
  blocks: { id: string; entries: Entry[] }[];
  photos: StoryPhoto[];
}

/** The desk's choice comes first; without `home.yaml`, the newest. No story stands twice above the sections. */
function selectionOf(catalogue: Catalogue): Selection {
  const { home, site, entries, sections, bySection } = catalogue;
  const own = newestIn(entries, site.language, LATEST + home.picks.length + 1);
  const lead = chosen(home.lead, catalogue) ?? own[0];
  const picks = home.picks.flatMap((path) => chosen(path, catalogue) ?? []);
  const shown = new Set([lead, ...picks]);
  return {
    lead,
    picks,
    latest: own.filter((entry) => !shown.has(entry)).slice(0, LATEST),
    blocks: (home.sections ?? Object.keys(sections)).flatMap((id) => {
      const newest = (bySection.get(id) ?? []).slice(0, IN_A_SECTION);
      return newest.length > 0 ? [{ id, entries: newest }] : [];
    }),
    photos: catalogue.photos.slice(0, PHOTOS),
  };
}

/** @returns the newest `count` in the site's language; where there are none, in any. */
function newestIn(entries: Entry[], language: string, count: number): Entry[] {
  const own: Entry[] = [];
  for (const entry of entries) {
    if (entry.head.lang === language) own.push(entry);
    if (own.length === count) break;
  }
  return own.length > 0 ? own : entries.slice(0, count);
}

function homeView(context: PageContext): PageView {
  const { catalogue } = context;
  const { site, addresses } = catalogue;
  const words = wordsOf(site.language);
  const { lead, picks, latest, blocks, photos } = selectionOf(catalogue);
  const card = (entry: Entry) => storyCard(entry, context);
  return {
    title: site.name,
    description: site.description ?? site.tagline ?? site.name,
    isHome: true,
    feed: "/feed.xml",
    lead: lead && card(lead),
    picks: picks.map(card),
    latest: latest.map(card),
    blocks: blocks.map(({ id, entries }) => ({
      id,
      name: catalogue.names.of("section", id) ?? id,
      url: addresses.section(id),
      stories: entries.map(card),
    })),
    photos: photoStrip(photos, context),
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

const chosen = (path: string | undefined, { byPath }: Catalogue): Entry | undefined =>
  path === undefined ? undefined : byPath.get(path.replace(/^\/|\/$/g, ""));
