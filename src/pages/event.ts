import { wordsOf } from "../language/words.ts";
import type { PageKind } from "../views/page-context.ts";
import { storyListPages } from "./list.ts";

export const eventPages: PageKind = {
  name: "event",
  layout: "layouts/list.njk",
  pages: (context) => {
    const { events, places, byEvent, addresses, site } = context.catalogue;
    const words = wordsOf(site.language);
    return Object.entries(events).flatMap(([id, event]) =>
      storyListPages(
        {
          base: addresses.event(id),
          label: words.event,
          title: event.name,
          description: event.description ?? event.name,
          entries: byEvent.get(id) ?? [],
          own: () => ({
            facts: [
              ...(event.from ? [spanOf(event.from, event.to, words.dayText)] : []),
              ...(event.place
                ? [{ text: places[event.place]?.name ?? event.place, url: addresses.place(event.place) }]
                : []),
            ],
          }),
          ownInputs: (inputs) => {
            inputs.data(`event ${id}`, event);
            if (event.place) inputs.name("place", event.place);
          },
        },
        context,
      ),
    );
  },
};

function spanOf(from: string, to: string | undefined, dayText: (day: string) => string): { text: string } {
  return { text: to && to !== from ? `${dayText(from)} – ${dayText(to)}` : dayText(from) };
}
