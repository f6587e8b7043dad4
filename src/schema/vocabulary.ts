import { z } from "zod";
import { dayText, id, idOf, text } from "./text.ts";

/** Names in other languages than the site's: `{en: Digital transformation}`. */
const names = z.record(z.string(), text).optional();

const section = z.strictObject({ name: text, names, description: text.optional() });

const place = z.strictObject({
  name: text,
  names,
  kind: text.optional(),
  description: text.optional(),
  within: idOf("places").optional().describe("The place that holds it."),
  from: dayText.optional(),
  to: dayText.optional().describe("The last day on which the name held."),
  successor: z
    .union([idOf("places"), z.array(idOf("places"))])
    .optional()
    .describe("What it became."),
  note: text.optional(),
});

const event = z.strictObject({
  name: text,
  names,
  description: text.optional(),
  from: dayText.optional(),
  to: dayText.optional(),
  place: idOf("places").optional(),
});

/** `_data/sections.yaml`, `places.yaml`, `events.yaml`: id → record; the order is the desk's. */
export const vocabularySchemas = {
  sections: z.record(id, section),
  places: z.record(id, place),
  events: z.record(id, event),
};

export type Section = z.output<typeof section>;
export type Place = z.output<typeof place>;
export type Event = z.output<typeof event>;
