import { join, resolve } from "node:path";
import { Archive } from "../archive/archive.ts";
import { takeLock } from "../cache/lock.ts";
import type { Options } from "../options.ts";
import type { Folders } from "../read/newsroom.ts";
import type { HostHooks } from "../render/host-hooks.ts";

/** Where a build reads and writes; absolute paths. */
export interface BuildFolders {
  project: string;
  output: string;
  /** The plugin's own templates and theme. */
  pluginIncludes: string;
  pluginAssets: string;
}

/** What a build needs of the host. */
export interface Host {
  hooks: HostHooks;
  /** Of the configuration and all that it imports. */
  digest: number;
  /** Path of the configuration; undefined where only this thread has it. */
  configPath: string | undefined;
}

/** Below the cache folder: the cache of the preview, and in it the site that is served. */
export const PREVIEW = "preview";

/** @param cache of the site @returns where its preview is written */
export const previewFolder = (cache: string): string => `${cache}/${PREVIEW}/site`;

/** What is kept in memory between the builds of one process. */
export class Workshop {
  readonly options: Options;
  readonly folders: BuildFolders;
  /** Absolute path. */
  readonly cache: string;
  /** Absolute path: photos are known by their content, so the site and its preview share them. */
  readonly photos: string;
  /** True where what is not public is shown, too; such a site has a folder and a cache of its own. */
  readonly isPreview: boolean;
  readonly archive: Archive;
  /** Where its sources are. */
  readonly sources: Folders;

  constructor(options: Options, folders: BuildFolders, isPreview = false) {
    this.options = options;
    this.folders = folders;
    this.isPreview = isPreview;
    const cache = resolve(folders.project, options.cache);
    this.photos = join(cache, "photos");
    this.cache = isPreview ? join(cache, PREVIEW) : cache;
    this.sources = { project: folders.project, content: options.content, data: options.data };
    this.archive = new Archive(this.sources, this.cache, options.rules);
  }
}

/** @param cache absolute path of the cache folder @returns gives it back */
export function lockCache(cache: string): Promise<() => void> {
  return takeLock(`${cache}/lock`, (holder) =>
    process.stderr.write(`[newsroom] Process ${holder} is building; waiting for it to end.\n`),
  );
}
