import { existsSync } from "node:fs";
import { dirname, join, relative } from "node:path";

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
  const site = siteAbove(process.cwd());
  const where =
    site === undefined ? "in the site's folder." : `in the site's folder: cd ${relative("", site)}`;
  throw new Error(
    `There is no Eleventy configuration here (${configurations.join(", ")}). Run newsroom ${where}`,
  );
}

/** @returns the nearest folder above one that has a configuration */
function siteAbove(folder: string): string | undefined {
  const above = dirname(folder);
  if (above === folder) return undefined;
  return configurations.some((file) => existsSync(join(above, file))) ? above : siteAbove(above);
}
