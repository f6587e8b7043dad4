import { z } from "zod";
import { id, languageTag, text } from "./text.ts";

/** Front matter of `content/pages/<id>.md`. */
export const pageSchema = z.strictObject({
  title: text,
  summary: text.optional(),
  slug: id.meta({ example: "gioi-thieu" }).optional(),
  lang: languageTag.optional(),
});
