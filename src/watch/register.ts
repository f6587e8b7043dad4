import { session } from "../build/session.ts";
import type { EleventyConfig } from "../eleventy.ts";
import type { Options } from "../options.ts";
import { watchedHere } from "./source-watcher.ts";

/** Rebuilds on save: the sources are no templates of Eleventy's, so it must be told of them. */
export function registerWatch(eleventyConfig: EleventyConfig, options: Options): void {
  eleventyConfig.watchIgnores.add(`./${options.cache}/**`);
  const { dev } = session;
  if (!dev) {
    for (const folder of [options.content, options.data, options.includes, options.assets]) {
      eleventyConfig.addWatchTarget(`./${folder}/`);
    }
    return;
  }
  // `newsroom dev` watches them itself; Eleventy goes on to watch the host's templates and its data.
  for (const pattern of watchedHere(options)) eleventyConfig.watchIgnores.add(pattern);
  dev.watch(options);
  eleventyConfig.on("eleventy.after", ({ results }) => dev.host.take(results));
  eleventyConfig.on("eleventy.afterwatch", () => dev.join());
}
