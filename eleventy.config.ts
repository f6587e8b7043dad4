import type { EleventyConfig } from "./src/eleventy.ts";
import newsroom from "./src/index.ts";

export default function (eleventyConfig: EleventyConfig) {
  eleventyConfig.addPlugin(newsroom, { content: "content", data: "_data", admin: true });

  // Everything but the desk's own templates is source, documentation or proof.
  for (const folder of ["src", "dist", "tests", "bench", "docs", "scripts", "assets", "README.md"]) {
    eleventyConfig.ignores.add(folder);
  }

  return {
    templateFormats: ["njk"],
    dir: { input: ".", includes: "_includes", data: "_data", output: "_site" },
  };
}
