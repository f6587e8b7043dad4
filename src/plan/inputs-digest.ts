import { existsSync, readdirSync, readFileSync, realpathSync, statSync } from "node:fs";
import { join } from "node:path";
import { Digest, digestOf } from "../cache/digest.ts";
import type { Options } from "../options.ts";
import type { Sources } from "../sources/sources.ts";

/** What package managers note of the versions that they installed. */
const LOCKS = ["node_modules/.package-lock.json", "package-lock.json", "pnpm-lock.yaml", "yarn.lock"];

/** Everything that a site is made from, but for the instant. */
export interface SiteInputs {
  options: Options;
  sources: Sources;
  /** Of the plugin's code and its libraries. */
  code: number;
  /** Of the host's configuration. */
  host: number;
  /** Absolute path: what is installed there can change what is bundled, indexed and filtered. */
  project: string;
  /** Absolute paths: the desk's data, templates, the theme. */
  folders: string[];
}

/** @returns a digest that is another one wherever anything of the site may be */
export function inputsDigest({ options, sources, code, host, project, folders }: SiteInputs): number {
  const digest = new Digest().text(JSON.stringify(options)).add(sources.digest).add(code).add(host);
  for (const lock of LOCKS) digest.add(fileDigest(join(project, lock)));
  for (const folder of folders) digest.add(folderDigest(folder));
  return digest.value;
}

/** @returns a digest of the names and contents of all files below a folder, which need not exist */
function folderDigest(folder: string): number {
  const digest = new Digest();
  for (const path of filesBelow(folder, new Set())) digest.text(path).add(fileDigest(join(folder, path)));
  return digest.value;
}

const fileDigest = (path: string): number => (existsSync(path) ? digestOf(readFileSync(path)) : 0);

/** Files behind links too, as those who read templates and the theme follow them; a circle of links is left. */
function filesBelow(folder: string, seen: Set<string>): string[] {
  if (!existsSync(folder) || seen.has(realpathSync(folder))) return [];
  const within = new Set(seen).add(realpathSync(folder));
  return readdirSync(folder)
    .sort()
    .flatMap((name) => {
      const isFolder = statSync(join(folder, name), { throwIfNoEntry: false })?.isDirectory();
      return isFolder ? filesBelow(join(folder, name), within).map((path) => join(name, path)) : [name];
    });
}
