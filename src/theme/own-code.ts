import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Plugin } from "esbuild";

/** The plugin's code: `src` in a checkout, `dist` in the package. */
const codeFolder = dirname(import.meta.dirname);

/** Finds what the browser's modules share with the build, `../src/…`: the package holds it compiled. */
export const ownCode: Plugin = {
  name: "own-code",
  setup: (build) => {
    build.onResolve({ filter: /^\.\.\/src\/.+\.ts$/ }, ({ path }) => {
      const compiled = join(codeFolder, path.slice("../src/".length).replace(/\.ts$/, ".js"));
      return existsSync(compiled) ? { path: compiled } : undefined;
    });
  },
};
