import { existsSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { Refusal } from "../problems/refusal.ts";

/** The names that a site's Eleventy configuration goes by; Eleventy itself finds only the JavaScript ones. */
const configurations = [
  "eleventy.config.ts",
  "eleventy.config.js",
  "eleventy.config.mjs",
  ".eleventy.js",
  "eleventy.config.cjs",
];

/** @returns the name of the current folder's configuration @throws Refusal where it has none */
export function configFile(): string {
  const name = configurationIn(".");
  if (name !== undefined) return name;
  const site = siteAbove(resolve("."));
  throw new Refusal({
    vi: `Ở đây không có cấu hình Eleventy (${configurations.join(", ")}). Hãy chạy newsroom trong thư mục của trang${site ? `: cd ${site}` : "."}`,
    en: `There is no Eleventy configuration here (${configurations.join(", ")}). Run newsroom in the site's folder${site ? `: cd ${site}` : "."}`,
  });
}

const configurationIn = (folder: string): string | undefined =>
  configurations.find((file) => existsSync(join(folder, file)));

/** @returns the nearest folder above that has a configuration, relative to the current one */
function siteAbove(folder: string): string | undefined {
  const above = dirname(folder);
  if (above === folder) return undefined;
  return configurationIn(above) === undefined ? siteAbove(above) : relative("", above);
}

/** @returns what the site's configuration made of something @throws Refusal where it does not use the plugin */
export function ofPlugin<T>(made: T | undefined): T {
  if (made !== undefined) return made;
  throw new Refusal({
    vi: "Cấu hình của trang không dùng eleventy-plugin-newsroom: hãy gọi addPlugin(newsroom, …) trong đó.",
    en: "The site's configuration does not use eleventy-plugin-newsroom: call addPlugin(newsroom, …) in it.",
  });
}
