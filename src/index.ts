import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { registerBuild } from "./build/register.ts";
import { session } from "./build/session.ts";
import type { EleventyConfig } from "./eleventy.ts";
import { parseOptions } from "./options.ts";
import { registerWatch } from "./watch/register.ts";

export type { Options } from "./options.ts";

/** This module's folder; `_includes` and `assets` stand beside it. */
const code = dirname(fileURLToPath(import.meta.url));
const packageFolder = dirname(code);

/**
 * The newsroom, as an Eleventy plugin.
 *
 * @param options see `src/options.ts`; all have defaults
 * @throws where an option is wrong
 */
export default function newsroom(eleventyConfig: EleventyConfig, options?: unknown): void {
  const settings = parseOptions(options);
  session.options = settings;
  registerBuild(eleventyConfig, settings, {
    code,
    pluginIncludes: join(packageFolder, "_includes"),
    pluginAssets: join(packageFolder, "assets"),
  });
  registerWatch(eleventyConfig, settings);
}
