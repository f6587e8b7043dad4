import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Site } from "../schema/site.ts";

/** Addresses of the theme's files; their names hold a hash of their content. */
export interface Assets {
  css: string;
  /** The small module of every page. */
  site: string;
  search: string;
  icon: string;
  preloadFonts: string[];
  /** The desk in the browser, where there is one. */
  admin?: AdminAssets;
}

/** Addresses of the files of the desk in the browser. */
export interface AdminAssets {
  script: string;
  css: string;
}

export interface Bundle {
  assets: Assets;
  /** Path below the published folder → content. */
  files: Map<string, Uint8Array>;
}

/** The files of the theme that are bundled, each with what it imports. */
const THEME = ["theme.css", "site.ts", "search.ts", "pagefind.ts", "icon.svg"] as const;

/**
 * @param folders absolute paths in which a theme's file is looked for; the first that has it wins
 * @returns the absolute path of each file of the theme
 */
export function findTheme(folders: string[]): Record<(typeof THEME)[number], string> {
  const find = (name: string): string => {
    const found = folders.map((folder) => join(folder, name)).find((path) => existsSync(path));
    if (!found) throw new Error(`The theme has no ${name}; it is looked for in ${folders.join(" and ")}.`);
    return found;
  };
  return Object.fromEntries(THEME.map((name) => [name, find(name)])) as ReturnType<typeof findTheme>;
}

/** The tokens that `site.yaml` sets, as custom properties. A value cannot end its declaration. */
export function tokensOf({ theme }: Site): string {
  const declare = (name: string, values: Record<string, string | undefined> | undefined): string =>
    Object.entries(values ?? {})
      .map(([key, value]) => `--${name}-${key}:${(value ?? "").replace(/[;{}<>\\]/g, "")};`)
      .join("");
  const light = declare("color", theme.colors?.light) + declare("font", theme.fonts);
  return `:root{${light}}\n@media (prefers-color-scheme: dark){:root{${declare("color", theme.colors?.dark)}}}`;
}

/** Where a project's own files of the theme stand, then the plugin's. */
export function themeFolders(project: string, own: string, plugin: string): string[] {
  return [...new Set([join(project, own), plugin])].filter((folder) => existsSync(folder));
}
