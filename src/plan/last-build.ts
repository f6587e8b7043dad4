import { join } from "node:path";
import { deserialize, serialize } from "node:v8";
import { readSealed, writeSealed } from "../cache/whole-file.ts";
import type { Entry } from "../catalogue/entry.ts";
import { changesOf } from "../catalogue/standing.ts";
import type { Problem } from "../problems/problem.ts";
import { momentAt } from "../read/moment.ts";

/** While a site stays the same, whatever the instant. */
export interface Steady {
  /** The instants, in milliseconds since 1970, from which and until which the same is public. */
  from: number;
  until: number;
  /** `until` on the newsroom's clock: when the site changes next; null where it never does by itself. */
  next: string | null;
}

/**
 * What a build without errors was made from, and what it told. A build of the same inputs whose
 * published files are all there has nothing to do.
 */
export interface LastBuild extends Steady {
  /** Of everything that the site was made from: see `inputsDigest`. */
  inputs: number;
  /** By which the published folder is known. */
  site: string;
  /** Paths that the host's own templates write in the newsroom's stead. */
  overridden: string[];
  /** The files that the theme was bundled from, wherever they stand, with their digests. */
  theme: [path: string, digest: number][];
  problems: Problem[];
  /** Of the site: what problems are told in. */
  language: string;
  counts: { pages: number; photos: number; articles: number; records: number };
}

const FORM = "last build";

/** @param cache absolute path of the cache folder */
export const lastBuildFile = (cache: string): string => join(cache, "last-build");

/** @returns the record of the last build; undefined where it ended with errors or is not known */
export function readLastBuild(file: string): LastBuild | undefined {
  const bytes = readSealed(file, FORM);
  return bytes && (deserialize(bytes) as LastBuild);
}

export function writeLastBuild(file: string, build: LastBuild): void {
  writeSealed(file, FORM, serialize(build));
}

/** @param now in milliseconds @param zone the newsroom's @returns while what is public is what it is at `now` */
export function steadyAround(now: number, entries: Iterable<Entry>, zone: string): Steady {
  let from = Number.NEGATIVE_INFINITY;
  let until = Number.POSITIVE_INFINITY;
  for (const { head } of entries) {
    for (const instant of changesOf(head)) {
      if (instant <= now) from = Math.max(from, instant);
      else until = Math.min(until, instant);
    }
  }
  return { from, until, next: Number.isFinite(until) ? momentAt(until, zone).iso : null };
}
