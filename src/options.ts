import { z } from "zod";
import { adminOption } from "./admin/option.ts";

const folder = z
  .string()
  .min(1)
  .transform((path) => path.replace(/^\.\//, "").replace(/\/+$/, ""));

/** The plugin's options: `eleventyConfig.addPlugin(newsroom, {…})`. Paths are relative to the project. */
export const optionsSchema = z.strictObject({
  content: folder.default("content").describe("Articles, people and pages. Never Eleventy input."),
  data: folder.default("_data").describe("site, home, sections, places and events, each a .yaml file."),
  includes: folder
    .default("_includes")
    .describe("Your layouts and components; they come before the plugin's."),
  assets: folder
    .default("assets")
    .describe("Your theme.css, site.ts, search.ts or icon.svg; they replace the plugin's."),
  cache: folder
    .default(".cache/newsroom")
    .describe(
      "What makes the next build short: docs/build.md. Safe to delete, to restore, and to share between branches.",
    ),
  search: z.boolean().default(true).describe("Index the articles, their photos and people for searching."),
  admin: adminOption.describe("A desk in the browser at /admin/: docs/admin.md."),
});

export type Options = z.output<typeof optionsSchema>;

/**
 * @returns the options with their defaults
 * @throws a sentence that names every option that is wrong
 */
export function parseOptions(options: unknown): Options {
  const result = optionsSchema.safeParse(options ?? {});
  if (result.success) return result.data;
  throw new Error(`eleventy-plugin-newsroom: the options are wrong.\n${z.prettifyError(result.error)}`);
}
