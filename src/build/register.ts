import { resolve } from "node:path";
import { takeLock } from "../cache/lock.ts";
import type { EleventyConfig } from "../eleventy.ts";
import type { Options } from "../options.ts";
import { configDigest } from "../plan/config-digest.ts";
import { hooksOf } from "../render/host-hooks.ts";
import { Build } from "./build.ts";
import { readHostData } from "./host-data.ts";
import { NewsroomData } from "./newsroom-data.ts";
import { session } from "./session.ts";
import { type BuildFolders, type Host, Workshop } from "./workshop.ts";

/** Reads the sources before Eleventy renders the host's templates, and publishes the newsroom after it. */
export function registerBuild(
  eleventyConfig: EleventyConfig,
  options: Options,
  plugin: Pick<BuildFolders, "pluginIncludes" | "pluginAssets"> & { code: string },
): void {
  let workshop: Workshop | undefined;
  let current: Build | undefined;
  let release = () => {};
  let configFile: string | undefined;
  session.config = eleventyConfig;
  eleventyConfig.ignores.add(`${options.content}/**`);
  // What a killed build left there are pages, which Eleventy would take for templates.
  eleventyConfig.ignores.add(`${options.cache}/**`);
  eleventyConfig.addDataExtension("yaml,yml", (text, path) => readHostData(text, path, options.data));
  eleventyConfig.on("eleventy.config", (config) => {
    configFile = config.getLocalProjectConfigFile();
  });
  eleventyConfig.on("eleventy.before", async ({ directories, runMode }) => {
    const request = { ...session.request, keepGoing: session.request.keepGoing || runMode !== "build" };
    const folders = { ...plugin, project: process.cwd(), output: resolve(directories.output) };
    workshop ??= new Workshop(options, folders);
    // Of a build that the host's own templates ended.
    release();
    release = await takeLock(`${workshop.cache}/lock`, (holder) =>
      process.stderr.write(`[newsroom] Process ${holder} is building; waiting for it to end.\n`),
    );
    try {
      const digest = configFile === undefined ? 0 : configDigest(resolve(configFile), plugin.code);
      current = await Build.start(workshop, request, hostOf(eleventyConfig, directories.output, digest));
    } catch (error) {
      release();
      throw error;
    }
  });
  eleventyConfig.addGlobalData("newsroom", async () => {
    if (!current) throw new Error("eleventy-plugin-newsroom: the build has not begun.");
    return new NewsroomData(await current.catalogue());
  });
  eleventyConfig.on("eleventy.after", async ({ results, outputMode, directories }) => {
    if (!current) return;
    try {
      if (outputMode !== "fs") return await current.abandon();
      const output = resolve(directories.output);
      const others = results.map(({ outputPath }) => resolve(outputPath || ".").slice(output.length + 1));
      session.report = await current.finish(new Set(others.filter(Boolean)));
    } finally {
      release();
    }
  });
}

function hostOf(config: EleventyConfig, output: string, digest: number): Host {
  return { hooks: hooksOf(config, output), digest, configPath: session.configPath };
}
