import { extname } from "node:path";
import type { Sent } from "./server.ts";

/**
 * What two searches of one reader took who came with an empty cache. Bytes are those of engine, index
 * and results, as transferred, without headers.
 */
export interface Visit {
  /** Bytes sent before the first ten results were there. */
  coldFirst: number;
  /** Bytes sent in all for the first search. */
  coldSettled: number;
  /** Bytes sent for another query after that one. */
  warm: number;
  /** Until the first ten results of that other query were there. */
  warmMs: number;
}

/** What pages are made of, whether anything is searched or not; an address without an ending is a page's. */
const ofPages = new Set(["", ...".html .css .woff2 .svg .ico .png .jpeg .jpg .webp .avif".split(" ")]);

/**
 * @param sent since the reader came
 * @param exceptions scripts that pages without a search load, too
 * @param until leaves out what was sent later
 */
export function bytesOfSearch(
  sent: readonly Sent[],
  exceptions: ReadonlySet<string> = new Set(),
  until = Number.POSITIVE_INFINITY,
): number {
  return sent
    .filter(({ path, at }) => at <= until && !ofPages.has(extname(path)) && !exceptions.has(path))
    .reduce((sum, { bytes }) => sum + bytes, 0);
}
