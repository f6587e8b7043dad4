import { existsSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { build, type Loader } from "esbuild";
import type { Site } from "../schema/site.ts";

/** Addresses of the theme's files; their names hold a hash of their content. */
export interface Assets {
  css: string;
  /** The small module of every page. */
  site: string;
  search: string;
  icon: string;
  preloadFonts: string[];
}

export interface Bundle {
  assets: Assets;
  /** Path below the published folder → content. */
  files: Map<string, Uint8Array>;
}

const URL_PREFIX = "/assets/";

/** The faces of the first screen: text and headlines. */
const PRELOADED = /^newsroom-(?:serif-400|sans-600)-[A-Z0-9]+\.woff2$/;

const loaders: Record<string, Loader> = { ".woff2": "file", ".svg": "copy" };

/**
 * Bundles the style sheet with the site's tokens, and the browser's modules.
 *
 * @param folders absolute paths in which a theme's file is looked for; the first that has it wins
 */
export async function bundleTheme(folders: string[], site: Site): Promise<Bundle> {
  const find = (name: string): string => {
    const found = folders.map((folder) => join(folder, name)).find(existsSync);
    if (!found) throw new Error(`The theme has no ${name}; it is looked for in ${folders.join(" and ")}.`);
    return found;
  };
  const options = {
    bundle: true as const,
    minify: true,
    write: false as const,
    format: "esm" as const,
    // Phones of 2021: what newer syntax they lack is rewritten.
    target: ["es2020", "chrome88", "firefox85", "safari14.1"],
    // The hashes in the names cover the paths of the sources, so these must not depend on where a site lies.
    absWorkingDir: folders.at(-1) ?? "",
    outdir: URL_PREFIX,
    publicPath: URL_PREFIX,
    entryNames: "[name]-[hash]",
    chunkNames: "[name]-[hash]",
    assetNames: "[name]-[hash]",
    external: ["/pagefind/*"],
    loader: loaders,
    logLevel: "silent" as const,
  };
  const theme = find("theme.css");
  const [css, scripts] = await Promise.all([
    build({
      ...options,
      stdin: {
        contents: `@import "./theme.css";\n${tokensOf(site)}`,
        loader: "css",
        resolveDir: dirname(theme),
        sourcefile: "tokens-of-the-site.css",
      },
    }),
    build({ ...options, splitting: true, entryPoints: ["site.ts", "search.ts", "icon.svg"].map(find) }),
  ]);
  const files = new Map(
    [...css.outputFiles, ...scripts.outputFiles].map((file) => [
      URL_PREFIX + basename(file.path),
      file.contents,
    ]),
  );
  const named = (pattern: RegExp): string =>
    [...files.keys()].find((path) => pattern.test(basename(path))) ?? "";
  return {
    files,
    assets: {
      css: named(/^stdin-\w+\.css$/),
      site: named(/^site-\w+\.js$/),
      search: named(/^search-\w+\.js$/),
      icon: named(/^icon-\w+\.svg$/),
      preloadFonts: [...files.keys()].filter((path) => PRELOADED.test(basename(path))).sort(),
    },
  };
}

/** The tokens that `site.yaml` sets, as custom properties. A value cannot end its declaration. */
function tokensOf({ theme }: Site): string {
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
