import type { EleventyConfig } from "../eleventy.ts";
import type { Options } from "../options.ts";

/** Rebuilds on save: the sources are no templates of Eleventy's, so it must be told of them. */
export function registerWatch(eleventyConfig: EleventyConfig, options: Options): void {
  for (const folder of [options.content, options.data, options.includes, options.assets]) {
    eleventyConfig.addWatchTarget(`./${folder}/`);
  }
  eleventyConfig.watchIgnores.add(`./${options.cache}/**`);
}
