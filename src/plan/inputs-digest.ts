import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Digest, digestOf } from "../cache/digest.ts";
import type { Options } from "../options.ts";
import type { Sources } from "../sources/sources.ts";

/** Everything that a site is made from, but for the instant. */
export interface SiteInputs {
  options: Options;
  sources: Sources;
  /** Of the plugin's code and its libraries. */
  code: number;
  /** Of the host's configuration. */
  host: number;
  /** Absolute paths: the desk's data, templates, the theme. */
  folders: string[];
}

/** @returns a digest that is another one wherever anything of the site may be */
export function inputsDigest({ options, sources, code, host, folders }: SiteInputs): number {
  const digest = new Digest().text(JSON.stringify(options)).add(sources.digest).add(code).add(host);
  for (const folder of folders) digest.add(folderDigest(folder));
  return digest.value;
}

/** @returns a digest of the names and contents of all files below a folder, which need not exist */
function folderDigest(folder: string): number {
  const digest = new Digest();
  let entries: ReturnType<typeof filesBelow>;
  try {
    entries = filesBelow(folder);
  } catch {
    return 0;
  }
  for (const path of entries) digest.text(path).add(digestOf(readFileSync(join(folder, path))));
  return digest.value;
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();
}
