import type { Visit } from "../visit.ts";

/** How many results a reader sees at first. */
export const SHOWN = 10;

export interface Found {
  /** Addresses of the first ten results, each article once. */
  urls: string[];
  /** Until all that is shown of them was there. */
  ms: number;
}

/** Something that answers searches of the same articles. */
export interface SearchEngine {
  name: string;
  search(query: string): Promise<Found>;
  /** Each query as a reader's first, and then as another's second; left out where nothing is transferred. */
  visits?(queries: string[]): Promise<Visit[]>;
  /** @returns milliseconds of the longest task of the page's main thread since the engine was opened; 0 below 50 */
  longestTask?(): Promise<number>;
  close(): Promise<void>;
}
