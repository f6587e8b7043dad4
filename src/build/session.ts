import type { Size } from "../cache/folder-size.ts";
import type { EleventyConfig } from "../eleventy.ts";
import type { Options } from "../options.ts";
import type { Problem } from "../problems/problem.ts";
import { Refusal } from "../problems/refusal.ts";
import type { Division } from "../shares/division.ts";
import type { DevSession } from "../watch/dev-session.ts";
import type { Build } from "./build.ts";
import type { Taken } from "./take-shares.ts";

/** What a command asks of the build that it starts. */
export interface BuildRequest {
  /** Publish what is right and keep the last good page of what is not. */
  keepGoing: boolean;
  /** Forget what earlier builds left: the cache, and once the content is found right, the published folder. */
  clean?: boolean;
  /** Show what is not public, too, in a folder that is not the published one. */
  preview?: boolean;
  /** Milliseconds since 1970; default: `NEWSROOM_NOW`, else the current minute. */
  now?: number;
  /** Write only what changed into this folder (absolute path), where the published one is elsewhere. */
  changes?: string;
  /** Make one of several shares of what is stale, and publish nothing. */
  shard?: Division;
  /** Take what shares have; absolute paths of their folders, none for all in the cache folder. */
  shares?: string[];
  /** Only plan, and say why this page would be rendered. */
  explain?: string;
  /** Remove from the cache what this build has no use for. */
  prune?: boolean;
  /** Count what the cache holds. */
  sizes?: boolean;
}

/** What a build did. */
export interface BuildReport {
  pages: { rendered: number; reused: number; removed: number };
  photos: { encoded: number; reused: number };
  search: { shards: number; records: number };
  articles: number;
  /** When the site changes next by itself, as ISO 8601 on the newsroom's clock; null where it never does. */
  next: string | null;
  problems: Problem[];
  /** Seconds by stage. */
  seconds: Record<string, number>;
  /** Peak resident memory of this process, in megabytes. */
  peakMemory: number;
  /** Of what the newsroom publishes, and of the cache where that was asked for. */
  sizes: { site: Size; cache?: Size };
  /** What other machines had made, where there were any. */
  taken?: Taken;
  /** What was removed from the cache, where that was asked for. */
  pruned?: Size;
}

/** @returns the peak resident memory of this process, in megabytes */
export const peakMemory = (): number => Math.round(process.resourceUsage().maxRSS / 1024);

/**
 * Eleventy loads the plugin from the site's configuration, so a command cannot hand it anything: they
 * meet here. One build at a time runs in a process.
 */
export const session: {
  request: BuildRequest;
  options?: Options;
  /** The site's configuration: its filters and transforms take part in pages. */
  config?: EleventyConfig;
  /** Path of the configuration's file, where a command chose it. */
  configPath?: string;
  /** The published folder as Eleventy names it, whatever a command chose to write to. */
  output?: string;
  /** Begins a build without Eleventy, for commands that publish nothing. */
  start?: () => Promise<Build>;
  report?: BuildReport;
  /** Of `newsroom dev`: keeps the site as its sources are, once a build has been made. */
  dev?: DevSession;
} = {
  request: { keepGoing: false },
};

/** @returns the instant of the build, in milliseconds since 1970. */
export function instantOf(request: BuildRequest): number {
  return request.now ?? givenInstant() ?? Math.floor(Date.now() / 60_000) * 60_000;
}

/** @returns the instant that `NEWSROOM_NOW` sets, in milliseconds since 1970 */
export function givenInstant(): number | undefined {
  const given = process.env.NEWSROOM_NOW;
  return given ? parseInstant(given) : undefined;
}

/** @throws where `text` is not an instant with an offset, such as `2025-02-10T08:00+07:00` */
export function parseInstant(text: string): number {
  const ms = Date.parse(text);
  if (Number.isNaN(ms) || !/(?:Z|[+-]\d{2}:?\d{2})$/.test(text)) {
    throw new Refusal({
      vi: `"${text}" không phải một thời điểm; hãy viết như 2025-02-10T08:00+07:00.`,
      en: `"${text}" is not an instant; write it like 2025-02-10T08:00+07:00.`,
    });
  }
  return ms;
}
