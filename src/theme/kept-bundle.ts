import { existsSync, readFileSync } from "node:fs";
import { deserialize, serialize } from "node:v8";
import { codeDigest, versionOf } from "../archive/reader-digest.ts";
import { digestOf } from "../cache/digest.ts";
import { readSealed, writeSealed } from "../cache/whole-file.ts";
import type { Site } from "../schema/site.ts";
import { type Bundle, findTheme, tokensOf } from "./bundle.ts";

/** A bundle with the files that it was made from, and their digests. */
export interface KeptBundle {
  sources: [path: string, digest: number][];
  bundle: Bundle;
}

/**
 * @param file absolute path of the cache's file
 * @param folders absolute paths in which a theme's file is looked for; the first that has it wins
 * @returns the bundle that `file` keeps where nothing that it was made from has changed, otherwise a new one
 */
export async function keptBundle(file: string, folders: string[], site: Site): Promise<KeptBundle> {
  const code = [codeDigest(), versionOf("esbuild")];
  const made = JSON.stringify([code, Object.values(findTheme(folders)), tokensOf(site)]);
  const kept = readKept(file, made);
  if (kept && isUnchanged(kept)) return kept;
  // Most builds need no bundler, and it takes a while to load.
  const { bundleTheme } = await import("./bundle-theme.ts");
  const { bundle, sources } = await bundleTheme(folders, site);
  const known: KeptBundle = { sources: sources.map((path) => [path, digestOfFile(path)]), bundle };
  writeSealed(file, made, serialize(known));
  return known;
}

/** @returns whether the files that a bundle was made from, which may stand anywhere, are as they were */
export function isUnchanged({ sources }: Pick<KeptBundle, "sources">): boolean {
  return sources.every(([path, digest]) => digestOfFile(path) === digest);
}

function readKept(file: string, made: string): KeptBundle | undefined {
  const bytes = readSealed(file, made);
  return bytes && (deserialize(bytes) as KeptBundle);
}

const digestOfFile = (path: string): number => (existsSync(path) ? digestOf(readFileSync(path)) : 0);
