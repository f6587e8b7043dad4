import type { Newsroom } from "../read/newsroom.ts";
import type { Entry } from "./entry.ts";

/** What articles name, by id. */
interface Named {
  people: { has: (id: string) => boolean };
  places: { has: (id: string) => boolean };
  events: { has: (id: string) => boolean };
  sections: { has: (id: string) => boolean };
}

/**
 * A person, place or event that articles name, but none that is public, waits with them: its page would
 * tell what they are about. What no article names is the desk's own, and public; so is what other public
 * records name. Sections that the desk declares always are.
 *
 * @param withheld articles that are not public
 * @param named what public articles name
 */
export function publicRecords(newsroom: Newsroom, withheld: Entry[], named: Named): Newsroom {
  const { declaresSections } = newsroom;
  const waiting = {
    people: new Set<string>(),
    places: new Set<string>(),
    events: new Set<string>(),
    sections: new Set<string>(),
  };
  for (const { head } of withheld) {
    const { people, places, event, photos, section } = head;
    for (const id of people) if (!named.people.has(id)) waiting.people.add(id);
    for (const id of places) if (!named.places.has(id)) waiting.places.add(id);
    for (const { place } of photos) {
      if (place !== undefined && !named.places.has(place)) waiting.places.add(place);
    }
    if (event !== undefined && !named.events.has(event)) waiting.events.add(event);
    if (!declaresSections && !named.sections.has(section)) waiting.sections.add(section);
  }
  if (Object.values(waiting).every(({ size }) => size === 0)) return newsroom;
  releaseNamed(newsroom, waiting);
  const without = <T>(records: Record<string, T>, ids: ReadonlySet<string>): Record<string, T> =>
    Object.fromEntries(Object.entries(records).filter(([id]) => !ids.has(id)));
  return {
    ...newsroom,
    people: new Map([...newsroom.people].filter(([id]) => !waiting.people.has(id))),
    places: without(newsroom.places, waiting.places),
    events: without(newsroom.events, waiting.events),
    sections: without(newsroom.sections, waiting.sections),
  };
}

/** Takes out of `waiting` what a public record names. */
function releaseNamed(
  { people, places, events }: Newsroom,
  waiting: { people: Set<string>; places: Set<string>; events: ReadonlySet<string> },
): void {
  for (const { id, photo } of people.values()) {
    if (!waiting.people.has(id)) for (const other of photo?.people ?? []) waiting.people.delete(other);
  }
  for (const [id, { place }] of Object.entries(events)) {
    if (!waiting.events.has(id) && place !== undefined) waiting.places.delete(place);
  }
  const release = (id: string): void => {
    if (waiting.places.delete(id)) releaseFrom(id);
  };
  const releaseFrom = (id: string): void => {
    const { within, successor } = places[id] ?? {};
    for (const other of [within ?? [], successor ?? []].flat()) release(other);
  };
  for (const id of Object.keys(places)) if (!waiting.places.has(id)) releaseFrom(id);
}
