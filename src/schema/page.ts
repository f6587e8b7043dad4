import { z } from "zod";
import { id, languageTag, text } from "./text.ts";

/** Front matter of `content/pages/<id>.md`. */
export const pageSchema = z.strictObject({
  title: text,
  summary: text.optional(),
  slug: id.optional(),
  lang: languageTag.optional(),
});
