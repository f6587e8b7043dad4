import { resolve } from "node:path";
import { versionOf } from "../archive/reader-digest.ts";
import { Digest } from "../cache/digest.ts";
import type { EleventyConfig } from "../eleventy.ts";
import type { Options } from "../options.ts";
import { configDigest } from "../plan/config-digest.ts";
import { hooksOf } from "../render/host-hooks.ts";
import { Build } from "./build.ts";
import { readHostData } from "./host-data.ts";
import { NewsroomData } from "./newsroom-data.ts";
import { type BuildRequest, session } from "./session.ts";
import { type BuildFolders, type Host, lockCache, Workshop } from "./workshop.ts";

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
  const workshopFor = (output: string): Workshop =>
    new Workshop(
      options,
      { ...plugin, project: process.cwd(), output: resolve(output) },
      session.request.preview,
    );
  const host = () => hostOf(eleventyConfig, configFile, plugin.code);
  eleventyConfig.on("eleventy.config", (config) => {
    configFile = config.getLocalProjectConfigFile();
    const output = eleventyConfig.directoryAssignments?.output ?? config.config.dir.output;
    session.output = outputName(output);
    // Where a command chose to write elsewhere, Eleventy no longer knows that this is no source.
    if (isElsewhere(session.request)) eleventyConfig.ignores.add(`${output}/**`);
    session.start = () => Build.start(workshopFor(output), session.request, host());
  });
  eleventyConfig.on("eleventy.before", async ({ directories, runMode }) => {
    const request = { ...session.request, keepGoing: session.request.keepGoing || runMode !== "build" };
    // Where a command chose to write elsewhere, pages are made as for the configured folder all the same.
    if (!isElsewhere(request)) session.output = directories.output;
    workshop ??= workshopFor(directories.output);
    // The sources have a watcher of their own, which has them read when they change.
    if (session.dev?.live.isOf(workshop)) return;
    await session.dev?.live.end();
    // Of a build that the host's own templates ended.
    release();
    release = await lockCache(workshop.cache);
    try {
      current = await Build.start(workshop, request, host());
    } catch (error) {
      release();
      throw error;
    }
  });
  eleventyConfig.addGlobalData("newsroom", async () => {
    if (!current) throw new Error("eleventy-plugin-newsroom: the build has not begun.");
    const maker = session.dev?.live.isOf(workshop) ? session.dev.live : current;
    return new NewsroomData(await maker.catalogue());
  });
  eleventyConfig.on("eleventy.after", async ({ results, outputMode, directories }) => {
    if (!current || !workshop) return;
    const output = resolve(directories.output);
    const written = results.map(({ outputPath }) => resolve(outputPath || ".").slice(output.length + 1));
    const others = new Set(written.filter(Boolean));
    if (session.dev?.live.isOf(workshop)) return session.dev.live.leave(others);
    try {
      if (outputMode !== "fs") return await current.abandon();
      session.report = await current.finish(others);
      const { problems } = session.report;
      const { sources } = current;
      session.dev?.live.begin({
        workshop,
        request: session.request,
        host: host(),
        sources,
        problems,
        others,
      });
    } finally {
      release();
    }
  });
}

/** Whether the site is written to another folder than the configured one. */
const isElsewhere = ({ changes, preview }: BuildRequest): boolean =>
  changes !== undefined || preview === true;

function hostOf(config: EleventyConfig, configFile: string | undefined, ownCode: string): Host {
  const { configPath, output = "./_site/" } = session;
  return {
    hooks: hooksOf(config, output),
    digest: configFile === undefined ? 0 : hostDigest(resolve(configFile), ownCode),
    configPath,
  };
}

/** Layouts may use filters of Eleventy's own. */
const hostDigest = (config: string, ownCode: string): number =>
  new Digest().add(configDigest(config, ownCode)).text(versionOf("@11ty/eleventy")).value;

/** @returns a folder as Eleventy names it: `./_site/` */
const outputName = (folder: string): string =>
  `${folder.startsWith("/") || folder.startsWith(".") ? "" : "./"}${folder.replace(/\/+$/, "")}/`;
