import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { Digest, digestOf } from "../cache/digest.ts";

/** The plugin's code: `src` in a checkout, `dist` in the package. */
const codeFolder = dirname(dirname(fileURLToPath(import.meta.url)));

/** The libraries whose version can change what is read from a source or printed on a page. */
const libraries = [
  "@sindresorhus/slugify",
  "fast-xml-parser",
  "feedsmith",
  "gray-matter",
  "image-size",
  "js-yaml",
  "luxon",
  "markdown-it",
  "nunjucks",
  "sitemap",
  "zod",
];

/**
 * @returns a digest of the plugin's own code, of the libraries that it reads and prints with, and of
 * the Node that runs them: after an upgrade of any, nothing kept from before is trusted
 */
export function codeDigest(): number {
  known ??= compute();
  return known;
}

/** The code of a process does not change. */
let known: number | undefined;

function compute(): number {
  const digest = new Digest().text(process.version);
  for (const name of libraries) digest.text(name).text(versionOf(name));
  const files = readdirSync(codeFolder, { recursive: true, encoding: "utf8" }).filter(
    (name) => /\.[jt]s$/.test(name) && !name.endsWith(".d.ts"),
  );
  for (const name of files.sort()) digest.text(name).add(digestOf(readFileSync(join(codeFolder, name))));
  return digest.value;
}

/** @returns the version of an installed library; empty where it is not there */
export function versionOf(library: string): string {
  const require = createRequire(import.meta.url);
  for (const folder of require.resolve.paths(library) ?? []) {
    try {
      return (JSON.parse(readFileSync(join(folder, library, "package.json"), "utf8")) as { version: string })
        .version;
    } catch {
      // Not in this folder: the next one up may have it.
    }
  }
  return "";
}
