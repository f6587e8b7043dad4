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
    plugins: [onDemand(dirname(file)), required(dist), ownModules()],
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
 * Node's own modules, taken as they are: an `import` of one asks for all that it has, and `node:fs` then loads its
 * streams, which no check reads.
 */
function ownModules(): Plugin {
  const namespace = "node";
  return {
    name: "own-modules",
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /^node:/ }, ({ kind, path }) =>
        kind === "import-statement" ? { path, namespace } : undefined,
      );
      onLoad({ filter: /^/, namespace }, ({ path }) => {
        const names = plainNamesOf(process.getBuiltinModule(path) as object);
        const exported = names.map((name) => `export const ${name} = own.${name};`);
        const own = `const own = process.getBuiltinModule(${JSON.stringify(path)});`;
        return { contents: [own, ...exported, "export default own;"].join("\n") };
      });
    },
  };
}

/** What a module has at hand; what it makes when it is first asked for is not among it. */
function plainNamesOf(module: object): string[] {
  return Object.entries(Object.getOwnPropertyDescriptors(module))
    .filter(([name, { get }]) => !get && name !== "default" && /^[\w$]+$/.test(name))
    .map(([name]) => name);
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
