import { z } from "zod";
import { dateText, idOf, text } from "./text.ts";

/** One photo: the record that figure, gallery, archive, feeds, JSON-LD and metadata come from. */
export const photoSchema = z.strictObject({
  src: text.describe("Path of the file, relative to the article."),
  alt: z
    .string()
    .trim()
    .optional()
    .describe("What can be seen; not the caption. Required unless decorative."),
  decorative: z.boolean().default(false).describe("The photo says nothing that the text does not."),
  caption: text.optional().describe("Inline Markdown printed below the photo."),
  credit: text.optional().describe("Who made it, as printed."),
  creator: text.optional().describe("The photographer, for metadata."),
  copyright: text.optional(),
  licence: text.optional().describe("Address of the licence."),
  takenAt: dateText.optional(),
  place: idOf("places").optional().describe("An id in places.yaml."),
  people: z.array(idOf("people")).default([]).describe("Ids of the people shown."),
  focus: z
    .string()
    .regex(/^\d{1,3}% \d{1,3}%$/)
    .meta({ example: "50% 30%" })
    .optional()
    .describe("The point that every crop keeps in view: from the left, from the top."),
  origin: text.optional().describe("The photo's address on the old portal."),
});
