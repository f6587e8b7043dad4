import Eleventy from "@11ty/eleventy";
import { session } from "../build/session.ts";
import type { Options } from "../options.ts";
import { configFile, ofPlugin } from "./config-file.ts";

/**
 * @param path of the configuration; default: that of the current folder
 * @param output the folder to write to, whatever the configuration says
 * @returns Eleventy with that configuration
 * @throws where the folder has none
 */
export function openSite(runMode: "build" | "serve", path?: string, output?: string): Eleventy {
  const configPath = path ?? configFile();
  session.configPath = configPath;
  // Eleventy lets a folder of its command line, and of nobody else, come before the configuration's.
  const source = output === undefined ? "script" : "cli";
  return new Eleventy(undefined, output, { configPath, quietMode: true, runMode, source });
}

/** What a site's configuration says of the newsroom. */
export interface SiteOptions {
  options: Options;
  /** The published folder, as Eleventy names it. */
  output: string;
}

/** @throws Refusal where the site's configuration does not use the plugin */
export async function readOptions(): Promise<SiteOptions> {
  await openSite("build").init();
  return { options: ofPlugin(session.options), output: session.output ?? "./_site/" };
}
