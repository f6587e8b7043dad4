import { z } from "zod";

const path = z.string().regex(/^\/\S*$/);

/**
 * `_data/redirects.yaml`: old address → address here, for what has no front matter of its own: lists, tags, pages of
 * an old site. An article's own old addresses are its `aliases`.
 */
export const redirectsSchema = z.record(
  path.meta({ example: "/tag/chuyen-doi-so" }),
  path.meta({ example: "/chu-de/chuyen-doi-so/" }),
);
