import { z } from "zod";
import { photoSchema } from "./photo.ts";
import { dayText, text } from "./text.ts";

/** Front matter of `content/people/<id>.md`. */
export const personSchema = z.strictObject({
  name: text,
  sortName: text.optional().describe("What the A–Z sorts by; default: the given name first."),
  honorific: text.optional(),
  aliases: z.array(text).default([]),
  offices: z
    .array(
      z.strictObject({
        title: text,
        organisation: text.optional(),
        from: dayText.optional(),
        to: dayText.optional(),
      }),
    )
    .default([]),
  photo: photoSchema.optional(),
});
