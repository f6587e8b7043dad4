import type { Catalogue, StoryPhoto } from "../catalogue/catalogue.ts";
import type { Entry } from "../catalogue/entry.ts";
import { wordsOf } from "../language/words.ts";
import type { Person } from "../read/person.ts";
import { markView } from "../views/mark-view.ts";
import type { PageContext, PageKind } from "../views/page-context.ts";
import { photoView } from "../views/photo-view.ts";
import { storyListPages } from "./list.ts";
import { NEWEST_PHOTOS, photoStrip } from "./photos.ts";

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
          entries: byPerson.get(person.id) ?? [],
          breadcrumbs: [{ title: words.people, url: addresses.people }],
          own: () => ({ person: personView(person, context) }),
          ownInputs: (inputs) => {
            inputs.data(person.source, person);
            for (const id of person.photo?.people ?? []) inputs.name("person", id);
            for (const entry of quoting(person, context.catalogue)) {
              inputs.headline(entry);
              inputs.quotes(entry, person.id);
            }
            inputs.photos(photosOf(person, context.catalogue));
          },
        },
        context,
      ),
    );
  },
};

function personView(person: Person, context: PageContext) {
  const { catalogue } = context;
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
    portrait: person.photo && photoView(person.photo, catalogue),
    quotes: quotesOf(person, catalogue),
    photos: photoStrip(photosOf(person, catalogue), context),
  };
}

/** @returns the newest photos that show `person`. */
function photosOf(person: Person, { byPerson }: Catalogue): StoryPhoto[] {
  const found: StoryPhoto[] = [];
  for (const entry of byPerson.get(person.id) ?? []) {
    for (const [index, { people }] of entry.head.photos.entries()) {
      if (people.includes(person.id)) found.push({ entry, index });
    }
    if (found.length >= NEWEST_PHOTOS) break;
  }
  return found.slice(0, NEWEST_PHOTOS);
}

/** @returns the articles that hold the person's newest quotes. */
function quoting(person: Person, { byPerson }: Catalogue): Entry[] {
  const found: Entry[] = [];
  let count = 0;
  for (const entry of byPerson.get(person.id) ?? []) {
    const quotes = entry.head.quotes.filter(({ speaker }) => speaker === person.id).length;
    if (quotes > 0) found.push(entry);
    count += quotes;
    if (count >= NEWEST_QUOTES) break;
  }
  return found;
}

function quotesOf(person: Person, catalogue: Catalogue) {
  const words = wordsOf(catalogue.site.language);
  return quoting(person, catalogue)
    .flatMap((entry) => {
      const { url, article } = entry;
      const mark = markView(entry, catalogue);
      return article.quotes
        .filter((quote) => quote.speaker === person.id)
        .map((quote) => ({
          html: quote.html,
          title: article.title,
          url,
          mark,
          lang: article.lang,
          dateIso: article.date.iso,
          dateText: words.day(article.date),
        }));
    })
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
