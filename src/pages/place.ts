import type { Catalogue } from "../catalogue/catalogue.ts";
import { wordsOf } from "../language/words.ts";
import type { Place } from "../schema/vocabulary.ts";
import type { PageContext, PageKind } from "../views/page-context.ts";
import { storyListPages } from "./list.ts";
import { photoStrip } from "./photos.ts";

export const placePages: PageKind = {
  name: "place",
  layout: "layouts/list.njk",
  pages: (context) => {
    const { places, byPlace, addresses, site } = context.catalogue;
    return Object.entries(places).flatMap(([id, place]) =>
      storyListPages(
        {
          base: addresses.place(id),
          label: wordsOf(site.language).place,
          title: place.name,
          headTitle: `${wordsOf(site.language).place}: ${place.name}`,
          description: place.description ?? place.name,
          articles: byPlace.get(id) ?? [],
          own: () => ({ facts: factsOf(place, context.catalogue), photos: photosOf(id, context) }),
        },
        context,
      ),
    );
  },
};

/** An old story keeps its place; the place's page says until when the name held, and what it became. */
function factsOf(place: Place, { places, addresses, site }: Catalogue): { text: string; url?: string }[] {
  const words = wordsOf(site.language);
  const link = (label: string, id: string) => {
    const other = places[id];
    return other
      ? { text: `${label}: ${other.name}`, url: addresses.place(id) }
      : { text: `${label}: ${id}` };
  };
  const successors = place.successor === undefined ? [] : [place.successor].flat();
  return [
    ...(place.within ? [link(words.within, place.within)] : []),
    ...(place.to ? [{ text: words.placeWas(words.dayText(place.to)) }] : []),
    ...successors.map((id) => link(words.placeBecame, id)),
    ...(place.note ? [{ text: place.note }] : []),
  ];
}

function photosOf(id: string, context: PageContext) {
  const { byPlace } = context.catalogue;
  const here = (byPlace.get(id) ?? []).flatMap((article) =>
    article.photos
      .filter((photo) => photo.place === id || (photo.place === undefined && article.places.includes(id)))
      .map((photo) => ({ article, photo })),
  );
  return photoStrip(here, context);
}
