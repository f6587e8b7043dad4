import type { z } from "zod";
import { articleSchema } from "./article.ts";
import { pageSchema } from "./page.ts";
import { personSchema } from "./person.ts";
import { redirectsSchema } from "./redirects.ts";
import { homeSchema, siteSchema } from "./site.ts";
import { vocabularySchemas } from "./vocabulary.ts";

/** Every front matter and data file that editors write, by the name of its folder or file. */
export const writtenSchemas = {
  articles: articleSchema,
  people: personSchema,
  pages: pageSchema,
  home: homeSchema,
  ...vocabularySchemas,
  redirects: redirectsSchema,
  site: siteSchema,
} satisfies Record<string, z.ZodType>;

export type Written = keyof typeof writtenSchemas;
