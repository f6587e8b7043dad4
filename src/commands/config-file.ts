import { existsSync } from "node:fs";

/** The names that a site's Eleventy configuration goes by; Eleventy itself finds only the JavaScript ones. */
const configurations = [
  "eleventy.config.ts",
  "eleventy.config.js",
  "eleventy.config.mjs",
  ".eleventy.js",
  "eleventy.config.cjs",
];

/** @returns the name of the current folder's configuration @throws where it has none */
export function configFile(): string {
  const name = configurations.find((file) => existsSync(file));
  if (name !== undefined) return name;
  throw new Error(
    `There is no Eleventy configuration here (${configurations.join(", ")}). Run newsroom in the site's folder.`,
  );
}
