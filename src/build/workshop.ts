import { resolve } from "node:path";
import { Archive, type Gathered } from "../archive/archive.ts";
import type { PhotoEncoder } from "../archive/photo-encoder.ts";
import type { Manifest } from "../cache/manifest.ts";
import type { Options } from "../options.ts";
import type { LayoutDigests } from "../plan/layout-digests.ts";
import type { Plan } from "../plan/plan.ts";
import type { PublishedFolder } from "../publish/published-folder.ts";
import type { HostHooks } from "../render/host-hooks.ts";
import type { RenderInput } from "../render/rendering.ts";
import type { Shares } from "../shares/shares.ts";
import type { Bundle } from "../theme/bundle.ts";
import type { Pool } from "../threads/pool.ts";
import type { PageContext } from "../views/page-context.ts";
import type { BuildRequest } from "./session.ts";
import type { Taken } from "./take-shares.ts";

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

/** What is kept in memory between the builds of one process. */
export class Workshop {
  readonly options: Options;
  readonly folders: BuildFolders;
  /** Absolute path. */
  readonly cache: string;
  readonly archive: Archive;
  bundle: { key: string; bundle: Bundle } | undefined;

  constructor(options: Options, folders: BuildFolders) {
    this.options = options;
    this.folders = folders;
    this.cache = resolve(folders.project, options.cache);
    this.archive = new Archive(
      { project: folders.project, content: options.content, data: options.data },
      this.cache,
    );
  }
}

/** What is at hand once a build is planned. */
export interface Parts {
  workshop: Workshop;
  host: Host;
  pool: Pool;
  published: PublishedFolder;
  before: Manifest;
  gathered: Gathered;
  frozen: ReadonlySet<string>;
  bundle: Bundle;
  input: RenderInput;
  layouts: LayoutDigests;
  plan: Plan;
  photos: PhotoEncoder;
  context: PageContext;
  request: BuildRequest;
  /** What other machines have made, where there are any. */
  given: { shares: Shares; taken: Taken } | undefined;
}
