import { readFileSync, writeFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { build, type Plugin } from "esbuild";
import { licencesOf } from "./licences.ts";

/** What a bundled CommonJS package asks for Node's own modules by. */
const REQUIRE =
  'import { createRequire as createBundleRequire } from "node:module"; const require = createBundleRequire(import.meta.url);';

/**
 * Makes `newsroom check` one file: an editor who asks about one article would wait longer for Node to find
 * four hundred files than for the answer. What is loaded only when it is needed stays as it is.
 *
 * @param dist absolute path of the compiled plugin
 */
export async function bundleCheck(dist: string): Promise<void> {
  const file = join(dist, "commands/check.js");
  const { metafile } = await build({
    entryPoints: [file],
    outfile: file,
    allowOverwrite: true,
    bundle: true,
    platform: "node",
    target: "node22",
    format: "esm",
    banner: { js: REQUIRE },
    // A stack trace keeps its names.
    minifyWhitespace: true,
    minifySyntax: true,
    legalComments: "none",
    plugins: [onDemand(dirname(file)), required(dist)],
    metafile: true,
    logLevel: "warning",
  });
  writeFileSync(join(dist, "commands/check.licences.txt"), licencesOf(Object.keys(metafile.inputs)));
}

/** @param folder of the bundle */
function onDemand(folder: string): Plugin {
  return {
    name: "on-demand",
    setup({ onResolve }) {
      onResolve({ filter: /^\./ }, ({ kind, path, resolveDir }) => {
        if (kind !== "dynamic-import") return undefined;
        const from = relative(folder, resolve(resolveDir, path));
        return { path: from.startsWith(".") ? from : `./${from}`, external: true };
      });
    },
  };
}

/**
 * What our own code requires late is in the bundle too, and still runs late.
 *
 * @param dist absolute path of the compiled plugin
 */
function required(dist: string): Plugin {
  return {
    name: "required",
    setup({ onLoad }) {
      onLoad({ filter: /\.js$/ }, ({ path }) => {
        if (!path.startsWith(dist)) return undefined;
        const code = readFileSync(path, "utf8");
        return { contents: code.replaceAll("createRequire(import.meta.url)(", "require(") };
      });
    },
  };
}
