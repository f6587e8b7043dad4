import type { Command } from "../measure.ts";

/**
 * Another generator that builds the articles of a generated newsroom with bare pages: the article, and the
 * newest 24 of each section, place, tag and person. It has no lists by month, feeds, related stories or
 * design, which favours it.
 */
export interface Peer {
  name: string;
  /** Whether its pages show the articles' photos. */
  photos: boolean;
  /** Where it publishes, relative to its site's folder. */
  output: string;
  /** @throws a sentence that says what to install, where it is missing */
  version(): string;
  /**
   * Writes its site, with the articles of the newsroom in `source`; each keeps its path below
   * `content/articles/`.
   */
  prepare(folder: string, source: string): Promise<void>;
  /** What builds the site in `folder`. */
  command(folder: string): Command;
}
