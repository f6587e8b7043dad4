import { generateAtomFeed } from "feedsmith";
import type { Catalogue } from "../catalogue/catalogue.ts";
import { type CorrectedStory, correctedAt, correctedStories } from "../catalogue/corrections.ts";
import { wordsOf } from "../language/words.ts";
import { correctionViews } from "../views/correction-view.ts";
import type { PageKind } from "../views/page-context.ts";
import { ENTRIES, feedHead, newestOf } from "./atom.ts";

/** A feed of corrections: who printed an article elsewhere learns of what was wrong with it. */
export const correctionFeed: PageKind = {
  name: "correction-feed",
  pages: ({ catalogue }) => {
    const { entries, addresses, site } = catalogue;
    const newest = correctedStories(entries).slice(0, ENTRIES);
    const self = `${addresses.corrections}feed.xml`;
    return [
      {
        url: self,
        inputs: (inputs) => {
          inputs.value(site.publisher.note);
          for (const story of newest) inputs.correction(story);
        },
        text: () => feedText(newest, self, catalogue),
      },
    ];
  },
};

/** RFC 4287. `updated` is that of the newest correction, so that an unchanged feed keeps its bytes. */
function feedText(stories: CorrectedStory[], self: string, catalogue: Catalogue): string {
  const { site, addresses } = catalogue;
  const title = `${wordsOf(site.language).corrections} – ${site.name}`;
  const absolute = (url: string): string => new URL(url, site.address).href;
  return generateAtomFeed({
    ...feedHead({ title, home: addresses.corrections, self }, site, absolute),
    updated: newestOf(stories.map((story) => correctedAt(story).ms)),
    entries: stories.map((story) => entryOf(story, catalogue, absolute)),
  });
}

function entryOf(story: CorrectedStory, catalogue: Catalogue, absolute: (url: string) => string) {
  const { entry, index } = story;
  const { article } = entry;
  const correction = correctionViews(article.corrections, catalogue)[index];
  if (!correction) throw new Error(`${entry.url} has no correction ${index}.`);
  const { id, kind, kindText, html } = correction;
  const href = `${absolute(entry.url)}#${id}`;
  const made = new Date(correctedAt(story).ms);
  return {
    id: href,
    title: { value: `${kindText}: ${article.title}` },
    // Its links may be relative to the site.
    content: { value: html, type: "html", xml: { base: absolute(entry.url) } },
    published: made,
    updated: made,
    links: [{ href, rel: "alternate", type: "text/html", hreflang: article.lang }],
    categories: [{ term: kind, label: kindText }],
  };
}
