import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { registerBuild } from "./build/register.ts";
import { session } from "./build/session.ts";
import type { EleventyConfig } from "./eleventy.ts";
import { parseOptions } from "./options.ts";
import { registerPages } from "./pages/register.ts";
import { registerWatch } from "./watch/register.ts";

export type { Options } from "./options.ts";

/** The plugin's package: `_includes` and `assets` stand beside `src` and beside `dist`. */
const packageFolder = dirname(dirname(fileURLToPath(import.meta.url)));

/**
 * The newsroom, as an Eleventy plugin.
 *
 * @param options see `src/options.ts`; all have defaults
 * @throws where an option is wrong
 */
export default function newsroom(eleventyConfig: EleventyConfig, options?: unknown): void {
  const settings = parseOptions(options);
  session.options = settings;
  const state = registerBuild(eleventyConfig, settings, {
    pluginIncludes: join(packageFolder, "_includes"),
    pluginAssets: join(packageFolder, "assets"),
  });
  registerPages(eleventyConfig, state);
  registerWatch(eleventyConfig, settings);
}
