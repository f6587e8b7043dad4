import { existsSync } from "node:fs";
import Eleventy from "@11ty/eleventy";
import { session } from "../build/session.ts";

/** The names that a site's Eleventy configuration goes by; Eleventy itself finds only the JavaScript ones. */
const configurations = [
  "eleventy.config.ts",
  "eleventy.config.js",
  "eleventy.config.mjs",
  ".eleventy.js",
  "eleventy.config.cjs",
];

/**
 * @param path of the configuration; default: that of the current folder
 * @param output the folder to write to, whatever the configuration says
 * @returns Eleventy with that configuration
 * @throws where the folder has none
 */
export function openSite(runMode: "build" | "serve", path?: string, output?: string): Eleventy {
  const configPath = path ?? configurations.find((name) => existsSync(name));
  if (!configPath) {
    throw new Error(
      `There is no Eleventy configuration here (${configurations.join(", ")}). Run newsroom in the site's folder.`,
    );
  }
  session.configPath = configPath;
  // Eleventy lets a folder of its command line, and of nobody else, come before the configuration's.
  const source = output === undefined ? "script" : "cli";
  return new Eleventy(undefined, output, { configPath, quietMode: true, runMode, source });
}
