import { dirname, extname, join } from "node:path";
import type { Plugin } from "esbuild";

/** The plugin's code: `src` in a checkout, `dist` in the package. */
const codeFolder = dirname(import.meta.dirname);

/**
 * Finds what the browser's modules share with the build, `../src/…`, wherever they stand: the package holds
 * it compiled, and a site may have copied modules of the theme to its own folder.
 */
export const ownCode: Plugin = {
  name: "own-code",
  setup: (build) => {
    build.onResolve({ filter: /^\.\.\/src\/.+\.ts$/ }, ({ path }) => {
      const ending = extname(import.meta.url);
      return { path: join(codeFolder, path.slice("../src/".length).replace(/\.ts$/, ending)) };
    });
  },
};
