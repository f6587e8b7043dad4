import { existsSync } from "node:fs";
import { basename, dirname, resolve } from "node:path";
import { build, type Loader } from "esbuild";
import type { Site } from "../schema/site.ts";
import { SEARCH_FOLDER } from "../search/manifest.ts";
import { type Bundle, findTheme, tokensOf } from "./bundle.ts";
import { ownCode } from "./own-code.ts";

const URL_PREFIX = "/assets/";
const PAGEFIND = `/${SEARCH_FOLDER}/pagefind.js`;

/** The faces of the first screen: text and headlines. */
const PRELOADED = /^newsroom-(?:serif-400|sans-600)-[A-Z0-9]+\.woff2$/;

const loaders: Record<string, Loader> = { ".woff2": "file", ".svg": "copy" };

/**
 * Bundles the style sheet with the site's tokens, and the browser's modules.
 *
 * @param folders absolute paths in which a theme's file is looked for; the first that has it wins
 * @returns the bundle, and the absolute paths of all files that it was made from
 */
export async function bundleTheme(
  folders: string[],
  site: Site,
): Promise<{ bundle: Bundle; sources: string[] }> {
  const theme = findTheme(folders);
  // The hashes in the names cover the paths of the sources, so these must not depend on where a site lies.
  const from = folders.at(-1) ?? "";
  const options = {
    bundle: true as const,
    metafile: true as const,
    minify: true,
    write: false as const,
    format: "esm" as const,
    // Phones of 2021: what newer syntax they lack is rewritten.
    target: ["es2020", "chrome88", "firefox85", "safari14.1"],
    absWorkingDir: from,
    outdir: URL_PREFIX,
    publicPath: URL_PREFIX,
    entryNames: "[name]-[hash]",
    chunkNames: "[name]-[hash]",
    assetNames: "[name]-[hash]",
    loader: loaders,
    plugins: [ownCode],
    logLevel: "silent" as const,
  };
  const [css, scripts] = await Promise.all([
    build({
      ...options,
      stdin: {
        contents: `@import "./theme.css";\n${tokensOf(site)}`,
        loader: "css",
        resolveDir: dirname(theme["theme.css"]),
        sourcefile: "tokens-of-the-site.css",
      },
    }),
    build({
      ...options,
      splitting: true,
      entryPoints: [theme["site.ts"], theme["search.ts"], theme["pagefind.ts"], theme["icon.svg"]],
    }),
  ]);
  const files = new Map(
    [...css.outputFiles, ...scripts.outputFiles].map((file) => [
      URL_PREFIX + basename(file.path),
      file.contents,
    ]),
  );
  const named = (pattern: RegExp): string =>
    [...files.keys()].find((path) => pattern.test(basename(path))) ?? "";
  // Interfaces that stand on Pagefind's own module look for it under this name.
  files.set(PAGEFIND, Buffer.from(`export * from ${JSON.stringify(named(/^pagefind-\w+\.js$/))};\n`));
  const bundle: Bundle = {
    files,
    assets: {
      css: named(/^stdin-\w+\.css$/),
      site: named(/^site-\w+\.js$/),
      search: named(/^search-\w+\.js$/),
      icon: named(/^icon-\w+\.svg$/),
      preloadFonts: [...files.keys()].filter((path) => PRELOADED.test(basename(path))).sort(),
    },
  };
  const sources = [css, scripts].flatMap(({ metafile }) =>
    Object.keys(metafile.inputs).map((path) => resolve(from, path)),
  );
  return { bundle, sources: sources.filter((path) => existsSync(path)) };
}
