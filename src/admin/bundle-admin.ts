import { readdirSync, readFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join, relative, resolve, sep } from "node:path";
import { build, type Plugin } from "esbuild";
import type { AdminAssets } from "../theme/bundle.ts";
import { ownCode } from "../theme/own-code.ts";
import { ADMIN_URL } from "./option.ts";

export interface AdminBundle {
  assets: AdminAssets;
  /** Path below the published folder → content. */
  files: Map<string, Uint8Array>;
}

/** Files that Sveltia's modules load from `assets/` beside them: icons, the codec of browsers without WebP. */
const LOADED = /^(?:material-symbols-outlined[-.].+\.(?:woff2|txt)|webp_enc.+\.wasm)$/;

/**
 * Parts of Sveltia CMS that our forms never ask for: syntax colours, maps, drawings, photos that no page can
 * show, and its own words in languages that no newsroom has here. They are some 15 MB.
 */
const LEFT_OUT = /^(?:@shikijs\/|leaflet|terra-draw|svgo)|\/chunks\/heic-/;
const isLeftOut = (path: string): boolean =>
  LEFT_OUT.test(path) || (path.includes("/locales/") && !path.endsWith("/vi.json"));

/**
 * Bundles the desk in the browser.
 *
 * @param folder absolute path of the plugin's theme
 * @returns the bundle, and the absolute paths of our own files that it was made from
 */
export async function bundleAdmin(folder: string): Promise<{ bundle: AdminBundle; sources: string[] }> {
  const { outputFiles, metafile } = await build({
    bundle: true,
    metafile: true,
    minify: true,
    write: false,
    splitting: true,
    format: "esm",
    // Browsers that Sveltia itself is made for.
    target: ["chrome120", "firefox121", "safari17.4"],
    // The hashes in the names must not depend on where a site lies.
    absWorkingDir: folder,
    entryPoints: { desk: join(folder, "admin.ts"), "desk-css": join(folder, "admin.css") },
    outdir: ADMIN_URL,
    entryNames: "[name]-[hash]",
    chunkNames: "chunks/[name]-[hash]",
    plugins: [ownCode, leaveOut, ownFonts],
    logLevel: "silent",
  });
  const files = new Map<string, Uint8Array>(
    outputFiles.map(({ path, contents }) => [addressOf(path), contents]),
  );
  for (const [name, bytes] of loadedFiles(folder)) files.set(`${ADMIN_URL}assets/${name}`, bytes);
  const named = (pattern: RegExp): string => [...files.keys()].find((path) => pattern.test(path)) ?? "";
  return {
    bundle: {
      files,
      assets: { script: named(/\/desk-[A-Z0-9]+\.js$/), css: named(/\/desk-css-[A-Z0-9]+\.css$/) },
    },
    sources: Object.keys(metafile.inputs)
      .filter((path) => OWN.test(path))
      .map((path) => resolve(folder, path)),
  };
}

/** On Windows, esbuild puts a drive before the address that it was given as a folder. */
const addressOf = (path: string): string =>
  ADMIN_URL + relative(resolve(ADMIN_URL), path).split(sep).join("/");

/** Of the plugin itself, seen from its theme; what changes with a library's version is not looked at. */
const OWN = /^(?!\.\.)[^:]+$|^\.\.\/(?:src|dist)\//;

const NOTHING = "left-out";

const leaveOut: Plugin = {
  name: "leave-out",
  setup: (build) => {
    build.onResolve({ filter: /.*/ }, ({ path, kind }) =>
      kind === "dynamic-import" && isLeftOut(path) ? { path: NOTHING, namespace: NOTHING } : undefined,
    );
    build.onLoad({ filter: /.*/, namespace: NOTHING }, () => ({
      contents: "export default [];",
    }));
  },
};

/** Sveltia names its fonts twice: as files of its own, and as those of a host that we send nobody to. */
const ownFonts: Plugin = {
  name: "own-fonts",
  setup: (build) => {
    build.onLoad({ filter: /@sveltia[\\/]cms[\\/]npm[\\/]index\.js$/ }, async ({ path }) => ({
      contents: (await readFile(path, "utf8")).replace(/@font-face \{[^}]*https:\/\/[^}]*\}/g, ""),
    }));
  },
};

function loadedFiles(folder: string): [name: string, bytes: Uint8Array][] {
  const main = createRequire(join(folder, "admin.ts")).resolve("@sveltia/cms");
  const assets = join(dirname(main), "assets");
  return readdirSync(assets)
    .filter((name) => LOADED.test(name))
    .map((name) => [name, readFileSync(join(assets, name))]);
}
