import type { Transform } from "./render/host-hooks.ts";

/** What the plugin uses of Eleventy 3.1, which ships no types of its configuration. */
export interface EleventyConfig {
  addPlugin: (plugin: (config: EleventyConfig, options?: unknown) => void, options?: unknown) => void;
  addGlobalData: (name: string, value: unknown) => void;
  addWatchTarget: (target: string) => void;
  addDataExtension: (extensions: string, parse: (text: string, path: string) => unknown) => void;
  on: <E extends keyof EleventyEvents>(
    event: E,
    listener: (argument: EleventyEvents[E]) => void | Promise<void>,
  ) => void;
  /** By name; what `addTransform` was given. */
  transforms?: Record<string, Transform>;
  /** What plugins such as `HtmlBasePlugin` do to HTML, by file ending. */
  htmlTransformer?: {
    callbacks?: Record<string, unknown[] | undefined>;
    plugins?: Record<string, { name?: string }[] | undefined>;
  };
  getFilters: () => Record<string, (...values: never[]) => unknown>;
  /** What the configuration set by `setOutputDirectory` and its like. */
  directoryAssignments?: { output?: string };
  ignores: Set<string>;
  watchIgnores: Set<string>;
}

export interface EleventyEvents {
  /** After a build on a change, and the reload. */
  "eleventy.afterwatch": undefined;
  /** The configuration as a whole, before any template is looked for. */
  "eleventy.config": {
    config: { dir: { output: string } };
    getLocalProjectConfigFile: () => string | undefined;
  };
  "eleventy.before": {
    directories: { output: string };
    runMode: "build" | "serve" | "watch";
    outputMode: "fs" | "json" | "ndjson";
  };
  "eleventy.after": {
    directories: { output: string };
    results: { url: string | false; outputPath: string; content: string; inputPath: string }[];
    outputMode: "fs" | "json" | "ndjson";
  };
}
