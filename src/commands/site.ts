import { existsSync } from "node:fs";
import Eleventy from "@11ty/eleventy";

/** The names that a site's Eleventy configuration goes by; Eleventy itself finds only the JavaScript ones. */
const configurations = [
  "eleventy.config.ts",
  "eleventy.config.js",
  "eleventy.config.mjs",
  ".eleventy.js",
  "eleventy.config.cjs",
];

/**
 * @returns Eleventy with the configuration of the current folder
 * @throws where the folder has none
 */
export function openSite(runMode: "build" | "serve"): Eleventy {
  const configPath = configurations.find((name) => existsSync(name));
  if (!configPath) {
    throw new Error(
      `There is no Eleventy configuration here (${configurations.join(", ")}). Run newsroom in the site's folder.`,
    );
  }
  return new Eleventy(undefined, undefined, { configPath, quietMode: true, runMode });
}
