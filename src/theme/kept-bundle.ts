import { existsSync, readFileSync } from "node:fs";
import { deserialize, serialize } from "node:v8";
import { codeDigest, versionOf } from "../archive/reader-digest.ts";
import { digestOf } from "../cache/digest.ts";
import { readSealed, writeSealed } from "../cache/whole-file.ts";
import type { Site } from "../schema/site.ts";
import { type Bundle, findTheme, tokensOf } from "./bundle.ts";

/** A bundle with the files that it was made from, and their digests. */
export interface Kept<B> {
  sources: [path: string, digest: number][];
  bundle: B;
}

/**
 * @param file absolute path of the cache's file
 * @param folders absolute paths in which a theme's file is looked for; the first that has it wins
 * @returns the bundle that `file` keeps where nothing that it was made from has changed, otherwise a new one
 */
export async function keptBundle(file: string, folders: string[], site: Site): Promise<Kept<Bundle>> {
  const code = [codeDigest(), versionOf("esbuild")];
  const made = JSON.stringify([code, Object.values(findTheme(folders)), tokensOf(site)]);
  return kept(file, made, async () => {
    // Most builds need no bundler, and it takes a while to load.
    const { bundleTheme } = await import("./bundle-theme.ts");
    return bundleTheme(folders, site);
  });
}

/**
 * @param file absolute path of the cache's file
 * @param made what the bundle depends on besides its sources
 * @returns the bundle that `file` keeps where nothing that it was made from has changed, otherwise a new one
 */
export async function kept<B>(
  file: string,
  made: string,
  bundle: () => Promise<{ bundle: B; sources: string[] }>,
): Promise<Kept<B>> {
  const before = readKept<B>(file, made);
  if (before && isUnchanged(before)) return before;
  const { sources, ...now } = await bundle();
  const known: Kept<B> = { ...now, sources: sources.map((path) => [path, digestOfFile(path)]) };
  writeSealed(file, made, serialize(known));
  return known;
}

/** @returns whether the files that a bundle was made from, which may stand anywhere, are as they were */
export function isUnchanged({ sources }: Pick<Kept<unknown>, "sources">): boolean {
  return sources.every(([path, digest]) => digestOfFile(path) === digest);
}

function readKept<B>(file: string, made: string): Kept<B> | undefined {
  const bytes = readSealed(file, made);
  return bytes && (deserialize(bytes) as Kept<B>);
}

const digestOfFile = (path: string): number => (existsSync(path) ? digestOf(readFileSync(path)) : 0);
