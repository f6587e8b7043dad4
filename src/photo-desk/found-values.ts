import { escapeMarkdown } from "../import/markdown-text.ts";
import { recordOf } from "../import/people.ts";
import { fold } from "../language/fold.ts";
import type { Person } from "../read/person.ts";
import type { Place } from "../schema/vocabulary.ts";
import type { Fact, PhotoFacts } from "./facts.ts";
import { findPlace } from "./find-place.ts";
import type { Note } from "./notes.ts";

/** The keys of a photo's record that its file may have a value for, as records have them in order. */
export const photoKeys = [
  "alt",
  "caption",
  "credit",
  "creator",
  "copyright",
  "licence",
  "takenAt",
  "place",
  "people",
] as const;

export type PhotoKey = (typeof photoKeys)[number];

/** A value as front matter would have it, and the field of the file that it comes from. */
export interface Found {
  value: string | string[];
  /** The same without Markdown, for people to read. */
  text: string;
  field: string;
}

export type FoundValues = Partial<Record<PhotoKey, Found>>;

/** What names in photos are looked up in. */
export interface Records {
  people: readonly Person[];
  places: Readonly<Record<string, Place>>;
  /** Where they stand, for sentences. */
  peopleFolder: string;
  placesFile: string;
}

/** @returns what a photo's file has for its record, and what in it there is no record of */
export function foundValues(facts: PhotoFacts, records: Records): { values: FoundValues; notes: Note[] } {
  const { caption, creator, alt, licence, licensor, machineMade } = facts;
  const notes: Note[] = [];
  const repeats = alt && caption && fold(alt.text) === fold(caption.text);
  if (repeats) notes.push({ code: "altIsCaption", values: [] });
  if (machineMade && !caption)
    notes.push({ code: "machineMade", values: [machineMade.text, machineMade.field] });
  if (licensor && !licence) notes.push({ code: "licensor", values: [licensor.text] });
  const values: FoundValues = {
    alt: repeats ? undefined : asIs(alt),
    caption: caption && { value: escapeMarkdown(caption.text), ...caption },
    // The figure prints the credit alone.
    credit: asIs(facts.credit ?? creator),
    creator: asIs(creator),
    copyright: asIs(facts.copyright),
    licence: asIs(licence),
    takenAt: asIs(facts.takenAt),
    place: placeIn(facts, records, notes),
    people: peopleIn(facts, records, notes),
  };
  return { values, notes };
}

const asIs = (fact: Fact | undefined): Found | undefined => fact && { value: fact.text, ...fact };

function placeIn({ places, takenAt }: PhotoFacts, records: Records, notes: Note[]): Found | undefined {
  const [narrowest] = places;
  const found = findPlace(places, records.places, takenAt?.text.slice(0, 10));
  const [id, ...others] = found?.ids ?? [];
  if (!found || id === undefined) {
    if (narrowest) notes.push({ code: "placeUnknown", values: [narrowest.text, records.placesFile] });
    return undefined;
  }
  if (others.length > 0) {
    notes.push({ code: "placeSeveral", values: [found.fact.text, found.ids.join(", ")] });
    return undefined;
  }
  return { value: id, text: id, field: found.fact.field };
}

function peopleIn({ people }: PhotoFacts, records: Records, notes: Note[]): Found | undefined {
  const ids = people.flatMap(({ text }) => {
    const person = recordOf({ name: text }, records.people);
    if (!person) notes.push({ code: "personUnknown", values: [text, records.peopleFolder] });
    return person ? [person.id] : [];
  });
  const value = [...new Set(ids)];
  const field = people[0]?.field;
  return value.length > 0 && field ? { value, text: value.join(", "), field } : undefined;
}
