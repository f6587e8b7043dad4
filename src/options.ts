import { z } from "zod";
import { adminOption } from "./admin/option.ts";
import { nearest } from "./problems/near.ts";
import { rules } from "./problems/rules.ts";
import { choices, isEssential, isRule } from "./problems/severities.ts";

const folder = z
  .string()
  .min(1)
  .transform((path) => path.replace(/^\.\//, "").replace(/\/+$/, ""));

/** A wrong name would leave the rule that was meant as it is, so it is answered. */
const severities = z.record(z.string(), z.enum(choices)).superRefine((given, context) => {
  const wrong = (name: string, message: string) =>
    context.addIssue({ code: "custom", path: [name], message, input: given[name] });
  for (const [name, severity] of Object.entries(given)) {
    if (!isRule(name)) {
      const near = nearest(name, Object.keys(rules));
      const remedy = near ? `Did you mean "${near}"?` : "docs/check.md lists the rules.";
      wrong(name, `There is no rule "${name}". ${remedy}`);
    } else if (isEssential(name) && severity !== "error") {
      wrong(name, `"${name}" stays an error: where it is broken there is nothing that could be published.`);
    }
  }
});

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
  rules: severities
    .default({})
    .describe(
      'What is made of a rule: {"photo/no-credit": "off"}; "off", "warning" or "error". docs/check.md.',
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
