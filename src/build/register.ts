import { resolve } from "node:path";
import type { EleventyConfig } from "../eleventy.ts";
import type { Options } from "../options.ts";
import { TEMPLATES } from "../pages/output-path.ts";
import { Build, type BuildFolders } from "./build.ts";
import { readHostData } from "./host-data.ts";
import { NewsroomData } from "./newsroom-data.ts";
import { session } from "./session.ts";

/** Where the other features find the build that is under way. */
export interface BuildState {
  readonly build: Build;
}

/** Reads the sources before Eleventy renders, and publishes what goes beside the pages after it. */
export function registerBuild(
  eleventyConfig: EleventyConfig,
  options: Options,
  plugin: Pick<BuildFolders, "pluginIncludes" | "pluginAssets">,
): BuildState {
  let current: Build | undefined;
  const state: BuildState = {
    get build() {
      if (!current) throw new Error("eleventy-plugin-newsroom: the build has not begun.");
      return current;
    },
  };
  eleventyConfig.ignores.add(`${options.content}/**`);
  eleventyConfig.addDataExtension("yaml,yml", (text, path) => readHostData(text, path, options.data));
  eleventyConfig.on("eleventy.before", async ({ directories, runMode }) => {
    const request = { ...session.request, keepGoing: session.request.keepGoing || runMode !== "build" };
    const folders = { ...plugin, project: process.cwd(), output: resolve(directories.output) };
    current = await Build.start(options, folders, request, eleventyConfig.getFilters());
  });
  eleventyConfig.addGlobalData("newsroom", () => new NewsroomData(state.build));
  eleventyConfig.on("eleventy.after", async ({ results, outputMode }) => {
    if (outputMode !== "fs") return;
    const own = results.filter(
      ({ inputPath }) => inputPath.includes(`/${TEMPLATES}`) || inputPath.startsWith(TEMPLATES),
    );
    await state.build.finish(
      own.flatMap(({ url, content }) => (url === false ? [] : [{ url, html: content }])),
    );
    session.report = state.build.report;
  });
  return state;
}
