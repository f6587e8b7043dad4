import type { Catalogue, StoryPhoto } from "../catalogue/catalogue.ts";
import { wordsOf } from "../language/words.ts";
import type { Place } from "../schema/vocabulary.ts";
import type { PageKind } from "../views/page-context.ts";
import { storyListPages } from "./list.ts";
import { NEWEST_PHOTOS, photoStrip } from "./photos.ts";

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
          entries: byPlace.get(id) ?? [],
          own: () => ({
            facts: factsOf(place, context.catalogue),
            photos: photoStrip(photosOf(id, context.catalogue), context),
          }),
          ownInputs: (inputs) => {
            inputs.data(`place ${id}`, place);
            const others = [place.within ?? [], place.successor ?? []].flat();
            for (const other of others) inputs.name("place", other);
            inputs.photos(photosOf(id, context.catalogue));
          },
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

/** @returns the newest photos taken at the place `id`. */
function photosOf(id: string, { byPlace }: Catalogue): StoryPhoto[] {
  const found: StoryPhoto[] = [];
  for (const entry of byPlace.get(id) ?? []) {
    for (const [index, { place }] of entry.head.photos.entries()) {
      if (place === id || (place === undefined && entry.head.places.includes(id)))
        found.push({ entry, index });
    }
    if (found.length >= NEWEST_PHOTOS) break;
  }
  return found.slice(0, NEWEST_PHOTOS);
}
