import type { Catalogue, StoryPhoto } from "../catalogue/catalogue.ts";
import { wordsOf } from "../language/words.ts";
import type { Person } from "../read/person.ts";
import type { PageContext, PageKind } from "../views/page-context.ts";
import { photoView } from "../views/photo-view.ts";
import { storyListPages } from "./list.ts";
import { photoStrip } from "./photos.ts";

/** How many quotes a person's page shows; older ones stand in their articles. */
const NEWEST_QUOTES = 24;

export const personPages: PageKind = {
  name: "person",
  layout: "layouts/person.njk",
  pages: (context) => {
    const { people, byPerson, addresses, site } = context.catalogue;
    const words = wordsOf(site.language);
    return [...people.values()].flatMap((person) =>
      storyListPages(
        {
          base: addresses.person(person.id),
          label: words.person,
          title: person.name,
          description: descriptionOf(person),
          articles: byPerson.get(person.id) ?? [],
          breadcrumbs: [{ title: words.people, url: addresses.people }],
          own: () => ({ person: personView(person, context) }),
        },
        context,
      ),
    );
  },
};

function personView(person: Person, context: PageContext) {
  const { catalogue, renditions } = context;
  const photos = photosOf(person, catalogue);
  return {
    id: person.id,
    name: person.name,
    honorific: person.honorific ?? "",
    aliases: person.aliases,
    offices: person.offices.map(({ title, organisation, from, to }) => ({
      title,
      organisation: organisation ?? "",
      span: spanOf(from, to, catalogue.site.language),
    })),
    lifeHtml: person.lifeHtml,
    portrait: person.photo && photoView(person.photo, renditions, catalogue),
    quotes: quotesOf(person, catalogue),
    photos: photoStrip(photos, context),
  };
}

/** @returns the photos that show `person`, newest first. */
function photosOf(person: Person, { byPerson }: Catalogue): StoryPhoto[] {
  return (byPerson.get(person.id) ?? []).flatMap((article) =>
    article.photos.filter((photo) => photo.people.includes(person.id)).map((photo) => ({ article, photo })),
  );
}

function quotesOf(person: Person, { byPerson, site }: Catalogue) {
  const words = wordsOf(site.language);
  return (byPerson.get(person.id) ?? [])
    .flatMap((article) =>
      article.quotes
        .filter((quote) => quote.speaker === person.id)
        .map((quote) => ({
          html: quote.html,
          title: article.title,
          url: article.url,
          lang: article.lang,
          dateIso: article.date.iso,
          dateText: words.day(article.date),
        })),
    )
    .slice(0, NEWEST_QUOTES);
}

function spanOf(from: string | undefined, to: string | undefined, language: string): string {
  const words = wordsOf(language);
  return [
    from ? `${words.since} ${words.dayText(from)}` : "",
    to ? `${words.until} ${words.dayText(to)}` : "",
  ]
    .filter(Boolean)
    .join(" ");
}

function descriptionOf(person: Person): string {
  const office = person.offices[0];
  return [person.name, office?.title, office?.organisation].filter(Boolean).join(", ");
}
